import { askingOnly } from '../../engine/evaluation/asking-only.ts'
import { canBeExact, evaluateCourses, type Round } from '../../engine/evaluation/evaluate-courses.ts'
import type { Answers } from '../../engine/evaluation/evaluation-shard.ts'
import { workersInTurn } from '../../engine/workers-in-turn.ts'
import type { Course } from '../../language/situation.ts'
import type { Surroundings } from '../lens.ts'
import type { UsedCriterion } from './criteria.ts'
import type { OutcomeTable } from './outcome-table.ts'
import type { Strategy } from './strategies.ts'

/** How strategies are computed. */
export interface EvaluationPlan {
  readonly isExact: boolean
  /** Histories of each nominal answer, and of each member of the ensemble; 0 where exact. */
  readonly runs: number
  readonly runsPerMember: number
  readonly members: number
  readonly seed: number
}

/** A strategy with its course in each reading. */
export interface PlacedStrategy {
  readonly strategy: Strategy
  /** [readings] */
  readonly courses: readonly Course[]
}

/** Batches by which the sampling error of differences is measured. */
export const batches = 16
const usualRuns = 16_384
/** Histories that all strategies in all draws may take together. */
const mostHistories = 3_000_000
/** More in one draw would tell nothing that the spread over the draws does not drown. */
const mostPerMember = 2048
/** Seconds of one thread that exact answers may take in all. */
const quickSeconds = 20

/** Chooses between exact answers and simulated ones, and how many histories. */
export function planEvaluation(
  courses: readonly Course[],
  method: 'auto' | 'exact' | { readonly runs: number },
  members: number,
  seed: number,
): EvaluationPlan {
  const isExact = method === 'exact' || (method === 'auto' && canBeExact(courses, 1 + members, quickSeconds))
  if (isExact) return { isExact, runs: 0, runsPerMember: 0, members, seed }
  const asked = typeof method === 'object' ? method.runs : usualRuns
  const affordable = mostHistories / Math.max(1, courses.length * members)
  const each = Math.max(256, Math.min(asked, mostPerMember, Math.floor(affordable / 128) * 128))
  return {
    isExact,
    runs: Math.ceil(asked / batches) * batches,
    runsPerMember: members === 0 ? 0 : each,
    members,
    seed,
  }
}

/** Answers the criteria under every strategy, at the nominal judgements and in each draw, with the same random numbers. */
export async function evaluateStrategies(
  placed: readonly PlacedStrategy[],
  criteria: readonly UsedCriterion[],
  plan: EvaluationPlan,
  { workers = workersInTurn, isCancelled }: Surroundings,
  onShare: (share: number) => void,
): Promise<Pick<OutcomeTable, 'strategies' | 'nominal' | 'members'>> {
  const { isExact, runs, runsPerMember, members, seed } = plan
  const rounds: Round[] = [
    { drawing: { kind: 'nominal' }, runs: runs / batches, batches },
    ...Array.from(
      { length: members },
      (_, member): Round => ({
        drawing: { kind: 'member', member },
        runs: runsPerMember,
        batches: 1,
      }),
    ),
  ]
  const courses = placed.flatMap((one) => one.courses.map((course) => askingOnly(course, criteria)))
  const answers = await evaluateCourses(courses, rounds, {
    isExact,
    members,
    seed,
    workers,
    onShare,
    ...(isCancelled ? { isCancelled } : {}),
  })
  const byStrategy = placed.map((one, place) => {
    const before = placed.slice(0, place).reduce((sum, other) => sum + other.courses.length, 0)
    return answers.slice(before, before + one.courses.length)
  })
  return {
    strategies: placed.map(({ strategy }) => strategy),
    nominal: byStrategy.map((readings) => readings.map((rounds) => rounds[0] as Answers)),
    members: byStrategy.map((readings) => readings.map((rounds) => rounds.slice(1))),
  }
}
