import type { Situation } from '../../language/situation.ts'
import type { PlacedJudgement } from '../../lenses/placed-judgements.ts'
import type { WhatMatters } from '../../lenses/what-matters.ts'
import type { ElementWords } from '../element-words.ts'
import { fittingDigits, percent, plainNumber, signed, withPercentSign } from '../figures.ts'
import type { JudgementWords } from '../judgement-words.ts'
import type { Language } from '../language.ts'
import type { Paint } from '../terminal/paint.ts'
import type { WhatMattersWords } from './what-matters-words-en.ts'

/** What every part of the page needs. */
export interface WhatMattersSheet {
  readonly situation: Situation
  readonly found: WhatMatters
  readonly language: Language
  readonly columns: number
  readonly paint: Paint
  readonly words: WhatMattersWords
  readonly names: ElementWords
  readonly say: (judgement: PlacedJudgement) => JudgementWords
  readonly judged: ReadonlyMap<string, PlacedJudgement>
  /** Else an amount. */
  readonly isChance: boolean
}

/** An answer in its place on a line: where all of them are rare, or nearly certain, to two significant digits. */
export function figureOf({ isChance, language }: WhatMattersSheet, value: number): string {
  if (!isChance) return plainNumber(value, fittingDigits(value))
  const rest = Math.min(value, 1 - value)
  if (rest >= 0.01 || rest <= 0) return percent(value, language)
  const digits = Math.min(4, Math.max(1, 1 - Math.floor(Math.log10(100 * rest))))
  return withPercentSign(plainNumber(100 * value, digits), language)
}

/** A change of the answer: percentage points with one digit after the point, or the amount's own unit. */
export function changeOf(sheet: WhatMattersSheet, change: number): string {
  const number = changeNumber(sheet, change)
  return sheet.isChance ? sheet.words.percentPoints(number) : number
}

/** The same without its unit. */
export function changeNumber({ isChance }: WhatMattersSheet, change: number): string {
  if (!isChance) return signed(change, fittingDigits(change))
  const points = 100 * change
  return signed(points, Math.abs(points) < 0.0095 ? 4 : Math.abs(points) < 0.95 ? 2 : 1)
}
