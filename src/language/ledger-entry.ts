import type { Day } from './day.ts'
import type { EdtfDate } from './edtf.ts'
import type { Text } from './situation.ts'
import type { Span } from './span.ts'

/** What every entry has. `because` are ids of claims. */
interface EntryHead {
  /** As written, else made from the content: the same content has the same id. */
  readonly id: string
  readonly because: readonly string[]
  readonly by: string | null
  readonly note?: Text
  readonly at: Span
}

/** An entry with a date: as the reporter wrote it, and the day where it stands among the others, its last. */
interface DatedEntry extends EntryHead {
  readonly date: EdtfDate
  readonly day: Day
}

/** Somebody looked, and saw the indicator or did not. */
export interface IndicatorEntry extends DatedEntry {
  readonly kind: 'indicator'
  readonly indicator: string
  readonly seen: boolean
}
interface EventEntry extends DatedEntry {
  readonly kind: 'event'
  readonly event: string
  /** Null where it is not said how it ended. */
  readonly outcome: string | null
}
/** A factor was in one of the states, as somebody is confident to a degree in 0..1. */
interface StateEntry extends DatedEntry {
  readonly kind: 'state'
  readonly factor: string
  readonly states: readonly string[]
  readonly confidence: number
}
/** The record is complete up to the end of this day. */
interface AsOfEntry extends DatedEntry {
  readonly kind: 'as-of'
}
interface ForecastEntry extends DatedEntry {
  readonly kind: 'forecast'
  readonly question: string
  readonly by: string
  readonly probability: number
}
interface ResolutionEntry extends DatedEntry {
  readonly kind: 'resolution'
  readonly question: string
  readonly outcome: 'yes' | 'no'
}
/** Takes an entry back; both stay to be seen. */
export interface RetractionEntry extends EntryHead {
  readonly kind: 'retraction'
  readonly date: EdtfDate | null
  readonly retracts: string
}

export type LedgerEntry =
  | IndicatorEntry
  | EventEntry
  | StateEntry
  | AsOfEntry
  | ForecastEntry
  | ResolutionEntry
  | RetractionEntry

export type EntryKind = LedgerEntry['kind']
