import { isTold } from '../../lenses/what-matters/leverage.ts'
import type { Swing } from '../../lenses/what-matters/swings.ts'
import { claimWords } from '../claim-words.ts'
import { percent } from '../figures.ts'
import type { Language } from '../language.ts'
import { cutText, padText, textWidth } from '../terminal/text-width.ts'
import { wrapText } from '../terminal/wrap-text.ts'
import { swingBar } from './swing-bar.ts'
import { changeNumber, changeOf, figureOf, type WhatMattersSheet } from './what-matters-sheet.ts'

const indent = '    '

/** The judgements by weight: each with its value, what one step more would do, the bar of its range, and its claims. */
export function judgementBlock(sheet: WhatMattersSheet): string[] {
  const { found, words, columns, paint } = sheet
  if (found.simulated !== null) return simulatedBlock(sheet)
  if (found.swings.length === 0) return [words.nothingMoves]
  const scale = scaleOf(sheet)
  return [
    paint.strong(words.judgements),
    ...wrapText(words.legend(figureOf(sheet, found.answer!)), columns),
    ...found.swings.flatMap((swing, place) => [
      '',
      ...oneJudgement(
        sheet,
        swing,
        place,
        withBar(barOf(sheet, swing, scale), moreWords(sheet, swing), columns),
      ),
    ]),
    ...rest(sheet),
  ]
}

/** The same where slopes are simulated: no bars, but intervals. */
function simulatedBlock(sheet: WhatMattersSheet): string[] {
  const { found, words, columns, paint } = sheet
  if (found.judgements.length === 0) return [words.nothingMoves]
  const doubtful = found.judgements.filter((leverage) => !isTold(leverage)).length
  if (found.swings.length === 0) return wrapText(words.noneTold, columns)
  return [
    paint.strong(words.judgements),
    ...wrapText(words.simulatedLegend, columns),
    ...found.swings.flatMap((swing, place) => {
      const { range } = sheet.say(sheet.judged.get(swing.address)!)
      const change = moreWords(sheet, swing)
      const line = range === null ? [words.noRange, change].join('  ') : change
      return ['', ...oneJudgement(sheet, swing, place, wrapText(line, columns - indent.length).map(indented))]
    }),
    ...rest(sheet),
    ...(doubtful > 0 ? ['', ...wrapText(words.notTold(doubtful), columns)] : []),
  ]
}

function indented(line: string): string {
  return indent + line
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

function oneJudgement(
  sheet: WhatMattersSheet,
  swing: Swing,
  place: number,
  effect: readonly string[],
): string[] {
  const { judged, say, columns } = sheet
  const placed = judged.get(swing.address)!
  const { subject, value, range } = say(placed)
  const number = String(place + 1).padStart(2)
  const titles = wrapText(subject, columns - indent.length)
  return [
    ...titles.map((line, at) => (at === 0 ? ` ${number} ${line}` : indent + line)),
    ...effect,
    ...groundLines(sheet, range === null ? value : ranged(value, range, sheet.language), placed.because),
  ]
}

/** What one step more does; by the slope, with its interval, where that is simulated. */
function moreWords(sheet: WhatMattersSheet, { address, slope, interval, atOneMore }: Swing): string {
  const { judged, words, found } = sheet
  const change = interval ? slopeWords(sheet, slope, interval) : changeOf(sheet, atOneMore! - found.answer!)
  return words.withMore(words.more[judged.get(address)!.judgement.scale], change)
}

function slopeWords(
  sheet: WhatMattersSheet,
  slope: number,
  { low, high }: NonNullable<Swing['interval']>,
): string {
  const [from, to] = [low, high].map((end) => changeNumber(sheet, end))
  return sheet.words.withInterval(changeOf(sheet, slope), from!, to!)
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
  const told = found.judgements.filter(isTold)
  const others = told.filter(({ address, weight }) => weight > 0 && !tried.has(address))
  const sum = (weights: readonly { readonly weight: number }[]) =>
    weights.reduce((total, { weight }) => total + weight, 0)
  if (others.length === 0) return []
  const share = sum(others) / sum(told)
  return ['', ...wrapText(words.others(others.length, percent(share, language)), columns)]
}
