import { lstat, readFile } from 'node:fs/promises'
import { codeOf, LedgerNotWritten } from './ledger-not-written.ts'

/** Null where there is no ledger yet. A link, a pipe or a device is not opened: what would be added might not last. */
export async function bytesOfLedger(path: string): Promise<Uint8Array | null> {
  try {
    if (!(await lstat(path)).isFile()) throw new LedgerNotWritten('not-a-file', path)
    return await readFile(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}
