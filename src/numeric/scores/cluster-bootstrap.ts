import type { ConfidenceInterval } from '../confidence-interval.ts'
import { philox, uniformOf } from '../philox.ts'
import { quantile } from '../quantile.ts'

/** A mean over values that come in clusters, such as forecasts about the same event. */
export interface ClusteredMean {
  readonly count: number
  readonly clusters: number
  readonly mean: number
  /** 95 % interval of the mean; null with fewer than two clusters. */
  readonly interval: ConfidenceInterval | null
}

export const bootstrapResamples = 4000

/**
 * The mean of values that are dependent within their cluster, with an interval from drawing whole clusters with
 * replacement: forecasts of one event over overlapping spans add no more than the event does. Too narrow with few clusters.
 *
 * @param clusters  the values of each cluster, none empty
 * @param seed      of the draws; the same seed gives the same interval
 * @throws RangeError without a value
 *
 * Source: Field & Welsh 2007, doi:10.1111/j.1467-9868.2007.00593.x; percentiles of Efron 1979.
 * Checked: against the normal interval of independent values, and that copies of a value in its cluster narrow nothing
 * (tests/hindcast/cluster-bootstrap.test.ts).
 */
export function clusteredMean(clusters: readonly (readonly number[])[], seed: number): ClusteredMean {
  const sums = clusters.map((values) => values.reduce((sum, value) => sum + value, 0))
  const counts = clusters.map((values) => values.length)
  const count = counts.reduce((sum, size) => sum + size, 0)
  if (count === 0) throw new RangeError('No values to average')
  const mean = sums.reduce((sum, value) => sum + value, 0) / count
  if (clusters.length < 2) return { count, clusters: clusters.length, mean, interval: null }
  const words = new Uint32Array(4)
  const means = Float64Array.from({ length: bootstrapResamples }, (_, resample) => {
    let sum = 0
    let size = 0
    for (let draw = 0; draw < clusters.length; draw++) {
      if (draw % 4 === 0) philox(draw >>> 2, resample, 0, 0, seed, 0, words)
      const chosen = Math.floor(uniformOf(words[draw % 4]!) * clusters.length)
      sum += sums[chosen]!
      size += counts[chosen]!
    }
    return sum / size
  }).sort()
  const interval = { low: quantile(means, 0.025), high: quantile(means, 0.975), level: 0.95 }
  return { count, clusters: clusters.length, mean, interval }
}
