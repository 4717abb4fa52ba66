import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Creation, makeFolder } from './make-folder.ts'

/** The shipped situation that teaches the language, in each language's words. */
const lessons = { en: 'first-steps', ja: 'hajimete' } as const
const shipped = fileURLToPath(new URL('../../situations', import.meta.url))

/**
 * Makes a folder that holds the teaching situation, whole or not at all. A folder that exists and holds anything is left alone.
 *
 * @throws the system's error where the place cannot be written
 */
export function createSituation(folder: string, language: keyof typeof lessons): Promise<Creation> {
  return makeFolder(folder, (passing) => cp(join(shipped, lessons[language]), passing, { recursive: true }))
}
