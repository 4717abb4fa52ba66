import type { Swing } from '../../lenses/what-matters/swings.ts'
import { claimWords } from '../claim-words.ts'
import { percent } from '../figures.ts'
import type { Language } from '../language.ts'
import { cutText, padText, textWidth } from '../terminal/text-width.ts'
import { wrapText } from '../terminal/wrap-text.ts'
import { swingBar } from './swing-bar.ts'
import { changeOf, figureOf, type WhatMattersSheet } from './what-matters-sheet.ts'

const indent = '    '

/** The judgements by weight: each with its value, what one step more would do, the bar of its range, and its claims. */
export function judgementBlock(sheet: WhatMattersSheet): string[] {
  const { found, words, columns, paint } = sheet
  if (found.swings.length === 0) return [words.nothingMoves]
  const scale = scaleOf(sheet)
  return [
    paint.strong(words.judgements),
    ...wrapText(words.legend(figureOf(sheet, found.answer!)), columns),
    ...found.swings.flatMap((swing, place) => ['', ...oneJudgement(sheet, swing, place, scale)]),
    ...rest(sheet),
  ]
}

/** From the least to the greatest answer that a bar shows, and the columns of the widest of their figures. */
interface BarScale {
  readonly from: number
  readonly to: number
  readonly figureColumns: number
}

function scaleOf(sheet: WhatMattersSheet): BarScale {
  const answer = sheet.found.answer!
  const ends = sheet.found.swings.flatMap(({ atLow, atHigh }) => [atLow ?? answer, atHigh ?? answer])
  const [from, to] = [Math.min(answer, ...ends), Math.max(answer, ...ends)]
  const figureColumns = Math.max(...ends.map((end) => textWidth(figureOf(sheet, end))))
  return from < to ? { from, to, figureColumns } : { from: answer - 1, to: answer + 1, figureColumns }
}

function oneJudgement(sheet: WhatMattersSheet, swing: Swing, place: number, scale: BarScale): string[] {
  const { judged, say, words, columns, found } = sheet
  const placed = judged.get(swing.address)!
  const { subject, value, range } = say(placed)
  const number = String(place + 1).padStart(2)
  const change = swing.atOneMore === null ? '' : changeOf(sheet, swing.atOneMore - found.answer!)
  const more = words.withMore(words.more[placed.judgement.scale], change)
  const titles = wrapText(subject, columns - indent.length)
  return [
    ...titles.map((line, at) => (at === 0 ? ` ${number} ${line}` : indent + line)),
    ...withBar(barOf(sheet, swing, scale), more, columns),
    ...groundLines(sheet, range === null ? value : ranged(value, range, sheet.language), placed.because),
  ]
}

function ranged(value: string, range: string, language: Language): string {
  return language === 'ja' ? `${value}（${range}）` : `${value} (${range})`
}

function barOf(sheet: WhatMattersSheet, { atLow, atHigh }: Swing, scale: BarScale): string {
  const { found, words } = sheet
  if (atLow === null || atHigh === null) return words.noRange
  const [low, high] = [Math.min(atLow, atHigh), Math.max(atLow, atHigh)]
  const { figureColumns } = scale
  const from = padStart(figureOf(sheet, low), figureColumns)
  return `${from} ${swingBar(low, high, found.answer!, scale)} ${padText(figureOf(sheet, high), figureColumns)}`
}

function padStart(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - textWidth(text))) + text
}

/** The bar and what one step does, on one line where there is room. */
function withBar(bar: string, more: string, columns: number): string[] {
  if (indent.length + textWidth(bar) + 2 + textWidth(more) <= columns) return [`${indent}${bar}  ${more}`]
  return [indent + bar, ...wrapText(more, columns - indent.length).map((line) => indent + line)]
}

/** The value as judged and the first claim under it, with how many more there are. */
function groundLines(
  { situation, language, words, columns }: WhatMattersSheet,
  value: string,
  because: readonly string[],
): string[] {
  const room = columns - indent.length - textWidth(value) - 3
  const [first, ...others] = because
  if (first === undefined) return [`${indent}${value} · ${words.uncited}`]
  const { id, says, grade } = claimWords(situation, language)(first)
  const more = others.length > 0 ? words.andOthers(others.length) : ''
  const colon = language === 'ja' ? '：' : ': '
  const claim = `${grade === null ? id : `${id} ${grade}`}${colon}${says}`
  return [`${indent}${value} · ${cutText(claim, room - textWidth(more))}${more}`]
}

/** What the judgements that are not shown carry. */
function rest({ found, words, columns, language }: WhatMattersSheet): string[] {
  const tried = new Set(found.swings.map(({ address }) => address))
  const others = found.judgements.filter(({ address, weight }) => weight > 0 && !tried.has(address))
  const sum = (weights: readonly { readonly weight: number }[]) =>
    weights.reduce((total, { weight }) => total + weight, 0)
  if (others.length === 0) return []
  const share = sum(others) / sum(found.judgements)
  return ['', ...wrapText(words.others(others.length, percent(share, language)), columns)]
}
