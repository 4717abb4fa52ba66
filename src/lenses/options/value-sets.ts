import type { Situation, Text } from '../../language/situation.ts'
import type { UsedCriterion } from './criteria.ts'

/** What somebody weighs the criteria by. */
export interface ValueSet {
  /** Null for the one that stands where the situation names none. */
  readonly id: string | null
  readonly title: Text
  readonly because: readonly string[]
  /** Share of each criterion, [criteria], summing to 1; all 0 where none counts. */
  readonly weights: readonly number[]
}

/**
 * The sets of values of a situation at their nominal weights; a criterion that a set does not name does not count in it. Where
 * there are none: every criterion alike, or, where contingencies stand in, by their harm.
 */
export function valueSets({ values }: Situation, criteria: readonly UsedCriterion[]): ValueSet[] {
  if (values.length === 0)
    return [{ id: null, title: {}, because: [], weights: shares(criteria.map(({ weight }) => weight)) }]
  return values.map(({ id, title, because, weights }) => ({
    id,
    title,
    because,
    weights: shares(criteria.map((criterion) => weights[criterion.id]?.nominal ?? 0)),
  }))
}

function shares(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => (total === 0 ? 0 : weight / total))
}
