import { createHash } from 'node:crypto'
import { textOfDay } from '../../language/dates.ts'
import type { EdtfDate } from '../../language/edtf.ts'
import { numberIn } from '../../language/tips/match-row.ts'
import { filledNote } from '../../language/tips/note-template.ts'
import type { RowFormat } from '../../language/tips/row-format.ts'
import type { Tip } from '../../language/tips/tip.ts'
import type { TipRule } from '../../language/tips/tip-rules.ts'
import { zoneText } from '../../language/tips/zone-minutes.ts'
import { visible } from '../../report/diagnostics/visible.ts'

/** What is kept of the rows of one proposal, and of how many proposals, so that memory has an end. */
export const foldLimits = {
  tips: 5_000,
  ids: 200,
  sources: 200,
  places: 20,
  links: 5,
  knownIds: 300_000,
} as const

/** One row that a rule has taken. */
export interface TakenRow {
  readonly rule: TipRule
  readonly date: EdtfDate
  readonly file: string
  readonly line: number
  readonly fieldOf: (column: string) => string
}

export type Folding = 'new-tip' | 'folded' | 'duplicate' | 'too-many' | 'not-a-number'

/** A proposal as its rows come in. */
interface Fold {
  readonly rule: TipRule
  readonly note: Tip['note']
  readonly apart: Record<string, string>
  date: EdtfDate
  count: number
  reports: number
  readonly sources: Set<string>
  readonly ids: string[]
  readonly places: string[]
  readonly links: string[]
}

/** Folds rows of one rule, one day (or month) and one place or pair into one proposal. */
export interface TipFolder {
  add(row: TakenRow): Folding
  /** What has come together, in the order of first rows; a row that is counted stands in one of them. */
  tips(): { tip: Tip; rule: TipRule; date: EdtfDate }[]
}

/**
 * @param knownIds  of each proposal made before, the rows that it counts
 * @param today  ISO
 */
export function tipFolder(knownIds: ReadonlyMap<string, ReadonlySet<string>>, today: string): TipFolder {
  const folds = new Map<string, Fold>()
  const seen = new Set<string>()
  return {
    add: (row) => {
      const key = tipId(row)
      const id = ownText(rowId(row))
      const mark = `${key} ${id}`
      if (seen.has(mark) || knownIds.get(key)?.has(id)) return 'duplicate'
      const known = folds.get(key)
      if (!known && folds.size >= foldLimits.tips) return 'too-many'
      const reports = reportsOf(row)
      if (reports === null) return 'not-a-number'
      if (seen.size < foldLimits.knownIds) seen.add(mark)
      const fold = known ?? beginFold(row)
      if (!known) folds.set(key, fold)
      addTo(fold, row, id, reports)
      return known ? 'folded' : 'new-tip'
    },
    tips: () =>
      [...folds].map(([id, fold]) => ({ tip: asTip(id, fold, today), rule: fold.rule, date: fold.date })),
  }
}

/** The same rule, period and place give the same proposal, whenever and from whichever file its rows come. */
function tipId({ rule, date, fieldOf }: TakenRow): string {
  const apart = rule.apart.map(({ text }) => fieldOf(text).trim())
  const said = JSON.stringify([rule.id, rule.proposes, periodOf(date, rule.per), apart])
  const digest = createHash('sha256').update(said).digest()
  return Array.from(digest.subarray(0, 8), (byte) => letters[byte % letters.length]).join('')
}
const letters = 'abcdefghijkmnpqrstuvwxyz23456789'

/** A date that is not known so exactly stands by itself. */
export function periodOf(date: EdtfDate, per: 'day' | 'month'): string {
  const [first, last] = [textOfDay(date.first), textOfDay(date.last)]
  if (per === 'day') return first === last ? first : date.text
  return first.slice(0, 7) === last.slice(0, 7) ? first.slice(0, 7) : date.text
}

/** What its provider calls the row; a row without a name by where it stands and what it says. */
function rowId({ rule, date, line, file, fieldOf }: TakenRow): string {
  const { rowId: column, dates, apart } = rule.format
  const named = column === null ? '' : fieldOf(column).trim()
  if (named !== '') return named
  const told = [dates.time, ...apart].map((one) => (one === null ? '' : fieldOf(one)))
  return `${file}:${line}:${[date.text, ...told].join(':')}`
}

function reportsOf({ rule, fieldOf }: TakenRow): number | null {
  if (rule.format.reports === null) return 1
  const field = fieldOf(rule.format.reports).trim()
  const reports = field === '' ? 1 : numberIn(field)
  return Number.isFinite(reports) && reports >= 0 ? reports : null
}

function beginFold(row: TakenRow): Fold {
  const { rule, fieldOf } = row
  const held = (column: string) => ownText(fieldOf(column).trim())
  return {
    rule,
    note: rule.note && filledNote(rule.note, (column) => shortened(held(column))),
    apart: Object.fromEntries(rule.apart.map(({ text }) => [text, shortened(held(text))])),
    date: row.date,
    count: 0,
    reports: 0,
    sources: new Set(),
    ids: [],
    places: [],
    links: [],
  }
}

function addTo(fold: Fold, row: TakenRow, id: string, reports: number): void {
  fold.count++
  fold.reports += reports
  if (isEarlier(row.date, fold.date)) fold.date = row.date
  if (fold.ids.length < foldLimits.ids) fold.ids.push(id)
  if (fold.places.length < foldLimits.places) fold.places.push(`${row.file}:${row.line}`)
  const { sources, link } = sourcesOf(row)
  for (const source of sources) if (fold.sources.size < foldLimits.sources) fold.sources.add(source)
  if (link !== null && fold.links.length < foldLimits.links && !fold.links.includes(link))
    fold.links.push(link)
}

function isEarlier(a: EdtfDate, b: EdtfDate): boolean {
  if (a.last !== b.last) return a.last < b.last
  return (a.instantMs ?? Infinity) < (b.instantMs ?? Infinity)
}

function sourcesOf({ rule, fieldOf }: TakenRow): { sources: string[]; link: string | null } {
  const { sources } = rule.format
  const field = sources === null ? '' : ownText(fieldOf(sources.column).trim())
  if (sources === null || field === '') return { sources: [], link: null }
  if (sources.as === 'list')
    return {
      sources: field.split(';').map((one) => shortened(one.trim())),
      link: /^https?:\/\/\S+$/i.test(field) ? field : null,
    }
  const host = /^https?:\/\/(?:www\.)?([^/\s]+)/i.exec(field)?.[1]?.toLowerCase()
  return { sources: [host ?? shortened(field)], link: host ? shortened(field) : null }
}

function asTip(id: string, { rule, note, apart, date, ...rows }: Fold, imported: string): Tip {
  return {
    id,
    rule: rule.id,
    format: rule.format.id,
    date: date.text,
    zone: zoneOf(rule.format, date),
    imported,
    proposes: rule.proposes,
    because: rule.because,
    note,
    apart,
    rows: {
      count: rows.count,
      reports: rows.reports,
      sources: [...rows.sources],
      ids: rows.ids,
      places: rows.places,
      links: rows.links,
    },
    near: [],
    decision: null,
  }
}

/** A date with a time tells its zone itself. */
function zoneOf({ dates }: RowFormat, date: EdtfDate): string | null {
  if (date.precision === 'time') return /(Z|[+-]\d{2}:\d{2})$/.exec(date.text)?.[1] ?? null
  return dates.zoneMinutes === null ? null : zoneText(dates.zoneMinutes)
}

const longestShown = 300

/** Also kept from steering a terminal: what a row holds is somebody else's text. */
function shortened(text: string): string {
  return visible(text.length > longestShown ? `${text.slice(0, longestShown)}…` : text)
}

/** A text of its own: a part of a larger one would keep the whole of it in memory. */
function ownText(text: string): string {
  return Buffer.from(text).toString()
}
