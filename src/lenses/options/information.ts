import { valueOfPerfectInformation } from '../../numeric/decision/value-of-information.ts'
import { philox } from '../../numeric/philox.ts'
import { smoothBy } from '../../numeric/smooth-by.ts'
import type { OutcomeTable } from './outcome-table.ts'
import type { Scores } from './scores.ts'
import type { StateColumn } from './state-columns.ts'

/** What knowing would be worth to the choice among the strategies by one set of values, in points of the score. */
export interface Information {
  /** Place of the set of values. */
  readonly values: number
  /** Whether the choice is among all strategies or among single options (and nothing) alone. */
  readonly among: 'single' | 'all'
  /** Knowing everything that states of the world differ in. */
  readonly everything: number
  /** Knowing which reading is right; null where there is one. */
  readonly reading: number | null
  /** Knowing one judgement, the most valuable first; only what chance does not account for. */
  readonly judgements: readonly { readonly address: string; readonly worth: number }[]
}

/** Times that a judgement's draws are shuffled to see what chance alone makes of it. */
const shuffles = 20
const mostShown = 8
/** Where one strategy is best throughout, what remains is rounding. */
const negligible = 1e-9

/** @param columns  in which the states of the world differ */
export function informationOf(
  { strategies, readings }: OutcomeTable,
  scores: readonly Scores[],
  columns: readonly StateColumn[],
  seed: number,
): Information[] {
  const hasCombinations = strategies.some(({ options }) => options.length > 1)
  const groups = hasCombinations ? (['single', 'all'] as const) : (['single'] as const)
  return groups.flatMap((among) =>
    scores.map(({ worlds }, values): Information => {
      const payoffs = worlds.filter((_, place) => among === 'all' || strategies[place]!.options.length < 2)
      return {
        values,
        among,
        everything: valueOfPerfectInformation(payoffs),
        reading: readings.length < 2 ? null : worthOfReading(payoffs, readings.length),
        judgements: worthOfJudgements(payoffs, columns, seed),
      }
    }),
  )
}

function worthOfJudgements(
  payoffs: readonly Float64Array[],
  columns: readonly StateColumn[],
  seed: number,
): Information['judgements'] {
  return columns
    .flatMap((one, place) => {
      if (one.kind !== 'judgement' || one.column.kind !== 'number') return []
      const draws = one.column.values
      const worth = worthOfKnowing(payoffs, draws)
      if (worth < negligible) return []
      const byChance = Array.from({ length: shuffles }, (_, round) =>
        worthOfKnowing(payoffs, shuffled(draws, seed, place, round)),
      )
      return worth > Math.max(...byChance) ? [{ address: one.address, worth }] : []
    })
    .sort((one, other) => other.worth - one.worth || (one.address < other.address ? -1 : 1))
    .slice(0, mostShown)
}

function worthOfReading(payoffs: readonly Float64Array[], readings: number): number {
  const count = payoffs[0]!.length / readings
  return valueOfPerfectInformation(
    payoffs.map((row) =>
      Float64Array.from({ length: readings }, (_, reading) =>
        mean(row.subarray(reading * count, (reading + 1) * count)),
      ),
    ),
  )
}

/** Of what goes with one judgement alone: each payoff smoothed by it. */
function worthOfKnowing(payoffs: readonly Float64Array[], draws: Float64Array): number {
  return valueOfPerfectInformation(payoffs.map((row) => smoothBy(draws, row)))
}

function shuffled(draws: Float64Array, seed: number, column: number, round: number): Float64Array {
  const words = new Uint32Array(4)
  const result = draws.slice()
  for (let place = result.length - 1; place > 0; place -= 1) {
    philox(place, column, round, 0x5f, seed, 1, words)
    const other = words[0]! % (place + 1)
    const held = result[place]!
    result[place] = result[other]!
    result[other] = held
  }
  return result
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
