import { probabilityStep, probabilityWords } from '../probability-words.ts'
import { linearScale } from './scale.ts'

/** A stretch of the ruler, from x to x + width in pixels. */
export interface Stretch {
  readonly x: number
  readonly width: number
}

/** The ruler of a row, 0 to 100 %: ticks where the words change, the word's own range, the band of doubt, the answer. */
export interface Ruler {
  readonly start: number
  readonly end: number
  readonly ticks: readonly number[]
  readonly zone: Stretch
  readonly outer: Stretch | null
  readonly inner: Stretch | null
  readonly dot: number
}

const margin = 6

/** Places an answer (0..1) and its band on a ruler of a width in pixels. */
export function ruler(value: number, band: { low: number; high: number } | null, width: number): Ruler {
  const x = linearScale(0, 1, margin, width - margin)
  const stretch = (from: number, to: number): Stretch => ({ x: x(from), width: Math.max(0, x(to) - x(from)) })
  const { from, to } = probabilityWords[probabilityStep(value)]!
  return {
    start: x(0),
    end: x(1),
    ticks: [...probabilityWords.map((word) => x(word.from)), x(1)],
    zone: stretch(from, to),
    outer: band === null ? null : stretch(band.low, band.high),
    inner: band === null ? null : stretch((band.low + value) / 2, (band.high + value) / 2),
    dot: x(value),
  }
}

type Anchor = 'start' | 'middle' | 'end'

/** The numbers of the key; a narrow ruler has room for three. */
const keyNumbers: readonly (readonly [percent: number, anchor: Anchor])[] = [
  [0, 'start'],
  [20, 'middle'],
  [45, 'end'],
  [55, 'start'],
  [80, 'middle'],
  [100, 'end'],
]
const narrow = 170

/** Where the ruler's key prints its numbers: edges of the words, in percent, with how each is anchored. */
export function rulerKey(width: number): { x: number; percent: number; anchor: Anchor }[] {
  const x = linearScale(0, 1, margin, width - margin)
  const shown = width < narrow ? keyNumbers.filter(([percent]) => [0, 45, 100].includes(percent)) : keyNumbers
  return shown.map(([percent, anchor]) => ({ x: x(percent / 100), percent, anchor }))
}
