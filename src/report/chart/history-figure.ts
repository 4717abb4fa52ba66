import type { AnswerStep, EntryMark } from '../contingency/given-ledger.ts'
import { linePath, type Place } from './path.ts'
import { linearScale } from './scale.ts'
import { type YearMark, yearsWithin } from './years-within.ts'

/** Where everything of the half that looks back stands, in pixels: the answer for the term, stepped by entries. */
export interface HistoryFigure {
  readonly width: number
  readonly height: number
  readonly plot: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  readonly line: string
  readonly end: Place
  /** Numbered entries; those that would cover one another stand lower. */
  readonly marks: readonly {
    readonly mark: EntryMark
    readonly number: number
    readonly x: number
    readonly y: number
  }[]
  readonly years: readonly YearMark[]
  /** Of all steps, in 0..1. */
  readonly most: number
}

export interface HistoryFigureInput {
  readonly steps: readonly AnswerStep[]
  readonly marks: readonly EntryMark[]
  readonly width: number
  /** The plot's top and bottom, and the chance at its top: those of the half that looks ahead. */
  readonly top: number
  readonly bottom: number
  readonly most: number
}

const markSize = 20
/** Pixels that a year takes at least. */
const yearRoom = 44

export function historyFigure({ steps, marks, width, top, bottom, most }: HistoryFigureInput): HistoryFigure {
  const [left, right] = [30, width - 10]
  const [first, last] = [steps[0]!.day, steps.at(-1)!.day]
  const x = linearScale(first, Math.max(last, first + 1), left, right)
  const y = linearScale(0, most, bottom, top)
  const line = steps.map(({ day, value }): Place => [x(day), y(value)])
  const placed = placeMarks(marks, (mark) => x(mark.day), bottom + 40)
  const lowest = Math.max(bottom + 26, ...placed.map((one) => one.y + markSize / 2 + 4))
  return {
    width,
    height: lowest,
    plot: { left, right, top, bottom },
    line: linePath(line),
    end: line.at(-1)!,
    marks: placed,
    years: yearsWithin(first, last, Math.max(1, width) / yearRoom, x),
    most,
  }
}

function placeMarks(
  marks: readonly EntryMark[],
  place: (mark: EntryMark) => number,
  first: number,
): HistoryFigure['marks'] {
  const lanes: number[] = []
  return marks.map((mark, index) => {
    const x = place(mark)
    const free = lanes.findIndex((end) => end <= x - markSize)
    const lane = free === -1 ? lanes.length : free
    lanes[lane] = x
    return { mark, number: index + 1, x, y: first + lane * (markSize + 2) }
  })
}
