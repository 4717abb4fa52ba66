import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { mergeLines } from './ledger/merge-by-union.ts'

export type Creation =
  | { readonly isTaken: true }
  | { readonly isTaken: false; readonly files: readonly string[] }

/**
 * Makes a folder for a situation, whole or not at all: it is made beside its place under a passing name and then renamed. A
 * folder that exists and holds anything is left alone.
 *
 * @param fill  puts the files into the folder, which it makes if it needs to
 * @throws the system's error where the place cannot be written
 */
export async function makeFolder(
  folder: string,
  fill: (passing: string) => Promise<void>,
): Promise<Creation> {
  const place = resolve(folder)
  if ((await entriesOf(place)).length > 0) return { isTaken: true }
  await mkdir(dirname(place), { recursive: true })
  const passing = join(dirname(place), `.${basename(place)}-${process.pid}`)
  try {
    await fill(passing)
    await writeFile(join(passing, '.gitattributes'), `${mergeLines.join('\n')}\n`)
    await removeEmpty(place)
    await rename(passing, place)
  } finally {
    await rm(passing, { recursive: true, force: true })
  }
  return { isTaken: false, files: (await entriesOf(place)).filter((name) => !name.startsWith('.')).sort() }
}

async function entriesOf(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** Refuses, by the system's own error, where something has been put into the folder meanwhile. */
async function removeEmpty(folder: string): Promise<void> {
  try {
    await rmdir(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}
