import { randomBytes } from 'node:crypto'
import type { LedgerEnvironment } from '../workspace/ledger/ledger-files.ts'

/** The clock and the randomness of this machine. */
export const machineEnvironment: LedgerEnvironment = {
  clock: () => Date.now(),
  randomBytes: (count) => randomBytes(count),
}
