import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { shippedDirectory } from './find-situation.ts'
import { type Creation, makeFolder } from './make-folder.ts'

/** The shipped situation that teaches the language, in each language's words. */
const lessons = { en: 'first-steps', ja: 'hajimete' } as const

/**
 * Makes a folder that holds the teaching situation, whole or not at all. A folder that exists and holds anything is left alone.
 *
 * @throws the system's error where the place cannot be written
 */
export function createSituation(folder: string, language: keyof typeof lessons): Promise<Creation> {
  return copySituation(folder, shippedDirectory(lessons[language]))
}

/** As `createSituation`, with all that another folder holds. */
export function copySituation(folder: string, from: string): Promise<Creation> {
  return makeFolder(folder, (passing) => cp(from, passing, { recursive: true }))
}

/** As `createSituation`, with a root file of this text. */
export function createFromText(folder: string, text: string): Promise<Creation> {
  return makeFolder(folder, async (passing) => {
    await mkdir(passing, { recursive: true })
    await writeFile(join(passing, 'situation.yaml'), text)
  })
}
