import { betaQuantile } from './beta-distribution.ts'
import type { ConfidenceInterval } from './confidence-interval.ts'

/**
 * The 95 % interval of a mean from a few independent batches that each estimate it, by Student's distribution.
 * Values that are not finite are left aside; of a single batch nothing is known.
 *
 * Source: the method of batch means; Student 1908, doi:10.2307/2331554.
 * Checked: two-sided points of the tables of Student's distribution, tests/numeric/intervals.test.ts.
 */
export function batchInterval(batches: ArrayLike<number>): ConfidenceInterval {
  const values = Float64Array.from(batches).filter(Number.isFinite)
  const count = values.length
  const mean = values.reduce((sum, value) => sum + value, 0) / count
  const reach = count < 2 ? Number.POSITIVE_INFINITY : studentPoint(count - 1) * standardError(values, mean)
  return { low: mean - reach, high: mean + reach, level: 0.95 }
}

/** The standard error of a mean of independent values. */
export function standardError(
  values: Float64Array,
  mean = values.reduce((sum, value) => sum + value, 0) / values.length,
): number {
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return Math.sqrt(squares / (values.length - 1) / values.length)
}

const points = new Map<number, number>()

/** The point that Student's variable of so many degrees of freedom exceeds in size in 5 % of cases. */
function studentPoint(freedom: number): number {
  let point = points.get(freedom)
  if (point === undefined) {
    const share = betaQuantile(0.95, 0.5, freedom / 2)
    point = Math.sqrt((freedom * share) / (1 - share))
    points.set(freedom, point)
  }
  return point
}
