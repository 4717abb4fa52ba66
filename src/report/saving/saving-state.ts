import type { ChangeHistory, SavingFault } from './saving-answer.ts'

/** How saving stands in a folder. */
export interface SavingState {
  /** Tells this folder from others that may be opened at the same address. */
  readonly folder: string
  /** It comes with the program, and is not written to. */
  readonly isReadOnly: boolean
  readonly history: ChangeHistory
  /** Why a change that an earlier process left half in place could not be completed; null where there was none. */
  readonly unfinished: SavingFault | null
}
