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
import { batchInterval } from '../../numeric/batch-interval.ts'
import { wilsonInterval } from '../../numeric/confidence-interval.ts'
import type { Surroundings } from '../lens.ts'
import { isProbability } from '../options/criteria.ts'
import type { Measured } from '../options/strategy-outcomes.ts'

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
  const band = members.length > 1 ? bandOf(drawn, errorsOf(question, drawn, plan.runsPerMember)) : null
  return {
    value,
    ...(plan.isExact ? {} : { interval: intervalOf(question, place, nominal!, plan.runs) }),
    ...(band === null ? {} : { band }),
    gap: gapOf(place, nominal!, reference),
  }
}

function errorsOf(question: Question, values: Float64Array, runs: number): Float64Array {
  if (runs === 0 || !isProbability(question)) return new Float64Array(values.length)
  return values.map((value) => Math.sqrt((value * (1 - value)) / runs))
}

function intervalOf(question: Question, place: number, nominal: Answers, runs: number): Interval {
  if (!isProbability(question) || question.given !== null) return batchInterval(batchesOf(place, nominal))
  return wilsonInterval(Math.min(runs, Math.round(nominal.values[place]! * runs)), runs)
}

function gapOf(place: number, own: Answers, reference: Answers): Measured | null {
  const value = own.values[place]! - reference.values[place]!
  if (!Number.isFinite(value)) return null
  const other = batchesOf(place, reference)
  const differences = batchesOf(place, own).map((answer, batch) => answer - other[batch]!)
  return differences.length === 0 ? { value } : { value, interval: batchInterval(differences) }
}

function batchesOf(place: number, { values, batches: all }: Answers): Float64Array {
  return Float64Array.from(
    { length: all.length / values.length },
    (_, batch) => all[batch * values.length + place]!,
  )
}
