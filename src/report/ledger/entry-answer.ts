import type { Day } from '../../language/day.ts'
import type { Diagnostic } from '../../language/diagnostic.ts'
import type { LedgerEntry } from '../../language/ledger-entry.ts'
import type { SourceFile } from '../../language/span.ts'
import type { SavingFault } from '../saving/saving-answer.ts'
import type { NotWrittenReason } from './not-written-words.ts'

/** What the server answers to an entry that is to be looked at, or added. */
export type EntryAnswer =
  | {
      readonly kind: 'entry'
      readonly isWritten: boolean
      readonly entry: LedgerEntry
      /** As it stands, or would stand, in the ledger. */
      readonly line: string
      /** The last day of the record before and with it. */
      readonly reach: { readonly before: Day | null; readonly after: Day | null }
      readonly diagnostics: readonly Diagnostic[]
    }
  /** The situation, or the entries before it, do not take it. */
  | {
      readonly kind: 'unsound'
      readonly diagnostics: readonly Diagnostic[]
      readonly file: SourceFile | null
    }
  | { readonly kind: 'not-written'; readonly reason: NotWrittenReason; readonly detail: string }
  | { readonly kind: 'fault'; readonly fault: SavingFault }
