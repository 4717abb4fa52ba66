import type { Curve } from '../../engine/forecast.ts'
import type { Day } from '../../language/day.ts'

/** One answer's curve over the term: probabilities 0..1 by date, with the band of doubt where there is one. */
export interface CurveData {
  readonly dates: readonly Day[]
  readonly values: readonly number[]
  readonly low: readonly number[] | null
  readonly high: readonly number[] | null
}

/** A curve as charts need it: dates without a value are left out. Null where nothing is left. */
export function curveData(dates: readonly Day[], curve: Curve | undefined): CurveData | null {
  if (curve === undefined) return null
  const kept = dates.flatMap((_, index) => (typeof curve.values[index] === 'number' ? [index] : []))
  if (kept.length === 0) return null
  const pick = (list: readonly (number | null)[]) => kept.map((index) => list[index] ?? 0)
  return {
    dates: kept.map((index) => dates[index]!),
    values: pick(curve.values),
    low: curve.band === undefined ? null : pick(curve.band.low),
    high: curve.band === undefined ? null : pick(curve.band.high),
  }
}
