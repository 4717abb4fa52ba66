import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'

/** Files of studies are far smaller. */
const mostBytes = 50_000_000

/** Why a file of a study is not read. */
export class StudyFileUnreadable extends Error {
  override readonly name = 'StudyFileUnreadable'
  readonly reason: 'missing' | 'not-a-file' | 'too-large' | 'forbidden'
  constructor(path: string, reason: StudyFileUnreadable['reason']) {
    super(`${path}: ${reason}`)
    this.reason = reason
  }
}

/**
 * The text of a study's file: UTF-8 where it is that, else Latin-1, which the older programs write.
 *
 * @throws StudyFileUnreadable
 */
export async function readStudyFile(path: string): Promise<string> {
  const state = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new StudyFileUnreadable(path, error.code === 'EACCES' ? 'forbidden' : 'missing')
  })
  if (!state.isFile()) throw new StudyFileUnreadable(path, 'not-a-file')
  if (state.size > mostBytes) throw new StudyFileUnreadable(path, 'too-large')
  const bytes = await readFile(path).catch(() => {
    throw new StudyFileUnreadable(path, 'forbidden')
  })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('latin1').decode(bytes)
  }
}

/**
 * Writes a study's file, whole or not at all; one that exists is left alone. Latin-1 where that can say everything, since the
 * older programs read nothing else, else UTF-8.
 *
 * @returns how it was written; `taken` where the file exists
 */
export async function writeStudyFile(
  path: string,
  text: string,
  isLatin: boolean,
): Promise<'latin1' | 'utf-8' | 'taken'> {
  const place = resolve(path)
  const hasLatin = isLatin && [...text].every((character) => character.codePointAt(0)! < 256)
  const bytes = Buffer.from(text, hasLatin ? 'latin1' : 'utf8')
  const isThere = await stat(place).then(
    () => true,
    () => false,
  )
  if (isThere) return 'taken'
  await mkdir(dirname(place), { recursive: true })
  const passing = join(dirname(place), `.${basename(place)}-${process.pid}`)
  try {
    const handle = await open(passing, 'wx')
    await handle.writeFile(bytes)
    await handle.close()
    await rename(passing, place)
  } finally {
    await rm(passing, { force: true })
  }
  return hasLatin ? 'latin1' : 'utf-8'
}
