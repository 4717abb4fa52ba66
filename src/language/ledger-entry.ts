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
export interface ForecastEntry extends DatedEntry {
  readonly kind: 'forecast'
  readonly question: string
  readonly by: string
  /** Of yes; null where the question asks for a number. */
  readonly probability: number | null
  /** The number that somebody expects, in the question's unit; null where it asks for yes or no. */
  readonly value: number | null
  /** What surrounds the best guess; null where nobody said. */
  readonly spread: EstimateSpread | null
  /** 1: made alone, before the group talked; 2: after. Null where nothing is said of it. */
  readonly round: 1 | 2 | null
}

/** The lowest and the highest that somebody holds plausible, in the unit of the best guess. */
export interface EstimateSpread {
  readonly low: number
  readonly high: number
  /** How sure he is that the truth lies between, above 0 and at most 1; null where he was not asked. */
  readonly confidence: number | null
}

/** How a question can end without an answer. Annulled: what it stood on fell away. Ambiguous: its wording does not tell. */
export const openEnds = ['annulled', 'ambiguous'] as const
export type OpenEnd = (typeof openEnds)[number]
/** A number where the question asks for one. */
export type ResolutionOutcome = 'yes' | 'no' | number | OpenEnd

/** Dated on the day on which the answer was settled: what is forecast from then on is no forecast. */
export interface ResolutionEntry extends DatedEntry {
  readonly kind: 'resolution'
  readonly question: string
  readonly outcome: ResolutionOutcome
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
