import { randomBytes } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { replaceFile } from './ledger/durable-file.ts'
import { asNotWritten } from './ledger/ledger-not-written.ts'

/**
 * Writes a page into a situation's folder, in the place of the one that is there; whole or not at all.
 *
 * @throws LedgerNotWritten where the disk does not take it
 */
export async function writePage(folder: string, name: string, text: string): Promise<void> {
  try {
    const path = join(await realpath(folder), name)
    await replaceFile(path, `${path}.${randomBytes(6).toString('hex')}`, Buffer.from(text))
  } catch (error) {
    throw asNotWritten(error)
  }
}
