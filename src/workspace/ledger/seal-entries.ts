import { realpath } from 'node:fs/promises'
import type { LedgerEnvironment } from './ledger-files.ts'
import { withLedgerLock } from './ledger-lock.ts'
import { asNotWritten } from './ledger-not-written.ts'
import { hashOfLine, readSeals, writeSeals } from './ledger-seal.ts'
import { verifyLedger } from './verify-ledger.ts'

/**
 * Seals the entries that have no seal yet: those written by hand. One that reads otherwise than when it was sealed is
 * left as it is, and so remains to be seen. Returns how many were sealed.
 *
 * @throws LedgerNotWritten
 */
export async function sealEntries(folder: string, environment: LedgerEnvironment): Promise<number> {
  const root = await realpath(folder)
  return withLedgerLock(root, environment, async () => {
    const { unsealed } = await verifyLedger(root)
    const { seals } = await readSeals(root)
    const added = unsealed.map(({ id, text }) => ({ hash: hashOfLine(text), id }))
    if (added.length > 0)
      await writeSeals(root, [...seals, ...added]).catch((error) => {
        throw asNotWritten(error)
      })
    return added.length
  })
}
