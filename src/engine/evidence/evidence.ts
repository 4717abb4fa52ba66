import type { Day } from '../../language/day.ts'
import type { LedgerEntry } from '../../language/ledger-entry.ts'
import { asOfDay, type StandingEntry, standingEntries } from '../../language/ledger-standing.ts'
import type { Course, Situation } from '../../language/situation.ts'
import { dependenciesOf } from '../dependencies.ts'
import type { Roots } from '../relevance.ts'

/** An entry that says something about the course of things. */
export type EvidenceEntry = Extract<StandingEntry, { readonly kind: 'indicator' | 'event' | 'state' }>

/** What is known of a course up to a day. */
export interface Evidence {
  /** In the order in which they apply, none after `asOf`. */
  readonly entries: readonly EvidenceEntry[]
  /** The day from which one looks ahead. */
  readonly asOf: Day
  /** Up to this day, the last included, events that are always reported and not entered did not happen; at most `asOf`. */
  readonly silentUntil: Day
}

/**
 * What a ledger says up to a day: its own as-of where none is given. Entries after that day are left out; silence ends
 * with the ledger's own as-of. An empty ledger knows nothing after the first day.
 */
export function evidenceOf(entries: readonly LedgerEntry[], situation: Situation, asOf?: Day): Evidence {
  const { from, to } = situation
  const complete = asOfDay(entries) ?? from
  const until = Math.max(from, Math.min(to, asOf ?? complete))
  return {
    entries: standingEntries(entries).filter(
      (entry): entry is EvidenceEntry => isEvidence(entry) && entry.day <= until,
    ),
    asOf: until,
    silentUntil: Math.max(from, Math.min(until, complete)),
  }
}

function isEvidence({ kind }: StandingEntry): boolean {
  return kind === 'indicator' || kind === 'event' || kind === 'state'
}

/** What a chain must keep for the evidence to bear on it. */
export function evidenceRoots(course: Course, { entries, silentUntil }: Evidence): Roots {
  const { situation } = course
  const { ofOutcomes } = dependenciesOf(course)
  const factors = entries.flatMap((entry) => {
    if (entry.kind === 'state') return [entry.factor]
    if (entry.kind === 'event') return entry.outcome === null ? [] : [...ofOutcomes.get(entry.event)!]
    return [situation.indicators.find(({ id }) => id === entry.indicator)!.factor]
  })
  const silent = silentUntil > situation.from ? reportedEvents(situation) : []
  const happened = entries.flatMap((entry) => (entry.kind === 'event' ? [entry.event] : []))
  return { factors: [...new Set(factors)], events: [...new Set([...silent, ...happened])] }
}

/** Ids of the events whose absence from the ledger means that they did not happen. */
export function reportedEvents(situation: Situation): string[] {
  return situation.events.filter(({ alwaysReported }) => alwaysReported).map(({ id }) => id)
}
