export const ledgerName = 'ledger.jsonl'
export const sealName = 'ledger.seal'

/** What the writer needs from outside. */
export interface LedgerEnvironment {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly clock: () => number
  readonly randomBytes: (count: number) => Uint8Array
}
