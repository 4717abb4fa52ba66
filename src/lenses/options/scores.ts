import { answersOf, type Met, metScales, type OutcomeTable, worldsOf } from './outcome-table.ts'
import type { ValueSet } from './value-sets.ts'

/** How well each strategy does by one set of values, in points from 0 to 100: 100 is every criterion certain to go well. */
export interface Scores {
  /** [strategies][readings] */
  readonly nominal: readonly Float64Array[]
  /** From each batch of histories alone, [strategies][readings][batches]; none where exact. */
  readonly batches: readonly (readonly Float64Array[])[]
  /** [strategies][worlds] */
  readonly worlds: readonly Float64Array[]
}

/** The scores of a table, criteria that some strategy has no answer to left out (see `answeredCriteria`). */
export function scoresOf(table: OutcomeTable, { weights }: ValueSet, answered: readonly number[]): Scores {
  const scales = metScales(table)
  const total = answered.reduce((sum, criterion) => sum + weights[criterion]!, 0)
  const share = (criterion: number) => (total === 0 ? 0 : (100 * weights[criterion]!) / total)
  const score = (answer: (criterion: number) => number) =>
    answered.reduce((sum, criterion) => sum + share(criterion) * scales[criterion]!(answer(criterion)), 0)
  return {
    nominal: table.nominal.map((readings) =>
      Float64Array.from(readings, ({ values }) => score((criterion) => values[criterion]!)),
    ),
    batches: table.nominal.map((readings) =>
      readings.map(({ values, batches }) => {
        const count = values.length === 0 ? 0 : batches.length / values.length
        return Float64Array.from({ length: count }, (_, batch) =>
          score((criterion) => finite(batches[batch * values.length + criterion]!, values[criterion]!)),
        )
      }),
    ),
    worlds: table.strategies.map((_, strategy) => scoreWorlds(table, strategy, answered, share, scales)),
  }
}

function finite(value: number, instead: number): number {
  return Number.isFinite(value) ? value : instead
}

function scoreWorlds(
  table: OutcomeTable,
  strategy: number,
  answered: readonly number[],
  share: (criterion: number) => number,
  scales: readonly Met[],
): Float64Array {
  const scores = new Float64Array(worldsOf(table).length)
  for (const criterion of answered) {
    const answers = answersOf(table, strategy, criterion)
    for (const [world, answer] of answers.entries())
      scores[world]! += share(criterion) * scales[criterion]!(answer)
  }
  return scores
}
