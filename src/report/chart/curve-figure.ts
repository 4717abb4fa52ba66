import { calendarDate, firstOfYear } from '../dates.ts'
import { probabilityWords } from '../probability-words.ts'
import type { CurveData } from './curve-data.ts'
import { type CurveShape, curveShape } from './curve-shape.ts'
import { dotCount, stackDots } from './quantile-dots.ts'
import { linearScale, type Scale } from './scale.ts'

/** What the large curve is drawn from. Widths in pixels; text is 12 px at every width. */
export interface CurveFigureInput {
  readonly curve: CurveData
  readonly occasions: readonly { readonly day: number; readonly title: string }[]
  /** Days at which it comes in fifty futures; null where that cannot be said. */
  readonly dots: readonly number[] | null
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
  /** Edges of the words that lie within the plot, the top where it is none, and the names of the words where there is room for them. */
  readonly grid: readonly { readonly y: number; readonly percent: number; readonly isEdge: boolean }[]
  readonly words: readonly { readonly y: number; readonly step: number; readonly isRight: boolean }[]
  readonly years: readonly { readonly x: number; readonly year: number }[]
  readonly occasions: readonly {
    readonly x: number
    readonly title: string | null
    readonly lane: number
    readonly isLeft: boolean
  }[]
  readonly ends: readonly { readonly y: number; readonly kind: 'high' | 'chance' | 'low' }[]
  readonly dots: DotFigure | null
}

export interface DotFigure {
  readonly base: number
  readonly came: readonly { readonly x: number; readonly y: number }[]
  readonly others: readonly { readonly x: number; readonly y: number }[]
}

const plotHeight = 250
const dotStep = 10
const lanes = 2
const laneHeight = 15

/** Places everything of the large curve: zones of the words, occasions, band, ends, and the fifty dots below. */
export function curveFigure({ curve, occasions, dots, width, measure }: CurveFigureInput): CurveFigure {
  const isWide = width > 700
  const left = 30
  const right = width - (isWide ? 132 : 62)
  const placed = placeOccasions(
    occasions,
    linearScale(curve.dates[0]!, curve.dates.at(-1)!, left, right),
    right,
    measure,
  )
  const usedLanes = Math.max(0, ...placed.map(({ title, lane }) => (title === null ? 0 : lane + 1)))
  const top = 20 + usedLanes * laneHeight
  const bottom = top + plotHeight
  const x = linearScale(curve.dates[0]!, curve.dates.at(-1)!, left, right)
  const most = niceMost(Math.max(...curve.values, ...(curve.high ?? [])))
  const y = linearScale(0, most, bottom, top)
  const base = bottom + (isWide ? 104 : 128)
  return {
    width,
    height: dots === null ? bottom + 26 : base + 24,
    isWide,
    plot: { left, right, top, bottom },
    shape: curveShape(curve, x, y),
    grid: gridOf(most, y),
    words: wordsOf(curve, most, x, y),
    years: yearsOf(curve, x),
    occasions: placed,
    ends: endsOf(curve, y),
    dots: dots === null ? null : placeDots(dots, x, base, isWide, width),
  }
}

/** The top of the scale: the next of a few round values above the largest figure, so that small chances keep a shape. */
function niceMost(largest: number): number {
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

function yearsOf({ dates }: CurveData, x: Scale): CurveFigure['years'] {
  const [first, last] = [dates[0]!, dates.at(-1)!]
  const begin = calendarDate(first).year + 1
  const years = Array.from(
    { length: Math.max(0, calendarDate(last).year - begin + 1) },
    (_, index) => begin + index,
  )
  const every = Math.max(1, Math.ceil(years.length / 8))
  return years.filter((_, index) => index % every === 0).map((year) => ({ x: x(firstOfYear(year)), year }))
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

/** Where the numbers stand at the end of the curve, kept a line apart. */
function endsOf({ values, low, high }: CurveData, y: Scale): CurveFigure['ends'] {
  const chance = y(values.at(-1)!)
  if (low === null || high === null) return [{ y: chance, kind: 'chance' }]
  return [
    { y: Math.min(y(high.at(-1)!), chance - 15), kind: 'high' },
    { y: chance, kind: 'chance' },
    { y: Math.max(y(low.at(-1)!), chance + 15), kind: 'low' },
  ]
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
