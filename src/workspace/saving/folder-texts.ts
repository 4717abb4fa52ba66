import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { folderLimits } from '../folder-limits.ts'
import { readText } from '../read-text.ts'
import { Refusal } from '../refusal.ts'
import { asNotSaved, NotSaved } from './not-saved.ts'
import type { FileStep } from './transaction.ts'

/**
 * A file's text as it now stands, byte-order mark and line ends included; null where there is none.
 *
 * @throws NotSaved where it is no text of ours
 */
export async function standingText(root: string, place: string, name: string): Promise<string | null> {
  try {
    return (await readText(root, place, name, folderLimits.folderBytes, folderLimits)).text
  } catch (error) {
    if (error instanceof Refusal && error.diagnostic.facts.reason === 'missing') return null
    throw asNotSaved(error, name)
  }
}

/** Holds the folder, as it would stand, to what its reader takes. @throws NotSaved */
export async function checkRoom(root: string, steps: readonly FileStep[]): Promise<void> {
  const { fileBytes, folderBytes, files } = folderLimits
  for (const { name, after } of steps)
    if (after !== null && Buffer.byteLength(after) > fileBytes)
      throw new NotSaved('file-too-large', name, String(fileBytes))
  const standing = await sizesIn(root)
  const total = (sizes: ReadonlyMap<string, number>) =>
    [...sizes.values()].reduce((sum, size) => sum + size, 0)
  const after = new Map(standing)
  for (const step of steps) {
    if (step.after === null) after.delete(step.place)
    else after.set(step.place, Buffer.byteLength(step.after))
  }
  // What makes a folder smaller is taken even where it is still too large.
  if (total(after) > folderBytes && total(after) > total(standing))
    throw new NotSaved('folder-too-large', '', String(folderBytes))
  if (after.size > files && after.size > standing.size)
    throw new NotSaved('too-many-files', '', String(files))
}

/** Bytes of the files of the folder and of its readings, by their places. */
async function sizesIn(root: string): Promise<Map<string, number>> {
  const sizes = new Map<string, number>()
  for (const folder of [root, join(root, 'readings')])
    for (const name of await readdir(folder).catch(() => [])) {
      if (name.startsWith('.') || !/\.(?:yaml|bib)$/i.test(name)) continue
      const state = await stat(join(folder, name)).catch(() => null)
      if (state?.isFile()) sizes.set(join(folder, name), state.size)
    }
  return sizes
}
