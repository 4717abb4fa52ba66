import type { Answers } from '../engine/evaluation/evaluation-shard.ts'
import type { Interval } from '../engine/forecast.ts'
import type { Question } from '../language/situation.ts'
import { batchInterval } from '../numeric/batch-interval.ts'
import { wilsonInterval } from '../numeric/confidence-interval.ts'
import { type Measured, measuredGap } from './measured.ts'
import { isProbability } from './options/criteria.ts'

/** Batches of histories that the answers come from; 0 where exact. */
export function batchCount({ values, batches }: Answers): number {
  return values.length === 0 ? 0 : batches.length / values.length
}

/** The answer to one question from each batch alone, [batches]; none where exact. */
export function batchesOf(answers: Answers, question: number): Float64Array {
  const { values, batches } = answers
  return Float64Array.from(
    { length: batchCount(answers) },
    (_, batch) => batches[batch * values.length + question]!,
  )
}

/** An answer from one batch; where that has none, and for null, from all. */
export function answerAt({ values, batches }: Answers, question: number, batch: number | null): number {
  const own = batch === null ? Number.NaN : batches[batch * values.length + question]!
  return Number.isFinite(own) ? own : values[question]!
}

/** The gap between two answers to one question; null where either has none. */
export function answerGap(own: Answers, other: Answers, question: number): Measured | null {
  const value = own.values[question]! - other.values[question]!
  if (!Number.isFinite(value)) return null
  return measuredGap(value, batchesOf(own, question), batchesOf(other, question))
}

/** The interval that sampling leaves an answer: of a share where all histories count, else over the batches. Null where exact. */
export function answerInterval(
  question: Question,
  answers: Answers,
  place: number,
  runs: number,
): Interval | null {
  const batches = batchesOf(answers, place)
  if (batches.length === 0) return null
  if (!isProbability(question) || question.given !== null) return batchInterval(batches)
  return wilsonInterval(Math.min(runs, Math.round(answers.values[place]! * runs)), runs)
}

/** Standard errors of sampling of an answer in each draw, [draws]; those of numbers and means are not known here. */
export function drawErrors(question: Question, answers: Float64Array, runs: number): Float64Array {
  if (runs === 0 || !isProbability(question)) return new Float64Array(answers.length)
  return answers.map((answer) => Math.sqrt((answer * (1 - answer)) / runs))
}
