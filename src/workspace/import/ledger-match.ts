import type { EdtfDate } from '../../language/edtf.ts'
import type { LedgerEntry } from '../../language/ledger-entry.ts'
import { standingEntries } from '../../language/ledger-standing.ts'
import type { Proposed } from '../../language/tips/tip-rules.ts'
import { periodOf } from './tip-folder.ts'

/** What a ledger already says of a proposal. */
export interface LedgerMatch {
  /** The entry that says the same of the same day (or month); null where there is none. */
  readonly same: string | null
  /** Entries that say the same of the day before or after: perhaps the same thing in another zone. */
  readonly near: readonly string[]
}

interface Said {
  readonly id: string
  readonly date: EdtfDate
}

/** Looks proposals up in a ledger; entries that were taken back do not count. */
export function ledgerMatcher(
  entries: readonly LedgerEntry[],
): (proposes: Proposed, date: EdtfDate, per: 'day' | 'month') => LedgerMatch {
  const said = new Map<string, Said[]>()
  for (const entry of standingEntries(entries)) {
    const mark = markOfEntry(entry)
    if (mark !== null) said.set(mark, [...(said.get(mark) ?? []), { id: entry.id, date: entry.date }])
  }
  return (proposes, date, per) => {
    const alike = said.get(markOf(proposes)) ?? []
    const isSame = (other: Said) => overlaps(other.date, date, 0) || isOfOneMonth(other.date, date, per)
    return {
      same: alike.find(isSame)?.id ?? null,
      near: alike.filter((other) => !isSame(other) && overlaps(other.date, date, 1)).map(({ id }) => id),
    }
  }
}

function overlaps(a: EdtfDate, b: EdtfDate, days: number): boolean {
  return a.first <= b.last + days && b.first <= a.last + days
}

function isOfOneMonth(a: EdtfDate, b: EdtfDate, per: 'day' | 'month'): boolean {
  return per === 'month' && periodOf(a, 'month') === periodOf(b, 'month')
}

function markOf(proposes: Proposed): string {
  if (proposes.kind === 'event') return `event ${proposes.event}`
  if (proposes.kind === 'indicator') return `indicator ${proposes.indicator} ${proposes.seen}`
  return `state ${proposes.factor} ${[...proposes.states].sort().join(' ')}`
}

function markOfEntry(entry: LedgerEntry): string | null {
  if (entry.kind === 'event' || entry.kind === 'indicator' || entry.kind === 'state')
    return markOf(entry as Proposed)
  return null
}
