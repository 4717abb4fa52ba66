import { cp, mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { mergeLines } from './ledger/merge-by-union.ts'

/** The shipped situation that teaches the language, in each language's words. */
const lessons = { en: 'first-steps', ja: 'hajimete' } as const
const shipped = fileURLToPath(new URL('../../situations', import.meta.url))

export type Creation =
  | { readonly isTaken: true }
  | { readonly isTaken: false; readonly files: readonly string[] }

/**
 * Makes a folder that holds the teaching situation, whole or not at all: it is made beside its place under a passing
 * name and then renamed. A folder that exists and holds anything is left alone.
 *
 * @throws the system's error where the place cannot be written
 */
export async function createSituation(folder: string, language: keyof typeof lessons): Promise<Creation> {
  const place = resolve(folder)
  if ((await entriesOf(place)).length > 0) return { isTaken: true }
  await mkdir(dirname(place), { recursive: true })
  const passing = join(dirname(place), `.${basename(place)}-${process.pid}`)
  try {
    await cp(join(shipped, lessons[language]), passing, { recursive: true })
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
