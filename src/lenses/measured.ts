import type { Interval } from '../engine/forecast.ts'
import { batchInterval } from '../numeric/batch-interval.ts'

/** A figure with the interval that sampling leaves it; none where it is exact. */
export interface Measured {
  readonly value: number
  readonly interval?: Interval
}

/**
 * A difference of two figures, with the interval of the differences batch by batch.
 *
 * @param own, other  the two from each batch of the same histories alone, [batches]; none where they are exact
 */
export function measuredGap(value: number, own: Float64Array, other: Float64Array): Measured {
  if (own.length === 0) return { value }
  return { value, interval: batchInterval(own.map((figure, batch) => figure - other[batch]!)) }
}
