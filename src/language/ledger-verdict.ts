/** A line of a ledger: its number, from 1, its entry's id, and its text. */
export interface LedgerPlace {
  readonly id: string
  readonly line: number
  readonly text: string
}

/** What the seals say of a ledger. */
export interface LedgerVerdict {
  readonly entries: number
  readonly sealed: number
  /** Lines that read otherwise than when they were sealed. */
  readonly changed: readonly LedgerPlace[]
  /** Ids of entries that were sealed and are not there any more. */
  readonly vanished: readonly string[]
  /** Lines without a seal: written by hand, or by a writer that died before it sealed. */
  readonly unsealed: readonly LedgerPlace[]
  /** Numbers of lines of the seal file that are no seal. */
  readonly unreadableSeals: readonly number[]
  /** The last line was not written to its end. */
  readonly isTorn: boolean
}

/** Whether every entry that was sealed stands as it was written. */
export function isUntouched({ changed, vanished }: LedgerVerdict): boolean {
  return changed.length === 0 && vanished.length === 0
}
