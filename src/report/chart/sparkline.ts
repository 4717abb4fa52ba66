import type { Day } from '../../language/day.ts'
import type { CurveData } from './curve-data.ts'
import { type CurveShape, curveShape } from './curve-shape.ts'
import { linearScale } from './scale.ts'

/** The small curve of a row: one common scale of 0 to 100 % in every row, so that rows compare. */
export interface Sparkline extends CurveShape {
  readonly width: number
  readonly height: number
  readonly floor: number
  readonly half: number
  readonly right: number
}

/** Draws the small curve over the term at a width and height in pixels. */
export function sparkline(
  curve: CurveData,
  term: { readonly from: Day; readonly to: Day },
  width: number,
  height: number,
): Sparkline {
  const right = width - 5
  const x = linearScale(term.from, term.to, 1, right)
  const y = linearScale(0, 1, height - 5, 4)
  return { ...curveShape(curve, x, y), width, height, floor: y(0), half: y(0.5), right }
}

const blocks = '▁▂▃▄▅▆▇'

/** The small curve in characters, `length` of them, on the same scale of 0 to 100 %. */
export function textSparkline(
  { dates, values }: CurveData,
  term: { from: Day; to: Day },
  length: number,
): string {
  return Array.from({ length }, (_, column) => {
    const day = term.from + ((term.to - term.from) * (column + 0.5)) / length
    const next = dates.findIndex((date) => date >= day)
    const value = values[next === -1 ? values.length - 1 : next]!
    return blocks[Math.min(blocks.length - 1, Math.floor(value * blocks.length))]!
  }).join('')
}
