import { bandOf } from '../../engine/ensemble/bands.ts'
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
import type { Band, Interval } from '../../engine/forecast.ts'
import { workersInTurn } from '../../engine/workers-in-turn.ts'
import type { Course, Question } from '../../language/situation.ts'
import { answerGap, answerInterval, drawErrors } from '../batched-answers.ts'
import type { Surroundings } from '../lens.ts'
import type { Measured } from '../measured.ts'

/** One side's answer to one question. */
export interface SideAnswer {
  /** At the nominal judgements; null where there is none. */
  readonly value: number | null
  readonly interval?: Interval
  /** Over the ensemble. */
  readonly band?: Band
  /** Against the first side, with the same random numbers; null where either has no answer. */
  readonly gap: Measured | null
}

/** What answering the sides may take. */
const limits: HistoryLimits = { usualRuns: 32_768, mostHistories: 800_000 }

export function planSides(courses: readonly Course[], asked: PlanAsked): EvaluationPlan {
  return planEvaluation(courses, asked, limits)
}

/**
 * Answers the questions of every side with the same random numbers.
 *
 * @returns [sides][questions]
 */
export async function answerSides(
  courses: readonly Course[],
  questions: readonly Question[],
  plan: EvaluationPlan,
  { workers = workersInTurn, isCancelled }: Surroundings,
  onShare: (share: number) => void,
): Promise<SideAnswer[][]> {
  const answers = await evaluateCourses(
    courses.map((course) => askingOnly(course, questions)),
    plannedRounds(plan),
    {
      isExact: plan.isExact,
      members: plan.members,
      seed: plan.seed,
      workers,
      onShare,
      ...(isCancelled ? { isCancelled } : {}),
    },
  )
  return answers.map((own) =>
    questions.map((question, place) => sideAnswer(question, place, own, answers[0]![0]!, plan)),
  )
}

function sideAnswer(
  question: Question,
  place: number,
  [nominal, ...members]: readonly Answers[],
  reference: Answers,
  plan: EvaluationPlan,
): SideAnswer {
  const value = nominal!.values[place]!
  if (!Number.isFinite(value)) return { value: null, gap: null }
  const drawn = Float64Array.from(members, ({ values }) => values[place]!)
  const interval = answerInterval(question, nominal!, place, plan.runs)
  const band = members.length > 1 ? bandOf(drawn, drawErrors(question, drawn, plan.runsPerMember)) : null
  return {
    value,
    ...(interval === null ? {} : { interval }),
    ...(band === null ? {} : { band }),
    gap: answerGap(nominal!, reference, place),
  }
}
