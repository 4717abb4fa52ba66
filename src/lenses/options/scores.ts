import type { Answers } from '../../engine/evaluation/evaluation-shard.ts'
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
export function scoresOf(table: OutcomeTable, set: ValueSet, answered: readonly number[]): Scores {
  const { scales, share, ofAnswers } = scorerOf(table, set, answered)
  const scored = table.nominal.map((readings) => readings.map(ofAnswers))
  return {
    nominal: scored.map((readings) => Float64Array.from(readings, ({ score }) => score)),
    batches: scored.map((readings) => readings.map(({ batches }) => batches)),
    worlds: table.strategies.map((_, strategy) => scoreWorlds(table, strategy, answered, share, scales)),
  }
}

/** The score of some answers, from all histories and from each batch alone. */
export interface ScoredAnswers {
  readonly score: number
  /** [batches]; none where exact. */
  readonly batches: Float64Array
}

/** How a table's criteria make a score by one set of values, for the answers of the table and for others. */
export function scorerOf(
  table: OutcomeTable,
  { weights }: ValueSet,
  answered: readonly number[],
): {
  readonly scales: readonly Met[]
  readonly share: (criterion: number) => number
  readonly ofAnswers: (answers: Answers) => ScoredAnswers
} {
  const scales = metScales(table)
  const total = answered.reduce((sum, criterion) => sum + weights[criterion]!, 0)
  const share = (criterion: number) => (total === 0 ? 0 : (100 * weights[criterion]!) / total)
  const scoreOf = (answer: (criterion: number) => number) =>
    answered.reduce((sum, criterion) => sum + share(criterion) * scales[criterion]!(answer(criterion)), 0)
  const ofAnswers = ({ values, batches }: Answers): ScoredAnswers => {
    const count = values.length === 0 ? 0 : batches.length / values.length
    return {
      score: scoreOf((criterion) => values[criterion]!),
      batches: Float64Array.from({ length: count }, (_, batch) =>
        scoreOf((criterion) => finite(batches[batch * values.length + criterion]!, values[criterion]!)),
      ),
    }
  }
  return { scales, share, ofAnswers }
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
