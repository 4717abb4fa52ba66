import { betaQuantile } from './beta-distribution.ts'

/** The 97.5 % point of the normal distribution. */
export const normalQuantile = 1.959963984540054

export interface ConfidenceInterval {
  readonly low: number
  readonly high: number
  readonly level: number
}

/**
 * The 95 % interval of a probability from the number of times something was seen. Never leaves 0..1 and is honest at 0 seen.
 *
 * @throws RangeError when `trials` is not above 0 or `seen` is not between 0 and `trials`
 *
 * Source: Wilson 1927, doi:10.1080/01621459.1927.10502953.
 * Checked: the examples of Newcombe 1998, tests/reference/random/proportion-intervals.json.
 */
export function wilsonInterval(seen: number, trials: number): ConfidenceInterval {
  checkCounts(seen, trials)
  const z2 = normalQuantile * normalQuantile
  const share = seen / trials
  const centre = share + z2 / (2 * trials)
  const reach = normalQuantile * Math.sqrt((share * (1 - share)) / trials + z2 / (4 * trials * trials))
  const low = seen === 0 ? 0 : (centre - reach) / (1 + z2 / trials)
  const high = seen === trials ? 1 : (centre + reach) / (1 + z2 / trials)
  return { low, high, level: 0.95 }
}

/**
 * The 95 % interval of a probability that never covers less often than it says, from the number of times something was seen.
 *
 * Source: Clopper & Pearson 1934, doi:10.1093/biomet/26.4.404.
 * Checked: the examples of Newcombe 1998, tests/reference/random/proportion-intervals.json.
 */
export function clopperPearsonInterval(seen: number, trials: number): ConfidenceInterval {
  checkCounts(seen, trials)
  const low = seen === 0 ? 0 : betaQuantile(0.025, seen, trials - seen + 1)
  const high = seen === trials ? 1 : betaQuantile(0.975, seen + 1, trials - seen)
  return { low, high, level: 0.95 }
}

/** The 95 % interval of a mean from sums of values and of their squares, by the normal approximation. */
export function meanInterval(sum: number, sumOfSquares: number, trials: number): ConfidenceInterval {
  const mean = sum / trials
  const reach = normalQuantile * standardErrorOfMean(sum, sumOfSquares, trials)
  return { low: mean - reach, high: mean + reach, level: 0.95 }
}

export function standardErrorOfMean(sum: number, sumOfSquares: number, trials: number): number {
  if (trials < 2) return Number.POSITIVE_INFINITY
  const variance = Math.max(0, (sumOfSquares - (sum * sum) / trials) / (trials - 1))
  return Math.sqrt(variance / trials)
}

function checkCounts(seen: number, trials: number): void {
  if (!(trials > 0 && seen >= 0 && seen <= trials)) {
    throw new RangeError(`An interval needs 0 <= seen <= trials and trials > 0, not ${seen} of ${trials}`)
  }
}
