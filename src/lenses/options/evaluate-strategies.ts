import { askingOnly } from '../../engine/evaluation/asking-only.ts'
import { evaluateCourses } from '../../engine/evaluation/evaluate-courses.ts'
import {
  type EvaluationPlan,
  type HistoryLimits,
  type PlanAsked,
  planEvaluation,
  plannedRounds,
} from '../../engine/evaluation/evaluation-plan.ts'
import type { Answers } from '../../engine/evaluation/evaluation-shard.ts'
import { workersInTurn } from '../../engine/workers-in-turn.ts'
import type { Course } from '../../language/situation.ts'
import type { Surroundings } from '../lens.ts'
import type { UsedCriterion } from './criteria.ts'
import type { OutcomeTable } from './outcome-table.ts'
import type { Strategy } from './strategies.ts'

/** A strategy with its course in each reading. */
export interface PlacedStrategy {
  readonly strategy: Strategy
  /** [readings] */
  readonly courses: readonly Course[]
}

/** What trying the strategies may take. */
const limits: HistoryLimits = { usualRuns: 16_384, mostHistories: 3_000_000 }

export function planStrategies(courses: readonly Course[], asked: PlanAsked): EvaluationPlan {
  return planEvaluation(courses, asked, limits)
}

/** Answers the criteria under every strategy, at the nominal judgements and in each draw, with the same random numbers. */
export async function evaluateStrategies(
  placed: readonly PlacedStrategy[],
  criteria: readonly UsedCriterion[],
  plan: EvaluationPlan,
  { workers = workersInTurn, isCancelled }: Surroundings,
  onShare: (share: number) => void,
): Promise<Pick<OutcomeTable, 'strategies' | 'nominal' | 'members'>> {
  const courses = placed.flatMap((one) => one.courses.map((course) => askingOnly(course, criteria)))
  const answers = await evaluateCourses(courses, plannedRounds(plan), {
    isExact: plan.isExact,
    members: plan.members,
    seed: plan.seed,
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
