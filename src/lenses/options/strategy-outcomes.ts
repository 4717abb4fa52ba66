import { bandOf } from '../../engine/ensemble/bands.ts'
import type { Band, Interval } from '../../engine/forecast.ts'
import { type RegretSpread, regretSpread, regretTable } from '../../numeric/decision/regret.ts'
import { answerGap, answerInterval, drawErrors } from '../batched-answers.ts'
import type { Measured } from '../measured.ts'
import { keepsLimit, type UsedCriterion } from './criteria.ts'
import { answersOf, type OutcomeTable, worldsOf } from './outcome-table.ts'

/** What comes of one strategy by one criterion in one reading, in the unit of the criterion's answer. */
export interface CriterionOutcome {
  /** At the nominal judgements; null where there is none. */
  readonly value: number | null
  readonly interval?: Interval
  /** Over the ensemble. */
  readonly band?: Band
  /** Against doing nothing, at the nominal judgements and with the same random numbers. */
  readonly change: Measured | null
  /** What it falls short of the best strategy over the states of the world. */
  readonly regret: RegretSpread | null
  /** Share of the states of the world in which the limit is kept; null where there is no limit. */
  readonly satisficing: number | null
}

/** @returns [strategies][readings][criteria] */
export function criterionOutcomes(
  table: OutcomeTable,
  nothing: number,
  runs: { readonly nominal: number; readonly perMember: number },
): CriterionOutcome[][][] {
  const byCriterion = table.criteria.map((criterion, place) => {
    const answers = table.strategies.map((_, strategy) => answersOf(table, strategy, place))
    const sign = criterion.want === 'high' ? 1 : -1
    return { answers, regrets: regretTable(answers.map((row) => row.map((answer) => sign * answer))) }
  })
  const worlds = worldsOf(table)
  return table.strategies.map((_, strategy) =>
    table.readings.map((_reading, reading) => {
      const inReading = (values: Float64Array) =>
        values.filter((_value, world) => worlds[world]!.reading === reading)
      return table.criteria.map((criterion, place) => {
        const { answers, regrets } = byCriterion[place]!
        const held = inReading(answers[strategy]!)
        const own = table.nominal[strategy]![reading]!
        const value = own.values[place]!
        if (!Number.isFinite(value)) return { value: null, change: null, regret: null, satisficing: null }
        const interval = answerInterval(criterion, own, place, runs.nominal)
        return {
          value,
          ...(interval === null ? {} : { interval }),
          ...(held.length > 1 ? { band: bandOf(held, drawErrors(criterion, held, runs.perMember))! } : {}),
          change: answerGap(own, table.nominal[nothing]![reading]!, place),
          regret: regretSpread(inReading(regrets[strategy]!)),
          satisficing: satisficingShare(criterion, held),
        }
      })
    }),
  )
}

/** Share of some answers that keep a criterion's limit; null where it has none. */
export function satisficingShare(criterion: UsedCriterion, answers: Float64Array): number | null {
  let kept = 0
  for (const answer of answers) {
    const keeps = keepsLimit(criterion, answer)
    if (keeps === null) return null
    if (keeps) kept += 1
  }
  return answers.length === 0 ? null : kept / answers.length
}

/** Share of the states of the world, by reading, in which every limit is kept; null where there are no limits. */
export function allLimitsShare(table: OutcomeTable, strategy: number): (number | null)[] {
  const limited = [...table.criteria.keys()].filter((place) => {
    const { atMost, atLeast } = table.criteria[place]!
    return atMost !== null || atLeast !== null
  })
  const answers = limited.map((place) => answersOf(table, strategy, place))
  const worlds = worldsOf(table)
  return table.readings.map((_, reading) => {
    if (limited.length === 0) return null
    const own = [...worlds.keys()].filter((world) => worlds[world]!.reading === reading)
    const kept = own.filter((world) =>
      limited.every((place, at) => keepsLimit(table.criteria[place]!, answers[at]![world]!) === true),
    )
    return kept.length / own.length
  })
}
