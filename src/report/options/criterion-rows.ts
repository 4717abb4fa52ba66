import { isProbability, type UsedCriterion } from '../../lenses/options/criteria.ts'
import type { StrategyFinding } from '../../lenses/options/options-finding.ts'
import type { CriterionOutcome } from '../../lenses/options/strategy-outcomes.ts'
import { limitOf } from '../../lenses/options/with-limits.ts'
import { fittingDigits, percent, percentSpan, plainNumber, signed } from '../figures.ts'
import { phrasesOf } from '../phrases/phrases-of.ts'
import { pickText } from '../text.ts'
import { boundOf } from './options-robustness.ts'
import type { OptionsSheet } from './options-sheet.ts'

/** What comes of one strategy by one criterion in one reading, in words and as bare figures for a chart. */
export interface CriterionCell {
  readonly reading: string
  readonly value: number | null
  readonly said: string
  readonly band: { readonly low: number; readonly high: number } | null
  readonly bandWords: string | null
  /** Against doing nothing, better being positive; null where it cannot be told from nothing. */
  readonly change: string | null
  readonly direction: 'better' | 'worse' | null
}

export interface CriterionRow {
  readonly id: string
  readonly name: string
  readonly cells: readonly CriterionCell[]
}

/** One criterion under every strategy, on a scale that all rows share. */
export interface CriterionRows {
  readonly id: string
  readonly title: string
  readonly isHigh: boolean
  readonly isChance: boolean
  readonly unit: string
  readonly scale: {
    readonly from: number
    readonly to: number
    readonly ticks: readonly { at: number; text: string }[]
  }
  readonly limit: { readonly at: number; readonly words: string } | null
  /** Doing nothing first. */
  readonly rows: readonly CriterionRow[]
}

/** Names of strategies in a table: a combination by its number, doing nothing as such. */
export type NameOf = (strategy: StrategyFinding) => string

export function criterionRows(place: number, sheet: OptionsSheet, nameOf: NameOf): CriterionRows {
  const { finding, language } = sheet
  const criterion = finding.criteria[place]!
  const rows = finding.strategies.map((one) => ({
    id: one.id,
    name: nameOf(one),
    cells: finding.readings.map((reading, at) =>
      cellOf(one.outcomes[at]![place]!, reading, criterion, sheet),
    ),
  }))
  const limit = limitOf(criterion)
  return {
    id: criterion.id,
    title: sheet.criterion(criterion.id),
    isHigh: criterion.want === 'high',
    isChance: isProbability(criterion),
    unit: unitOf(criterion, sheet),
    scale: scaleOf(criterion, rows, language),
    limit: limit === null ? null : { at: limit, words: boundOf(criterion, sheet) },
    rows,
  }
}

function unitOf({ ask }: UsedCriterion, { situation, language }: OptionsSheet): string {
  if (ask.kind !== 'mean') return ''
  return pickText(situation.quantities.find(({ id }) => id === ask.quantity)?.unit ?? {}, language)
}

/** Changes smaller than this many percentage points are not worth a cell. */
const leastShown = 0.0005

function cellOf(
  { value, band, change }: CriterionOutcome,
  reading: string,
  criterion: UsedCriterion,
  { language }: OptionsSheet,
): CriterionCell {
  const isChance = isProbability(criterion)
  const text = (number: number) =>
    isChance ? percent(number, language) : plainNumber(number, fittingDigits(number))
  const spread = band === undefined ? null : { low: band.low, high: band.high }
  const toGood = criterion.want === 'high' ? 1 : -1
  const isClear =
    change !== null &&
    change.value !== 0 &&
    (!isChance || Math.abs(change.value) >= leastShown) &&
    (change.interval === undefined || change.interval.low > 0 || change.interval.high < 0)
  const gain = isClear ? toGood * change.value : 0
  const size = isChance ? 100 * gain : gain
  return {
    reading,
    value,
    said: value === null ? '–' : text(value),
    band: spread,
    bandWords:
      spread === null
        ? null
        : isChance
          ? percentSpan(spread.low, spread.high, language)
          : phrasesOf(language).span(text(spread.low), text(spread.high)),
    change: isClear ? signed(size, Math.abs(size) < 2 ? 1 : 0) : null,
    direction: isClear ? (gain > 0 ? 'better' : 'worse') : null,
  }
}

/** 0 to 100 % for chances, or to the next limit of the words where all are small; all answers and bands for numbers. */
function scaleOf(
  criterion: UsedCriterion,
  rows: readonly CriterionRow[],
  language: OptionsSheet['language'],
): CriterionRows['scale'] {
  const seen = rows.flatMap(({ cells }) =>
    cells.flatMap(({ value, band }) =>
      [value, band?.low, band?.high].filter((one) => typeof one === 'number'),
    ),
  )
  const limit = limitOf(criterion)
  const all = limit === null ? seen : [...seen, limit]
  if (!isProbability(criterion)) {
    const [low, high] = [Math.min(0, ...all), Math.max(...all, 1e-9)]
    return {
      from: low,
      to: high,
      ticks: [low, high].map((at) => ({ at, text: plainNumber(at, fittingDigits(at)) })),
    }
  }
  const to = [0.05, 0.1, 0.2, 0.5, 1].find((end) => Math.max(0, ...all) <= end) ?? 1
  const ticks = [0, to / 2, to]
  return { from: 0, to, ticks: ticks.map((at) => ({ at, text: at === 0 ? '0' : percentTick(at, language) })) }
}

/** A tick may stand at half a percent: it is a place on the scale, not an answer. */
function percentTick(at: number, language: OptionsSheet['language']): string {
  const number = plainNumber(100 * at, 1)
  return language === 'ja' ? `${number}％` : `${number}\u202f%`
}
