import type { Judgement, Situation } from '../../language/situation.ts'
import { type PlacedJudgement, placedJudgements } from '../../lenses/placed-judgements.ts'
import type { Leverage } from '../../lenses/what-matters/leverage.ts'
import type { DriverLine } from '../contingency.ts'
import { type Direction, directionOf } from '../direction.ts'
import { correlationText, signed } from '../figures.ts'
import { judgementWords } from '../judgement-words.ts'
import type { Language } from '../language.ts'
import { phrasesOf } from '../phrases/phrases-of.ts'
import { liveWordsOf } from './live-words-of.ts'
import { type SliderScale, sliderScale } from './slider-scale.ts'

/** A judgement that an answer hangs on, as a row that opens. */
export interface JudgementRow {
  readonly address: string
  readonly placed: PlacedJudgement
  readonly subject: string
  readonly value: string
  readonly range: string | null
  /** How many other judgements share its draw; told where rows stand by correlation. */
  readonly companions: number
  readonly effect: {
    readonly direction: Direction
    /** Of the bar, on one scale for all rows. */
    readonly size: number
    readonly text: string
    /** What the figure is the effect of: `one point stronger`; null for a correlation. */
    readonly unit: string | null
    readonly label: string
  }
  readonly claims: readonly string[]
  /** Null where there is nothing to slide. */
  readonly slider: SliderScale | null
}

export interface JudgementRows {
  /** Whether they stand by exact derivative; else by correlation over the trials. */
  readonly isExact: boolean
  readonly rows: readonly JudgementRow[]
  /** How many others there are, each of them with a smaller effect than this, in percentage points. */
  readonly others: { readonly count: number; readonly limit: string } | null
}

/** Less than a tenth of a percentage point by a whole unit is no part of the argument. */
export const leastSlope = 0.001

/** The judgements by what one unit more of each does to the answer. */
export function rowsBySlope(
  situation: Situation,
  slopes: readonly Leverage[],
  language: Language,
): JudgementRows {
  const byAddress = new Map(placedJudgements(situation).map((one) => [one.judgement.address, one]))
  const ordered = [...slopes].sort((one, other) => Math.abs(other.slope) - Math.abs(one.slope))
  const told = ordered.filter(({ slope }) => Math.abs(slope) >= leastSlope)
  const count = ordered.length - told.length
  const row = rowMaker(situation, language)
  return {
    isExact: true,
    rows: told.map(({ address, slope }) => {
      const placed = byAddress.get(address)!
      return row(placed, effectOf(placed.judgement, slope, language), 0)
    }),
    others: count === 0 ? null : { count, limit: (leastSlope * 100).toFixed(1) },
  }
}

/** The same by correlation, while derivatives are not there. */
export function rowsByCorrelation(
  situation: Situation,
  drivers: readonly DriverLine[],
  language: Language,
): JudgementRows {
  const byAddress = new Map(placedJudgements(situation).map((one) => [one.judgement.address, one]))
  const phrases = phrasesOf(language)
  const row = rowMaker(situation, language)
  return {
    isExact: false,
    rows: drivers.map(({ address, direction, size, companions }) => {
      const text = correlationText(direction === 'raises' ? size : -size)
      const words = direction === 'raises' ? phrases.raises : phrases.lowers
      const label = phrases.effectLabel(words, text)
      return row(byAddress.get(address)!, { direction, size, text, unit: null, label }, companions)
    }),
    others: null,
  }
}

function rowMaker(situation: Situation, language: Language) {
  const say = judgementWords(situation, language)
  return (placed: PlacedJudgement, effect: JudgementRow['effect'], companions: number): JudgementRow => ({
    address: placed.judgement.address,
    placed,
    ...say(placed),
    companions,
    effect,
    claims: placed.because,
    slider: sliderScale(placed.judgement),
  })
}

/** An influence is told by what its strength does: one of −2 that became −3. */
export function effectOf(judgement: Judgement, slope: number, language: Language): JudgementRow['effect'] {
  const direction = directionOf(judgement, slope)
  const words = liveWordsOf(language)
  const size = Math.abs(slope)
  const text = signed((direction === 'raises' ? size : -size) * 100, 1)
  const unit = words.units[judgement.scale]
  return { direction, size, text, unit, label: words.effectLabel(unit, text) }
}
