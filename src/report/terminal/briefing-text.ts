import type { Briefing, BriefingRow, ClaimLine } from '../briefing.ts'
import { textSparkline } from '../chart/sparkline.ts'
import type { Phrases } from '../phrases/en.ts'
import { phrasesOf } from '../phrases/phrases-of.ts'
import { type Paint, plainPaint } from './paint.ts'
import { plainBlocks } from './plain-text.ts'
import { cutText, padText, textWidth } from './text-width.ts'
import { wrapText } from './wrap-text.ts'

export interface BriefingTextOptions {
  /** Columns, 80 unless told; under 60 is taken as 60. */
  readonly columns?: number
  /** Styles; none unless told, as for a pipe. */
  readonly paint?: Paint
  /** A sentence on what the answers leave aside, under the conclusion; null: none. */
  readonly aside?: string | null
}

interface Sheet {
  readonly columns: number
  readonly paint: Paint
  readonly phrases: Phrases
  readonly briefing: Briefing
  readonly aside: string | null
}

const widestSpark = 20
/** Where the band begins, in every row alike. */
const bandColumn = 35

/**
 * A briefing as text for a terminal, lines ended by `\n`: the conclusion, the contingencies in order of concern with
 * word, number, band, small curve (0 to 100 % in every row) and the claims that matter most; then quantities,
 * questions, and what the answers rest on.
 */
export function briefingText(
  briefing: Briefing,
  { columns = 80, paint = plainPaint, aside = null }: BriefingTextOptions = {},
): string {
  const sheet: Sheet = {
    columns: Math.max(60, columns),
    paint,
    phrases: phrasesOf(briefing.language),
    briefing,
    aside,
  }
  const blocks = [
    head(sheet),
    contingencies(sheet),
    quantities(sheet),
    questions(sheet),
    rests(sheet),
    notes(sheet),
  ]
  return plainBlocks(blocks)
}

function head({ briefing, aside, columns, paint }: Sheet): string[] {
  return [
    paint.quiet(cutText(briefing.situation, columns)),
    ...wrapText(briefing.kicker.join(briefing.language === 'ja' ? '　' : '   '), columns).map(paint.quiet),
    '',
    ...wrapText(briefing.title, columns - 2).map(paint.strong),
    ...(briefing.lede === '' ? [] : ['', ...wrapText(briefing.lede, columns - 2)]),
    ...(aside === null ? [] : ['', ...wrapText(aside, columns - 2).map(paint.quiet)]),
  ]
}

function section(title: string, note: string | null, { columns, paint }: Sheet): string[] {
  const rule = '─'.repeat(Math.max(0, columns - textWidth(title) - 1))
  return [
    `${paint.strong(title)} ${paint.quiet(rule)}`,
    ...(note === null ? [] : wrapText(note, columns).map(paint.quiet)),
    '',
  ]
}

function contingencies(sheet: Sheet): string[] {
  const { briefing, phrases } = sheet
  if (briefing.rows.length === 0) return [phrases.emptyTitle, ...wrapText(phrases.emptyWords, sheet.columns)]
  const [key, scale] = phrases.sparkKey(briefing.term.fromWords, briefing.term.toWords)
  return [
    ...section(phrases.listTitle, phrases.listNoteOrder(briefing.viewpoint), sheet).slice(0, -1),
    ...wrapText(`▁▂▃ ${key} ${scale}   ▲ ${phrases.raises} ▽ ${phrases.lowers}`, sheet.columns).map(
      sheet.paint.quiet,
    ),
    '',
    ...briefing.rows.flatMap((row) => [...rowLines(row, 0, sheet), '']).slice(0, -1),
  ]
}

function rowLines(row: BriefingRow, depth: number, sheet: Sheet): string[] {
  const { columns, paint } = sheet
  const mark = row.rank === null ? '└ ' : `${String(row.rank).padStart(2)}  `
  const indent = ' '.repeat(row.rank === null ? 2 + 2 * depth : 0)
  const inner = indent + ' '.repeat(textWidth(mark))
  const benign = row.isBenign ? paint.quiet(`  ${sheet.phrases.benign}`) : ''
  const titles = wrapText(
    row.title,
    columns - textWidth(inner) - (row.isBenign ? textWidth(sheet.phrases.benign) + 2 : 0),
  )
  return [
    ...titles.map((line, index) =>
      index === 0
        ? `${indent}${paint.quiet(mark)}${paint.strong(line)}${titles.length === 1 ? benign : ''}`
        : `${inner}${paint.strong(line)}`,
    ),
    answerLine(row, inner, sheet),
    ...row.claims.map((claim) => claimLine(claim, inner, sheet)),
    ...row.branches.flatMap((branch) => rowLines(branch, depth + 1, sheet)),
  ]
}

function answerLine({ answer, curve }: BriefingRow, indent: string, sheet: Sheet): string {
  const { columns, paint, phrases, briefing } = sheet
  if (answer.said === null) return `${indent}${paint.quiet(answer.reason ?? '')}`
  const sparkColumns = Math.min(widestSpark, Math.max(8, columns - bandColumn - 25))
  const bandColumns = columns - bandColumn - sparkColumns - 1
  const named = `${phrases.doubt}${briefing.language === 'ja' ? '' : ' '}${answer.bandWords}`
  const band = answer.bandWords === null ? '' : textWidth(named) <= bandColumns ? named : answer.bandWords
  const spark = curve === null ? '' : textSparkline(curve, briefing.term, sparkColumns)
  const words = padText(answer.said.phrase, bandColumn - textWidth(indent))
  return `${indent}${paint.accent(words)}${paint.quiet(padText(band, bandColumns))} ${paint.accent(spark)}`
}

function claimLine(claim: ClaimLine, indent: string, { columns, paint }: Sheet): string {
  const tail = `${claim.id}${claim.grade === null ? '' : ` ${claim.grade}`}`
  const room = columns - textWidth(indent) - 2 - textWidth(tail) - 2
  const mark =
    claim.direction === null
      ? paint.quiet('·')
      : claim.direction === 'raises'
        ? paint.raises('▲')
        : paint.lowers('▽')
  return `${indent}${mark} ${padText(cutText(claim.says, room), room)}  ${paint.quiet(tail)}`
}

function quantities(sheet: Sheet): string[] {
  const { briefing, phrases, paint } = sheet
  if (briefing.quantities.length === 0) return []
  const titleColumns = Math.min(44, Math.max(...briefing.quantities.map(({ title }) => textWidth(title)))) + 2
  return [
    ...section(phrases.quantitiesTitle, phrases.quantitiesNote(briefing.term.lastDay), sheet),
    ...briefing.quantities.map(({ title, mean, unit, range }) => {
      const spread = range === null ? '' : paint.quiet(`  ${phrases.nineInTen}${phrases.colon}${range}`)
      return `${padText(cutText(title, titleColumns - 2), titleColumns)}${paint.accent(mean)} ${unit}${spread}`
    }),
  ]
}

function questions(sheet: Sheet): string[] {
  const { briefing, phrases, paint, columns } = sheet
  if (briefing.questions.length === 0) return []
  const dateColumns = Math.max(...briefing.questions.map(({ date }) => textWidth(date))) + 2
  const titleColumns = columns - dateColumns
  return [
    ...section(phrases.questionsTitle, phrases.questionsNote, sheet),
    ...briefing.questions.flatMap(({ title, date, answer, number, given }) => {
      const said = number ?? answer.said?.phrase ?? answer.reason ?? ''
      const lines = wrapText(given === null ? title : `${title} — ${phrases.given(given)}`, titleColumns)
      const last = lines.at(-1) ?? ''
      const fits = textWidth(last) + 2 + textWidth(said) <= titleColumns
      const tail = fits
        ? [`${padText(last, titleColumns - textWidth(said))}${paint.accent(said)}`]
        : [last, `${' '.repeat(titleColumns - textWidth(said))}${paint.accent(said)}`]
      return [...lines.slice(0, -1), ...tail].map(
        (line, index) =>
          `${index === 0 ? paint.quiet(padText(date, dateColumns)) : ' '.repeat(dateColumns)}${line}`,
      )
    }),
  ]
}

function rests(sheet: Sheet): string[] {
  const { briefing, phrases, paint, columns } = sheet
  return [
    ...section(phrases.restsTitle, null, sheet),
    ...briefing.rests.flatMap(({ term, figure, words }) => [
      `${paint.quiet(`${term}${phrases.colon}`)}${paint.strong(figure)}`,
      ...wrapText(words, columns - 2).map((line) => `  ${line}`),
    ]),
  ]
}

function notes({ phrases, paint, columns, briefing }: Sheet): string[] {
  const text = [phrases.wordsNote, phrases.pointNote].join(briefing.language === 'ja' ? '' : ' ')
  return wrapText(text, columns).map(paint.quiet)
}
