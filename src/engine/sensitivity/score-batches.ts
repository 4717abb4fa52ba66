import { batchInterval } from '../../numeric/batch-interval.ts'
import { wilsonInterval } from '../../numeric/confidence-interval.ts'
import type { Derivatives } from './by-judgement.ts'

/** A simulated figure with its 95 % interval. */
export interface SimulatedFigure {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** Sums over the histories of one batch in which what is given came about: all of them where nothing is. */
export interface ScoreBatch {
  readonly runs: number
  readonly given: number
  readonly answers: number
  /** Scores by address; and times the answer. */
  readonly scores: Derivatives
  readonly scoresByAnswer: Derivatives
}

/** The answer itself: null where what it is conditional on was not seen. */
export function simulatedAnswer(batches: readonly ScoreBatch[], isChance: boolean): SimulatedFigure | null {
  const given = sumOf(batches, (batch) => batch.given)
  const answers = sumOf(batches, (batch) => batch.answers)
  if (given === 0) return null
  const { low, high } = isChance
    ? wilsonInterval(answers, given)
    : batchInterval(batches.map((batch) => batch.answers / batch.given))
  return { value: answers / given, low, high }
}

/**
 * The derivative of the answer, a quotient of two means, by one judgement. With a the answers and g the histories given,
 * A and B the scores times each and v = a/g, it is D = (A − v B)/g: the covariance of answer and score where g counts
 * every history. Its interval is that of the mean of D + (A_b − v B_b − (B/g)(a_b − v g_b) − D g_b)/g over the batches b,
 * the delta method's; batches are of one size.
 */
export function simulatedDerivative(batches: readonly ScoreBatch[], address: string): SimulatedFigure {
  const score = (batch: ScoreBatch) => batch.scores.get(address) ?? 0
  const byAnswer = (batch: ScoreBatch) => batch.scoresByAnswer.get(address) ?? 0
  const given = sumOf(batches, (batch) => batch.given)
  const answer = sumOf(batches, (batch) => batch.answers) / given
  const meanScore = sumOf(batches, score) / given
  const value = sumOf(batches, byAnswer) / given - answer * meanScore
  const ofBatches = batches.map((batch) => {
    const own = byAnswer(batch) - answer * score(batch)
    const centre = meanScore * (batch.answers - answer * batch.given)
    return value + ((own - centre - value * batch.given) * batches.length) / given
  })
  const { low, high } = batchInterval(ofBatches)
  return { value, low, high }
}

function sumOf(batches: readonly ScoreBatch[], read: (batch: ScoreBatch) => number): number {
  return batches.reduce((sum, batch) => sum + read(batch), 0)
}
