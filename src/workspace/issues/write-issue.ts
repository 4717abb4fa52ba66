import { mkdir, realpath } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { syncFolder, writeNewFile } from '../ledger/durable-file.ts'
import { asNotWritten } from '../ledger/ledger-not-written.ts'
import { issuesFolder } from './read-issues.ts'

/**
 * Writes a frozen forecast into a situation's folder, on the disk before it returns, whole or not at all. A file that is
 * there is never written over.
 *
 * @returns what the file is called within the situation's folder
 * @throws LedgerNotWritten where the disk does not take it
 */
export async function writeIssue(folder: string, name: string, text: string): Promise<string> {
  try {
    const place = join(await realpath(folder), issuesFolder)
    await mkdir(place, { recursive: true })
    await writeNewFile(join(place, name), Buffer.from(text))
    await syncFolder(place)
  } catch (error) {
    throw asNotWritten(error)
  }
  return posix.join(issuesFolder, name)
}
