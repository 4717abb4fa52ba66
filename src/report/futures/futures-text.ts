import type { Situation } from '../../language/situation.ts'
import type { FuturesFinding } from '../../lenses/futures/futures-finding.ts'
import { percent, plainNumber, signed } from '../figures.ts'
import type { Language } from '../language.ts'
import { type Paint, plainPaint } from '../terminal/paint.ts'
import { plainBlocks } from '../terminal/plain-text.ts'
import { textWidth } from '../terminal/text-width.ts'
import { wrapText } from '../terminal/wrap-text.ts'
import { pickText } from '../text.ts'
import { commonStates, familyLines } from './family-lines.ts'
import { type FuturesSheet, futuresSheet, indented } from './futures-sheet.ts'
import { leverLines, likeFamily, optionLines, readingLines, todayLines } from './today-lines.ts'

export interface FuturesTextOptions {
  readonly columns?: number
  readonly paint?: Paint
  /** A family whose balances are told judgement by judgement. */
  readonly explain?: string
  /** Titles of readings by id. */
  readonly readings?: ReadonlyMap<string, string>
}

/** Families told in full; the others stand in the table alone, up to `rowsShown`. */
const familiesShown = 6
const rowsShown = 12
/** More futures than this say that the matrix tells little apart. */
const manyFutures = 100

/** Futures as text for a terminal, lines ended by `\n`. */
export function futuresText(
  situation: Situation,
  finding: FuturesFinding,
  language: Language,
  { columns = 80, paint = plainPaint, explain, readings = new Map() }: FuturesTextOptions = {},
): string {
  const sheet = futuresSheet(situation, finding, language, Math.max(60, columns), paint)
  const told = finding.families.filter(({ id }, place) =>
    explain === undefined ? place < familiesShown : id === explain,
  )
  const families = told.map((family) => familyLines(sheet, family, family.id === explain))
  const blocks =
    explain === undefined
      ? [
          head(sheet),
          table(sheet),
          common(sheet),
          ...families,
          more(sheet),
          todayLines(sheet),
          leverLines(sheet),
          optionLines(sheet),
          readingLines(sheet, readings),
          appearing(sheet),
          sharpness(sheet),
        ]
      : families
  return `${plainBlocks(blocks)}
`
}

function head(sheet: FuturesSheet): string[] {
  const { finding, situation, say, columns, paint, language } = sheet
  const { certificate, families, scenarios } = finding
  const [count, all] = [certificate.count, certificate.configurations].map((one) => large(one))
  const isGrouped = families.length < scenarios.length && certificate.leftOut === 0
  const summary =
    certificate.count === 0
      ? say.none(all!)
      : isGrouped
        ? say.found(count!, all!, families.length)
        : say.foundAlike(count!, all!)
  const tolerance = plainNumber(certificate.tolerance, 2)
  const searched = certificate.complete
    ? say.complete(plainNumber(certificate.nodes), tolerance)
    : say.incomplete(plainNumber(certificate.nodes), tolerance)
  const listed =
    certificate.leftOut > 0 ? [say.listed(plainNumber(scenarios.length), large(certificate.leftOut))] : []
  return [
    paint.quiet(pickText(situation.title, language)),
    paint.strong(say.title),
    '',
    ...[
      [summary, ...listed, searched].join(language === 'ja' ? '' : ' '),
      islandWords(sheet),
      usedWords(sheet),
    ]
      .filter((text) => text !== '')
      .flatMap((text) => wrapText(text, columns)),
    ...(certificate.count > manyFutures && !finding.uses.leans ? wrapText(say.loose, columns) : []),
  ]
}

/** A count that may be far beyond what anyone reads digit by digit. */
function large(count: number): string {
  return count < 1e12 ? plainNumber(count) : count.toExponential(2).replace('e+', ' × 10^')
}

function islandWords({ finding, say, names }: FuturesSheet): string {
  const { islands } = finding.certificate
  if (islands.length < 2) return ''
  const parts = islands.map(({ factors, count }) =>
    say.island(
      factors.length > 3 ? say.manyFactors(factors.length) : say.list(factors.map(names.factor)),
      large(count),
    ),
  )
  return say.islands(say.list(parts))
}

function usedWords({ finding, situation, say }: FuturesSheet): string {
  const { leftOut, uses } = finding
  const counted = (reason: string) => leftOut.filter((one) => one.reason === reason).length
  const influences = new Set(leftOut.map(({ id }) => id))
  const used = situation.influences.filter(({ id }) => !influences.has(id)).length
  const parts = [
    [counted('on-event'), say.onEvents],
    [counted('several-sources'), say.severalSources],
    [counted('lean'), say.leansOf],
    [counted('diagonal'), say.diagonalOf],
  ] as const
  const named = parts.flatMap(([count, words]) => (count === 0 ? [] : [words(count)]))
  return [
    say.uses(used),
    uses.leans ? say.withLeans : '',
    uses.diagonal ? say.withDiagonal : '',
    named.length === 0 ? '' : say.leftOut(say.list(named)),
  ].join('')
}

function table(sheet: FuturesSheet): string[] {
  const { finding, say, language, columns, paint } = sheet
  const { families, scenarios, certificate } = finding
  if (families.length === 0) return []
  const first = new Map(scenarios.map((one) => [one.id, one]))
  const { stochastic } = certificate
  const rows = families.slice(0, rowsShown).map(({ id, futures, basin, likely }) => {
    const stands = futures.reduce((sum, one) => sum + (first.get(one)!.stands?.share ?? 0), 0)
    const { holds, consistency } = first.get(futures[0]!)!
    return [
      id,
      String(futures.length),
      basin.share === 0 && certificate.basins === 'exact' ? '0' : shortPercent(basin.share, language),
      shortPercent(likely.ends.share, language),
      shortPercent(likely.time, language),
      shortPercent(likely.near.share, language),
      holds === null ? '–' : shortPercent(holds.share, language),
      consistency === null ? '–' : signed(consistency, 2),
      ...(stochastic === null ? [] : [shortPercent(stands, language)]),
    ]
  })
  const [header, ...body] = alignedRows([
    [...say.tableHead, ...(stochastic === null ? [] : [say.standsHead])],
    ...rows,
  ])
  const basins =
    certificate.basins === 'exact'
      ? say.exactBasins
      : say.sampledBasins(plainNumber(certificate.basins.starts))
  const note = say.tableNote(say.rules[certificate.rule], basins, plainNumber(certificate.runs))
  return [
    paint.quiet(header!),
    ...body,
    ...wrapText(note, columns).map(paint.quiet),
    ...(stochastic === null
      ? []
      : wrapText(say.standsNote(plainNumber(stochastic.beta, 2), plainNumber(stochastic.steps)), columns).map(
          paint.quiet,
        )),
    ...wrapText(agreement(sheet), columns),
  ]
}

/** A share that fits a narrow column. */
function shortPercent(share: number, language: Language): string {
  const sign = language === 'ja' ? '％' : ' %'
  if (share > 0.99 && share < 1) return `>99${sign}`
  return share < 0.01 ? `<1${sign}` : `${Math.round(share * 100)}${sign}`
}

/** Columns two spaces apart, all but the first set flush right. */
function alignedRows(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => textWidth(row[column]!))))
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const gap = ' '.repeat(widths[column]! - textWidth(cell))
        return column === 0 ? cell + gap : gap + cell
      })
      .join('  '),
  )
}

/** Whether the structure and the simulated course point the same way. */
function agreement({ finding, say, language }: FuturesSheet): string {
  const [largest] = finding.families
  const likeliest = finding.families.reduce((most, one) =>
    one.likely.ends.share > most.likely.ends.share ? one : most,
  )
  const [basin, ends] = [largest!.basin.share, likeliest.likely.ends.share].map((one) =>
    percent(one, language),
  )
  const outside = 1 - finding.families.reduce((sum, { likely }) => sum + likely.ends.share, 0)
  // Of the basins of futures that are not listed nothing is known here.
  const isKnown = finding.certificate.leftOut === 0
  return [
    !isKnown
      ? ''
      : likeliest.basin.share >= largest!.basin.share * (1 - 1e-6)
        ? say.agree(likeliest.id, basin!, ends!)
        : say.differ(largest!.id, basin!, likeliest.id, ends!),
    outside > 0.005 ? say.elsewhere(percent(Math.min(1, outside), language)) : '',
    say.notChance,
  ]
    .filter((sentence) => sentence !== '')
    .join(language === 'ja' ? '' : ' ')
}

function common(sheet: FuturesSheet): string[] {
  const { finding, say, names, columns, paint } = sheet
  const shared = Object.entries(commonStates(sheet))
  if (finding.families.length < 2 || shared.length === 0) return []
  return [
    paint.strong(finding.certificate.leftOut === 0 ? say.common : say.commonListed),
    ...shared.flatMap(([factor, state]) => indented(names.state(factor, state), columns, 2)),
  ]
}

function more({ finding, say, columns }: FuturesSheet): string[] {
  const hidden = finding.families.length - familiesShown
  return hidden > 0 ? wrapText(say.others(hidden), columns) : []
}

function appearing(sheet: FuturesSheet): string[] {
  const { finding, say, columns, paint, share } = sheet
  if (finding.appearing.length === 0) return []
  return [
    paint.strong(say.appearingTitle),
    ...finding.appearing.flatMap(({ states, holds }) =>
      indented(say.appears(share(holds)) + likeFamily(sheet, states), columns, 2, '· '),
    ),
  ]
}

function sharpness({ finding, say, columns, paint, language }: FuturesSheet): string[] {
  const parts = finding.classes.map(({ tolerance, count }) =>
    say.classOf(tolerance, count === null ? say.uncounted : large(count)),
  )
  const { restless } = finding.certificate
  return [
    paint.strong(say.classesTitle),
    ...indented(say.classes(say.list(parts)), columns, 2),
    ...(restless < 1e-9
      ? []
      : indented(say.cycles(finding.cycles.length, percent(restless, language)), columns, 2)),
  ]
}
