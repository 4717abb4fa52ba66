import type { Course } from '../../language/situation.ts'
import { canBeExact, type Round } from './evaluate-courses.ts'

/** How several courses are answered, at the nominal judgements and in each draw of an ensemble. */
export interface EvaluationPlan {
  readonly isExact: boolean
  /** Histories of each nominal answer, and of each member of the ensemble; 0 where exact. */
  readonly runs: number
  readonly runsPerMember: number
  readonly members: number
  readonly seed: number
}

/** What is asked of a plan. */
export interface PlanAsked {
  readonly method: 'auto' | 'exact' | { readonly runs: number }
  readonly members: number
  readonly seed: number
}

/** How much a plan may spend where answers are simulated. */
export interface HistoryLimits {
  /** Histories of each nominal answer where no number is asked for. */
  readonly usualRuns: number
  /** Histories that all courses in all draws may take together, the nominal answers apart. */
  readonly mostHistories: number
}

/** Batches by which the sampling error of differences is measured. */
export const batches = 16
/** More in one draw would tell nothing that the spread over the draws does not drown. */
const mostPerMember = 2048
const leastPerMember = 256
/** A member's histories are a multiple of this. */
const memberStep = 128
/** Seconds of one thread that exact answers may take in all. */
const quickSeconds = 20

/** Chooses between exact answers and simulated ones, and how many histories. */
export function planEvaluation(
  courses: readonly Course[],
  { method, members, seed }: PlanAsked,
  { usualRuns, mostHistories }: HistoryLimits,
): EvaluationPlan {
  const isExact = method === 'exact' || (method === 'auto' && canBeExact(courses, 1 + members, quickSeconds))
  if (isExact) return { isExact, runs: 0, runsPerMember: 0, members, seed }
  const asked = typeof method === 'object' ? method.runs : usualRuns
  const affordable = mostHistories / Math.max(1, courses.length * members)
  const whole = Math.floor(affordable / memberStep) * memberStep
  return {
    isExact,
    runs: Math.ceil(asked / batches) * batches,
    runsPerMember: members === 0 ? 0 : Math.max(leastPerMember, Math.min(asked, mostPerMember, whole)),
    members,
    seed,
  }
}

/** The rounds of a plan: the nominal answers in batches, then every member of the ensemble. */
export function plannedRounds({ runs, runsPerMember, members }: EvaluationPlan): Round[] {
  return [
    { drawing: { kind: 'nominal' }, runs: runs / batches, batches },
    ...Array.from(
      { length: members },
      (_, member): Round => ({ drawing: { kind: 'member', member }, runs: runsPerMember, batches: 1 }),
    ),
  ]
}
