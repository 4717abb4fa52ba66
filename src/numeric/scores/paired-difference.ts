import { betaQuantile } from '../beta-distribution.ts'
import type { ConfidenceInterval } from '../confidence-interval.ts'

/** How much two differ on the same questions. */
export interface PairedDifference {
  readonly count: number
  readonly mean: number
  /** 95 % interval of the mean; null with fewer than two pairs. */
  readonly interval: ConfidenceInterval | null
}

/**
 * The mean of differences taken question by question, with Student's interval. Questions are taken as independent.
 *
 * @param differences  [questions], one's score less the other's
 * @throws RangeError without a difference
 *
 * Source: Student 1908, doi:10.1093/biomet/6.1.1. Checked: tables of Student's t, tests/scores/scores.test.ts.
 */
export function pairedDifference(differences: readonly number[]): PairedDifference {
  const count = differences.length
  if (count === 0) throw new RangeError('No pairs to compare')
  const mean = differences.reduce((sum, value) => sum + value, 0) / count
  if (count < 2) return { count, mean, interval: null }
  const variance = differences.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count - 1)
  const reach = studentQuantile(count - 1) * Math.sqrt(variance / count)
  return { count, mean, interval: { low: mean - reach, high: mean + reach, level: 0.95 } }
}

/** The 97.5 % point of Student's t. */
export function studentQuantile(degrees: number): number {
  const share = betaQuantile(0.05, degrees / 2, 0.5)
  return Math.sqrt((degrees * (1 - share)) / share)
}
