import { join } from 'node:path'
import { cutFile, syncFolder, writeNewFile } from './durable-file.ts'
import { codeOf } from './ledger-not-written.ts'

/**
 * Moves what stands after a ledger's last line end into a file of its own, so that no entry is ever glued to it. The
 * copy is on the disk before the ledger is cut; should the machine stop in between, there are two copies.
 *
 * @returns the new file's name
 */
export async function setAsideTornLine(
  folder: string,
  ledger: string,
  wholeBytes: number,
  torn: Uint8Array,
  now: number,
): Promise<string> {
  const time = new Date(now).toISOString().slice(0, 19).replaceAll(':', '')
  const name = await writeUnderFreeName(folder, `ledger.torn-${time}Z`, torn)
  await syncFolder(folder)
  await cutFile(ledger, wholeBytes)
  return name
}

async function writeUnderFreeName(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  for (let count = 1; ; count++) {
    const tried = count === 1 ? name : `${name}-${count}`
    try {
      await writeNewFile(join(folder, tried), bytes)
      return tried
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
  }
}
