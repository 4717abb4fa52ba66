import type { Day } from '../../language/day.ts'

/** What one reading would have said on one day, given what the ledger holds up to then and nothing later. */
export interface Issued {
  readonly reading: string
  readonly asOf: Day
  /** Natural logarithm of the chance that the reading gave to the ledger up to then. */
  readonly logLikelihood: number
  /** By event, the chance of one or more happenings from then on, up to each of `ends`. */
  readonly ahead: Readonly<Record<string, readonly number[]>>
  readonly ends: readonly Day[]
  /** By question still open then: a probability, or the number expected; null where there is none. */
  readonly questions: Readonly<Record<string, number | null>>
}

/** How surprising each entry was to a reading, once everything is known. */
export interface EntryEvidence {
  readonly reading: string
  /** Of the whole ledger. */
  readonly logLikelihood: number
  /** The part that silence after the last entry has. */
  readonly silence: number
  /** Natural logarithm of each entry's likelihood given those before it, with the silence since the last of them. */
  readonly entries: readonly { readonly id: string; readonly day: Day; readonly logLikelihood: number }[]
}
