import type { Day } from './day.ts'
import type { LedgerEntry, RetractionEntry } from './ledger-entry.ts'
import { compareText } from './notice.ts'

export type StandingEntry = Exclude<LedgerEntry, RetractionEntry>

/**
 * The entries that count: those not taken back, by day, and within a day by instant and then by id, so that the
 * order of lines does not matter. An entry without an instant comes before those of its day that have one.
 */
export function standingEntries(entries: readonly LedgerEntry[]): StandingEntry[] {
  const retracted = new Set(entries.flatMap((entry) => (entry.kind === 'retraction' ? [entry.retracts] : [])))
  return entries
    .filter((entry): entry is StandingEntry => entry.kind !== 'retraction' && !retracted.has(entry.id))
    .sort(
      (a, b) =>
        a.day - b.day ||
        (a.date.instantMs ?? Number.NEGATIVE_INFINITY) - (b.date.instantMs ?? Number.NEGATIVE_INFINITY) ||
        compareText(a.id, b.id),
    )
}

/** The day up to which the ledger is complete: its latest `as-of`, else its last evidence; null where it has neither. */
export function asOfDay(entries: readonly LedgerEntry[]): Day | null {
  const standing = standingEntries(entries)
  const stated = standing.filter(({ kind }) => kind === 'as-of')
  const evidence = standing.filter(({ kind }) => kind === 'indicator' || kind === 'event' || kind === 'state')
  return (stated.length > 0 ? stated : evidence).at(-1)?.day ?? null
}
