import { probabilityWords } from '../probability-words.ts'
import type { CurveData } from './curve-data.ts'
import { type CurveShape, curveShape } from './curve-shape.ts'
import { linePath } from './path.ts'
import { dotCount, stackDots } from './quantile-dots.ts'
import { linearScale, type Scale } from './scale.ts'
import { type YearMark, yearsWithin } from './years-within.ts'

/** What the large curve is drawn from. Widths in pixels; text is 12 px at every width. */
export interface CurveFigureInput {
  readonly curve: CurveData
  readonly occasions: readonly { readonly day: number; readonly title: string }[]
  /** Days at which it comes in fifty futures; null where that cannot be said. */
  readonly dots: readonly number[] | null
  /** A what-if on the same dates, and on the question's own day; null where none is tried. */
  readonly whatIf: { readonly curve: readonly number[]; readonly value: number } | null
  /** The chance at the top, shared with the half that looks back; null: as the figures need. */
  readonly most: number | null
  /** Room above is then the same at every width, so that both halves stand level. */
  readonly isPaired: boolean
  readonly width: number
  /** Columns that a text takes at 12 px, so that labels can be kept apart. */
  readonly measure: (text: string) => number
}

export interface CurveFigure {
  readonly width: number
  readonly height: number
  readonly isWide: boolean
  readonly plot: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  readonly shape: CurveShape
  /** The what-if's line; null where none is tried. */
  readonly whatIf: string | null
  /** Edges of the words that lie within the plot, the top where it is none, and the names of the words where there is room for them. */
  readonly grid: readonly { readonly y: number; readonly percent: number; readonly isEdge: boolean }[]
  readonly words: readonly { readonly y: number; readonly step: number; readonly isRight: boolean }[]
  readonly years: readonly YearMark[]
  readonly occasions: readonly {
    readonly x: number
    readonly title: string | null
    readonly lane: number
    readonly isLeft: boolean
  }[]
  readonly ends: readonly { readonly y: number; readonly kind: EndKind }[]
  readonly dots: DotFigure | null
}

type EndKind = 'high' | 'what-if' | 'chance' | 'low'

export interface DotFigure {
  readonly base: number
  readonly came: readonly { readonly x: number; readonly y: number }[]
  readonly others: readonly { readonly x: number; readonly y: number }[]
}

const plotHeight = 250
const yearsAtMost = 8
const dotStep = 10
const lanes = 2
const laneHeight = 15

/** Places everything of the large curve: zones of the words, occasions, band, ends, and the fifty dots below. */
export function curveFigure(input: CurveFigureInput): CurveFigure {
  const { curve, occasions, dots, whatIf, width, measure } = input
  const isWide = width > 700
  const left = 30
  const right = width - (isWide ? 132 : 82)
  const placed = placeOccasions(
    occasions,
    linearScale(curve.dates[0]!, curve.dates.at(-1)!, left, right),
    right,
    measure,
  )
  const usedLanes = input.isPaired
    ? lanes
    : Math.max(0, ...placed.map(({ title, lane }) => (title === null ? 0 : lane + 1)))
  const top = 20 + usedLanes * laneHeight
  const bottom = top + plotHeight
  const x = linearScale(curve.dates[0]!, curve.dates.at(-1)!, left, right)
  const most = input.most ?? topOfScale([...curve.values, ...(curve.high ?? []), ...(whatIf?.curve ?? [])])
  const y = linearScale(0, most, bottom, top)
  const base = bottom + (isWide ? 104 : 128)
  return {
    width,
    height: dots === null ? bottom + 26 : base + 24,
    isWide,
    plot: { left, right, top, bottom },
    shape: curveShape(curve, x, y),
    whatIf:
      whatIf === null ? null : linePath(whatIf.curve.map((value, at) => [x(curve.dates[at]!), y(value)])),
    grid: gridOf(most, y),
    words: wordsOf(curve, most, x, y),
    years: yearsWithin(curve.dates[0]!, curve.dates.at(-1)!, yearsAtMost, x),
    occasions: placed,
    ends: endsOf(curve, whatIf?.curve.at(-1) ?? null, y),
    dots: dots === null ? null : placeDots(dots, x, base, isWide, width),
  }
}

/** The top of the scale: the next of a few round values above the largest figure, so that small chances keep a shape. */
export function topOfScale(chances: readonly number[]): number {
  const largest = Math.max(...chances)
  return (
    [0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.45, 0.55, 0.65, 0.8, 0.95].find((most) => largest * 1.04 <= most) ?? 1
  )
}

function gridOf(most: number, y: Scale): CurveFigure['grid'] {
  const edges = [...probabilityWords.map(({ from }) => from), 1].filter((edge) => edge <= most)
  const apart = edges.filter((edge, index) => index === 0 || y(edges[index - 1]!) - y(edge) >= 11)
  const line = (value: number, isEdge: boolean) => ({
    y: y(value),
    percent: Math.round(value * 1000) / 10,
    isEdge,
  })
  const hasTop = y(apart.at(-1)!) - y(most) < 11
  return [...apart.map((edge) => line(edge, true)), ...(hasTop ? [] : [line(most, false)])]
}

/** Columns in pixels that a word's name needs at most. */
const wordRoom = 130

/** A word's name stands at the left of its zone, or at the right where the curve passes through the left. */
function wordsOf(curve: CurveData, most: number, x: Scale, y: Scale): CurveFigure['words'] {
  const passes = (from: number, to: number, upper: number) =>
    curve.dates.some((date, index) => {
      const [low, high] = [(curve.low ?? curve.values)[index]!, (curve.high ?? curve.values)[index]!]
      return x(date) >= from && x(date) <= to && y(high) <= upper + 18 && y(low) >= upper + 2
    })
  const [left, right] = [x(curve.dates[0]!), x(curve.dates.at(-1)!)]
  return probabilityWords.flatMap(({ from, to }, step) => {
    const upper = y(Math.min(to, most))
    if (from >= most || y(from) - upper < 17) return []
    const isRight = passes(left, left + wordRoom, upper) && !passes(right - wordRoom, right, upper)
    return [{ y: upper + 15, step, isRight }]
  })
}

/** Occasions keep their tick; a title stands where a lane has room for it. */
function placeOccasions(
  occasions: CurveFigureInput['occasions'],
  x: Scale,
  right: number,
  measure: (text: string) => number,
): CurveFigure['occasions'] {
  const taken = Array.from({ length: lanes }, () => Number.NEGATIVE_INFINITY)
  return occasions.map(({ day, title }) => {
    const place = x(day)
    const size = measure(title) + 10
    const isLeft = place + size > right + 40
    const start = isLeft ? place - size : place
    const lane = taken.findIndex((end) => end <= start)
    if (lane === -1 || start < 0 || size > 170) return { x: place, title: null, lane: 0, isLeft: false }
    taken[lane] = isLeft ? place : place + size
    return { x: place, title, lane, isLeft }
  })
}

const lineApart = 15

/** Where the numbers stand at the end of the curve: the chance at its end, the others as near as a line apart allows. */
function endsOf({ values, low, high }: CurveData, whatIf: number | null, y: Scale): CurveFigure['ends'] {
  const chance = values.at(-1)!
  const above = [
    ...(whatIf !== null && whatIf >= chance ? [{ kind: 'what-if' as const, at: y(whatIf) }] : []),
    ...(high === null ? [] : [{ kind: 'high' as const, at: y(high.at(-1)!) }]),
  ]
  const below = [
    ...(whatIf !== null && whatIf < chance ? [{ kind: 'what-if' as const, at: y(whatIf) }] : []),
    ...(low === null ? [] : [{ kind: 'low' as const, at: y(low.at(-1)!) }]),
  ]
  const own = { kind: 'chance' as const, y: y(chance) }
  return [...spread(above, own.y, -1).reverse(), own, ...spread(below, own.y, 1)]
}

/** Labels in the order of their places, each a line or more from the one before; `side` is −1 upwards. */
function spread(labels: readonly { kind: EndKind; at: number }[], start: number, side: 1 | -1) {
  let before = start
  return [...labels]
    .sort((one, other) => side * (one.at - other.at))
    .map(({ kind, at }) => {
      before = side > 0 ? Math.max(at, before + lineApart) : Math.min(at, before - lineApart)
      return { kind, y: before }
    })
}

function placeDots(
  days: readonly number[],
  x: Scale,
  base: number,
  isWide: boolean,
  width: number,
): DotFigure {
  const stacked = stackDots(
    days.map((day) => x(day)),
    dotStep,
  )
  const tallest = Math.max(0, ...stacked.map(({ level }) => level))
  const rise = tallest * dotStep > 80 ? 80 / tallest : dotStep
  const columns = isWide ? 10 : 5
  const beside = width - columns * dotStep + 4
  return {
    base,
    came: stacked.map(({ column, level }) => ({ x: column * dotStep, y: base - 5 - level * rise })),
    others: Array.from({ length: dotCount - days.length }, (_, index) => ({
      x: beside + (index % columns) * dotStep,
      y: base - 5 - Math.floor(index / columns) * dotStep,
    })),
  }
}
