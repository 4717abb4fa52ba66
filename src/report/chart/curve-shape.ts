import type { CurveData } from './curve-data.ts'
import { areaPath, linePath, type Place } from './path.ts'
import type { Scale } from './scale.ts'

/** The paths of a curve: the line of chance, and the band of doubt as two nested areas without an outline. */
export interface CurveShape {
  readonly line: string
  readonly outer: string | null
  readonly inner: string | null
  readonly end: Place
}

/** Draws a curve onto two scales, x in days and y in 0..1. The inner area lies half-way between line and edge. */
export function curveShape({ dates, values, low, high }: CurveData, x: Scale, y: Scale): CurveShape {
  const places = (list: readonly number[]): Place[] =>
    list.map((value, index) => [x(dates[index]!), y(value)])
  const halfway = (edge: readonly number[]) => edge.map((value, index) => (value + values[index]!) / 2)
  const line = places(values)
  return {
    line: linePath(line),
    outer: low === null || high === null ? null : areaPath(places(high), places(low)),
    inner: low === null || high === null ? null : areaPath(places(halfway(high)), places(halfway(low))),
    end: line.at(-1)!,
  }
}
