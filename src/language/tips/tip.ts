import type { Text } from '../situation.ts'
import type { Proposed } from './tip-rules.ts'

/** What rows of event data propose for the ledger. A person accepts or dismisses it; nothing else does. */
export interface Tip {
  readonly id: string
  readonly rule: string
  readonly format: string
  /** EDTF, as precise as the rows; of several the earliest. */
  readonly date: string
  /** `Z`, `+09:00`; null where it is the calendar of the place. */
  readonly zone: string | null
  /** ISO day of the import that first proposed it. */
  readonly imported: string
  readonly proposes: Proposed
  readonly because: readonly string[]
  readonly note: Text | null
  /** What its rows have in common, by column. */
  readonly apart: Readonly<Record<string, string>>
  readonly rows: TipRows
  /** Entries of the ledger that say the same within a day: perhaps the same thing in another zone. */
  readonly near: readonly string[]
  readonly decision: TipDecision | null
}

/** Where a tip comes from. */
export interface TipRows {
  /** Rows, each counted once, and the reports that they count. */
  readonly count: number
  readonly reports: number
  readonly sources: readonly string[]
  /** Of the first rows: all of them where there are as many as `count`. */
  readonly ids: readonly string[]
  /** File and line of the first rows. */
  readonly places: readonly string[]
  /** Addresses given with the first rows. */
  readonly links: readonly string[]
}

export interface TipDecision {
  readonly as: 'accepted' | 'dismissed'
  readonly by: string
  /** ISO, UTC. */
  readonly at: string
  readonly why: string | null
  /** The ledger's entry; null where it was dismissed. */
  readonly entry: string | null
}
