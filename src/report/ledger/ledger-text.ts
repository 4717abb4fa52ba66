import type { EntryKind, LedgerEntry, RetractionEntry } from '../../language/ledger-entry.ts'
import type { Situation } from '../../language/situation.ts'
import { visible } from '../diagnostics/visible.ts'
import type { Language } from '../language.ts'
import { type Paint, plainPaint } from '../terminal/paint.ts'
import { wrapText } from '../terminal/wrap-text.ts'
import { pickText } from '../text.ts'
import { entryText } from './entry-text.ts'
import { ledgerPhrases } from './ledger-phrases.ts'

/** An entry with what takes it back; null where it stands. */
export interface ListedEntry {
  readonly entry: LedgerEntry
  readonly retractedBy: RetractionEntry | null
}

/** Which entries are wanted. Days count from 1970-01-01, both ends included. */
export interface LedgerFilter {
  readonly kind: EntryKind | null
  readonly since: number | null
  readonly until: number | null
}

/** The entries asked for, in the order of their days; those that were taken back among them. */
export function listedEntries(entries: readonly LedgerEntry[], filter: LedgerFilter): ListedEntry[] {
  const retractions = new Map(
    entries.flatMap((entry) => (entry.kind === 'retraction' ? [[entry.retracts, entry] as const] : [])),
  )
  const day = (entry: LedgerEntry) => (entry.kind === 'retraction' ? entry.date?.last : entry.day) ?? null
  const isWanted = (entry: LedgerEntry) => {
    if (filter.kind !== null && entry.kind !== filter.kind) return false
    const found = day(entry)
    if (found === null) return filter.since === null && filter.until === null
    return found >= (filter.since ?? found) && found <= (filter.until ?? found)
  }
  return entries
    .filter(isWanted)
    .sort((a, b) => (day(a) ?? Infinity) - (day(b) ?? Infinity) || (a.id < b.id ? -1 : 1))
    .map((entry) => ({ entry, retractedBy: retractions.get(entry.id) ?? null }))
}

/** A ledger as people read it: a block for each entry, what was taken back marked so. Lines end in `\n`. */
export function ledgerText(
  listed: readonly ListedEntry[],
  all: readonly LedgerEntry[],
  situation: Situation,
  language: Language,
  columns = 80,
  paint: Paint = plainPaint,
): string {
  const say = ledgerPhrases[language]
  if (all.length === 0) return `${say.none}\n`
  const text = entryText(situation, language)
  const blocks = listed.flatMap((one) => entryBlock(one, text(one.entry), language, columns, paint))
  const retracted = all.filter(({ kind }) => kind === 'retraction').length
  return [...blocks, say.count(listed.length, all.length, retracted), ''].join('\n')
}

function entryBlock(
  { entry, retractedBy }: ListedEntry,
  text: string,
  language: Language,
  columns: number,
  paint: Paint,
): string[] {
  const say = ledgerPhrases[language]
  const date = 'date' in entry ? (entry.date?.text ?? '') : ''
  const mark = retractedBy === null ? '' : `[${say.retracted}] `
  const head = wrapText(visible(`${mark}${date}  ${text}`), columns)
  const about = [
    entry.id,
    say.kinds[entry.kind],
    ...(entry.because.length > 0 ? [say.because(entry.because)] : []),
    ...(entry.by === null ? [] : [say.by(entry.by)]),
  ].join(' · ')
  const note = entry.note ? pickText(entry.note, language) : ''
  const taken =
    retractedBy === null
      ? ''
      : say.retractedBy(
          retractedBy.id,
          retractedBy.by,
          retractedBy.note ? pickText(retractedBy.note, language) : '',
        )
  const under = [about, note, taken].filter((part) => part !== '')
  const oneLine = (part: string) => visible(part.replace(/\s*\n\s*/g, ' '))
  const indented = under.flatMap((part) => wrapText(oneLine(part), columns - 4).map((line) => `    ${line}`))
  return [...head.map(retractedBy === null ? paint.strong : paint.quiet), ...indented.map(paint.quiet), '']
}
