import type { Course, Situation } from '../../language/situation.ts'
import { type IndicatorStatus, levelPoints } from '../../lenses/watch/indicator-status.ts'
import { clearBits, type Telling, type WatchedRow, type WatchFinding } from '../../lenses/watch/watch-next.ts'
import { isoDate, longDate } from '../dates.ts'
import { elementWords } from '../element-words.ts'
import { fittingDigits, percent, plainNumber, signed } from '../figures.ts'
import type { Language } from '../language.ts'
import { type Paint, plainPaint } from '../terminal/paint.ts'
import { plainBlocks } from '../terminal/plain-text.ts'
import { textTable } from '../terminal/text-table.ts'
import { wrapText } from '../terminal/wrap-text.ts'
import { pickText } from '../text.ts'
import { en, type WatchWords } from './watch-words-en.ts'
import { ja } from './watch-words-ja.ts'

/** Things listed, and answers named under each. */
const mostRows = 10
const mostTells = 2
/** What tells less is not worth a line: a ten-thousandth of a bit. */
const leastBits = 0.0001

interface Sheet {
  readonly situation: Situation
  readonly found: WatchFinding
  readonly language: Language
  readonly columns: number
  readonly paint: Paint
  readonly words: WatchWords
  readonly nameOf: (kind: 'indicators' | 'contingencies' | 'questions', id: string) => string
  readonly eventName: (id: string) => string
}

/** What to watch next and how indicators stand, as a page for a terminal, lines ended by `\n`. */
export function watchText(
  { situation }: Course,
  found: WatchFinding,
  language: Language,
  { columns = 80, paint = plainPaint }: { readonly columns?: number; readonly paint?: Paint } = {},
): string {
  const sheet: Sheet = {
    situation,
    found,
    language,
    columns,
    paint,
    words: language === 'ja' ? ja : en,
    nameOf: (kind, id) => {
      const element = situation[kind].find((one) => one.id === id)
      return (element && pickText(element.title, language)) || id
    },
    eventName: elementWords(situation, language).event,
  }
  const blocks = [head(sheet), next(sheet), statuses(sheet), explanation(sheet)]
  return plainBlocks(blocks)
}

function head({ found, words, language, paint, columns }: Sheet): string[] {
  const title = words.title(longDate(found.asOf, language), found.reading)
  return wrapText(title, columns).map(paint.strong)
}

function next(sheet: Sheet): string[] {
  const { found, words, language, columns, paint } = sheet
  const rows = found.rows.filter(({ worth }) => worth >= leastBits).slice(0, mostRows)
  if (rows.length === 0) return wrapText(words.nothing, columns)
  const isByHarm = rows[0]!.tells[0]?.kind === 'contingencies'
  const space = language === 'ja' ? '　' : ' '
  return [
    ...wrapText(`${words.next}${space}${words.about[isByHarm ? 'harm' : 'questions']}`, columns).map(
      paint.strong,
    ),
    ...wrapText(words.until(longDate(found.horizon, language)), columns).map(paint.quiet),
    ...rows.flatMap((row, place) => rowLines(sheet, row, place + 1)),
  ]
}

function rowLines(sheet: Sheet, row: WatchedRow, rank: number): string[] {
  const { words, found, language, columns, paint, nameOf, eventName } = sheet
  const name = row.kind === 'event' ? eventName(row.id) : nameOf('indicators', row.id)
  const number = `${rank}.`.padStart(3)
  const day = isoDate(row.day)
  const isDue = row.day <= found.asOf
  const what = row.kind === 'event' ? words.event(day) : isDue ? words.due : words.indicator(day)
  const tells = row.tells.slice(0, mostTells).filter((telling) => clearBits(telling) >= leastBits)
  return [
    ...indented(name, columns, 4).map((line, place) =>
      place === 0 ? `${number} ${line.trimStart()}` : line,
    ),
    ...indented(words.row(what, percent(row.chance, language), bitsOf(row.worth)), columns, 4).map(
      paint.quiet,
    ),
    ...tells.flatMap((telling) => tellingLines(sheet, row, telling)),
  ]
}

function tellingLines(sheet: Sheet, { kind }: WatchedRow, telling: Telling): string[] {
  const { words, language, columns, nameOf } = sheet
  const said = (chance: number | null) => (chance === null ? '—' : percent(clamped(chance), language))
  const now = words.tells(nameOf(telling.kind, telling.id), said(telling.now))
  const moves = (kind === 'event' ? words.ifHappens : words.ifSeen)(said(telling.ifSeen), said(telling.ifNot))
  const joined = `${now}${language === 'ja' ? '。' : '; '}${moves}`
  return indented(joined, columns, 6)
}

/** Sums of weights may pass 1 in their last digit. */
function clamped(chance: number): number {
  return Math.min(1, Math.max(0, chance))
}

function bitsOf(bits: number): string {
  return plainNumber(bits, Math.min(4, fittingDigits(bits) + 1))
}

function indented(text: string, columns: number, by: number): string[] {
  return wrapText(text, columns - by).map((line) => `${' '.repeat(by)}${line}`)
}

function statuses(sheet: Sheet): string[] {
  const { found, words, columns, paint, nameOf } = sheet
  if (found.statuses.length === 0) return []
  const order = ['warning', 'watch', 'normal', null]
  const sorted = [...found.statuses].sort(
    (one, other) => order.indexOf(one.level) - order.indexOf(other.level),
  )
  const rows = sorted.map(({ indicator, level, lastSeen, lastLook, staleFrom, isStale }) => [
    nameOf('indicators', indicator),
    level === null ? words.unseen : words.levels[level],
    lastLook === null ? '' : `${isoDate(lastLook)} ${lastSeen ? words.seen : words.notSeen}`,
    staleFrom === null ? '' : isStale ? words.stale(isoDate(staleFrom)) : isoDate(staleFrom),
  ])
  const [first, ...rest] = textTable([words.statusHead, ...rows], columns)
  return [
    paint.strong(words.statuses),
    paint.quiet(first!),
    ...rest.flatMap((line, place) => [line, ...reasonLines(sheet, sorted[place]!)]),
  ]
}

/** Why an indicator stands above normal, and since when. */
function reasonLines(
  { words, language, columns, paint, nameOf }: Sheet,
  { level, contingency, points, since }: IndicatorStatus,
): string[] {
  if (level === null || level === 'normal' || contingency === null || since === null) return []
  const parts = [
    words.because(nameOf('contingencies', contingency), signed(points!, 1)),
    words.since(isoDate(since.day), since.entry),
    ...(since.before === null ? [] : [words.before(words.levels[since.before])]),
  ]
  return indented(parts.join(language === 'ja' ? '、' : ', '), columns, 2).map(paint.quiet)
}

function explanation({ found, words, columns, paint }: Sheet): string[] {
  const { watch, warning } = levelPoints
  const particles = plainNumber(found.method.particles)
  return wrapText(words.method(particles, plainNumber(watch, 2), plainNumber(warning)), columns).map(
    paint.quiet,
  )
}
