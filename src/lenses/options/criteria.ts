import type { Contingency, Question, Situation } from '../../language/situation.ts'

/** Something that options are judged by. */
export interface UsedCriterion extends Question {
  readonly want: 'low' | 'high'
  readonly atMost: number | null
  readonly atLeast: number | null
  /** How much it counts where the situation has no sets of values. */
  readonly weight: number
}

/** Where the criteria come from: the situation's own, or its contingencies where it names none. */
export type CriteriaOrigin = 'criteria' | 'contingencies'

/**
 * What options are judged by. Where the situation names no criteria its contingencies stand in: the harmful ones are wanted
 * low, the benign high, and each counts 2 to its harm, since a point of harm is twice as bad.
 */
export function usedCriteria(situation: Situation): {
  readonly criteria: readonly UsedCriterion[]
  readonly origin: CriteriaOrigin
} {
  const { criteria, contingencies, viewpoint } = situation
  if (criteria.length > 0)
    return { origin: 'criteria', criteria: criteria.map((one) => ({ ...one, weight: 1 })) }
  const whole = contingencies.filter(({ partOf }) => partOf === null)
  return { origin: 'contingencies', criteria: whole.flatMap((one) => fromHarm(one, viewpoint)) }
}

function fromHarm(contingency: Contingency, viewpoint: string | null): UsedCriterion[] {
  const { harm, partOf: _, ...question } = contingency
  const points = (viewpoint === null ? Object.values(harm)[0] : harm[viewpoint])?.nominal
  if (points === undefined || points === 0) return []
  const want = points > 0 ? 'low' : 'high'
  return [{ ...question, want, atMost: null, atLeast: null, weight: 2 ** Math.abs(points) }]
}

/** Whether an answer keeps a criterion's limit; null where it has none. */
export function keepsLimit({ atMost, atLeast }: UsedCriterion, answer: number): boolean | null {
  if (atMost === null && atLeast === null) return null
  return (atMost === null || answer <= atMost) && (atLeast === null || answer >= atLeast)
}

export function hasLimit({ atMost, atLeast }: UsedCriterion): boolean {
  return atMost !== null || atLeast !== null
}

export function isProbability({ ask }: Question): boolean {
  return ask.kind !== 'count' && ask.kind !== 'mean'
}
