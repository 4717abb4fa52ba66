import { realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { withGrade } from '../language/write-grade.ts'
import { folderLimits } from './folder-limits.ts'
import { replaceFile } from './ledger/durable-file.ts'
import { asNotWritten } from './ledger/ledger-not-written.ts'
import { readText } from './read-text.ts'

/**
 * Writes a claim's grade where the claim stands, in the file as it is at this moment; on the disk before it returns.
 *
 * @param name  of the file, NFC
 * @param path  keys that lead to the claim
 * @returns false where the grade cannot be set without touching anything else: then nothing was written
 * @throws LedgerNotWritten, Refusal
 */
export async function recordGrade(
  folder: string,
  name: string,
  path: readonly string[],
  grade: string,
): Promise<boolean> {
  const root = await realpath(folder)
  const place = await realpath(join(root, name)).catch(() => realpath(join(root, name.normalize('NFD'))))
  const { text } = await readText(root, place, name, folderLimits.folderBytes, folderLimits)
  const graded = withGrade({ name, text }, path, grade)
  if (graded === null) return false
  if (graded === text) return true
  const passing = join(dirname(place), `.grade.${process.pid}`)
  await replaceFile(place, passing, Buffer.from(graded)).catch((error) => {
    throw asNotWritten(error)
  })
  return true
}
