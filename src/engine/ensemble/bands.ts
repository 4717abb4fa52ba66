import { quantile } from '../../numeric/quantile.ts'
import type { Band } from '../forecast.ts'

/** A band of a curve: its limits and its middle on each date. */
export interface CurveBand {
  readonly low: readonly number[]
  readonly high: readonly number[]
}

/**
 * The band of 5 to 95 % of a figure over the members, those without a value left aside; `rough` where the middle standard
 * error of sampling is above a fifth of its half-width. Null where fewer than half of the members have a value.
 *
 * @param values  [members], NaN where a member has none
 * @param errors  [members], standard errors of sampling
 */
export function bandOf(values: Float64Array, errors: Float64Array): Band | null {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort()
  if (sorted.length === 0 || sorted.length * 2 < values.length) return null
  const band = {
    low: quantile(sorted, 0.05),
    median: quantile(sorted, 0.5),
    high: quantile(sorted, 0.95),
    level: 0.9,
  }
  return isRough(band, errors) ? { ...band, rough: true } : band
}

function isRough({ low, high }: { low: number; high: number }, errors: Float64Array): boolean {
  return typicalError(errors) > (high - low) / 2 / 5
}

/** The middle one of the members' standard errors. */
export function typicalError(errors: Float64Array): number {
  const sorted = errors.filter((error) => !Number.isNaN(error)).sort()
  return sorted.length > 0 ? quantile(sorted, 0.5) : 0
}

/**
 * The band of a curve.
 *
 * @param curves  [members][dates], NaN where a member has no value
 */
export function curveBandOf(curves: readonly Float64Array[]): CurveBand | null {
  const dates = curves[0]?.length ?? 0
  const low: number[] = []
  const high: number[] = []
  for (let date = 0; date < dates; date += 1) {
    const sorted = Float64Array.from(curves, (curve) => curve[date]!)
      .filter((value) => !Number.isNaN(value))
      .sort()
    if (sorted.length === 0) return null
    low.push(quantile(sorted, 0.05))
    high.push(quantile(sorted, 0.95))
  }
  return { low, high }
}
