import type { Answers } from '../../engine/evaluation/evaluation-shard.ts'
import { isProbability, type UsedCriterion } from './criteria.ts'
import type { Strategy } from './strategies.ts'

/**
 * What comes of every strategy by every criterion, in every state of the world: each reading at its nominal judgements and in
 * each draw of them.
 */
export interface OutcomeTable {
  readonly strategies: readonly Strategy[]
  readonly readings: readonly string[]
  readonly criteria: readonly UsedCriterion[]
  /** [strategies][readings] */
  readonly nominal: readonly (readonly Answers[])[]
  /** [strategies][readings][members]; no members without an ensemble. */
  readonly members: readonly (readonly (readonly Answers[])[])[]
}

/** States of the world in the order of their columns: the members of the first reading, of the second, …; nominal without. */
export function worldsOf({ readings, members }: OutcomeTable): { reading: number; member: number }[] {
  const count = members[0]?.[0]?.length ?? 0
  return readings.flatMap((_, reading) =>
    count === 0
      ? [{ reading, member: -1 }]
      : Array.from({ length: count }, (_none, member) => ({ reading, member })),
  )
}

/** Answers to one criterion in every state of the world, [worlds]; where a draw has none, the nominal one. */
export function answersOf(table: OutcomeTable, strategy: number, criterion: number): Float64Array {
  return Float64Array.from(worldsOf(table), ({ reading, member }) => {
    const nominal = table.nominal[strategy]![reading]!.values[criterion]!
    if (member < 0) return nominal
    const drawn = table.members[strategy]![reading]![member]!.values[criterion]!
    return Number.isNaN(drawn) ? nominal : drawn
  })
}

/** Places of the criteria to which every strategy has an answer in every reading. */
export function answeredCriteria({ criteria, nominal }: OutcomeTable): number[] {
  return [...criteria.keys()].filter((criterion) =>
    nominal.every((readings) => readings.every(({ values }) => Number.isFinite(values[criterion]!))),
  )
}

/** Turns an answer into how well a criterion is met: 0 for the worst, 1 for the best. */
export type Met = (answer: number) => number

/**
 * How answers to each criterion are measured. A probability counts as it is, turned round where it is wanted low. Numbers
 * and means run from the worst to the best answer of any strategy anywhere; where all are alike they count for nothing.
 */
export function metScales(table: OutcomeTable): Met[] {
  return table.criteria.map((criterion, place) => {
    const isHigh = criterion.want === 'high'
    if (isProbability(criterion)) return isHigh ? (answer) => answer : (answer) => 1 - answer
    const all = table.strategies.flatMap((_, strategy) => [...answersOf(table, strategy, place)])
    const nominal = table.nominal.flatMap((readings) => readings.map(({ values }) => values[place]!))
    const low = Math.min(...all, ...nominal)
    const high = Math.max(...all, ...nominal)
    if (!(high > low)) return () => 0
    return isHigh ? (answer) => (answer - low) / (high - low) : (answer) => (high - answer) / (high - low)
  })
}
