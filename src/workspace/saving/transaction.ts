import { constants } from 'node:fs'
import { access, chmod, mkdir, readFile, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { replaceFile, syncFolder, writeNewFile } from '../ledger/durable-file.ts'
import { codeOf } from '../ledger/ledger-not-written.ts'
import { type ChangeHead, readHead, textOfHead } from './change-head.ts'
import { headPath, nextNumber } from './change-journal.ts'
import { keepText } from './kept-texts.ts'
import { asNotSaved } from './not-saved.ts'
import type { SavingEnvironment, SavingFolder } from './saving-folder.ts'

/** A file on its way from one text to another. */
export interface FileStep {
  readonly name: string
  /** Where it lies on the disk, links followed. */
  readonly place: string
  readonly before: string | null
  readonly after: string | null
}

/** The change that is being put in place; where it stands, its texts are all on the disk. */
export function pendingPath({ home }: SavingFolder): string {
  return join(home, 'pending.json')
}

/** Beside the file, hidden from the folder's reader, under a name that says what left it there. */
export function passingPath(place: string): string {
  return join(dirname(place), `.${basename(place)}.kizashi`)
}

/**
 * Puts several texts in place, all or none. First everything is written beside: what the disk refuses, it refuses then.
 * The head of the change, in its place, is the moment from which on it counts; a process that dies after it leaves a
 * change that `finishPending` completes.
 *
 * @param isStill  whether the files still read as the steps go out from, asked at the last moment
 * @returns false where they do not: nothing was then done
 * @throws NotSaved where the disk refuses; the files are then as they were
 */
export async function putInPlace(
  folder: SavingFolder,
  head: Omit<ChangeHead, 'files' | 'version'>,
  steps: readonly FileStep[],
  isStill: () => Promise<boolean>,
  environment: SavingEnvironment,
): Promise<boolean> {
  const token = Buffer.from(environment.randomBytes(6)).toString('hex')
  const made: string[] = []
  try {
    const files = []
    for (const { name, before, after } of steps)
      files.push({
        name,
        before: await keepText(folder, before, token),
        after: await keepText(folder, after, token),
      })
    for (const step of steps) await writeBeside(step, made)
    if (!(await isStill())) {
      await removeAll(made)
      return false
    }
    const text = textOfHead({ version: 1, ...head, files })
    await replaceFile(pendingPath(folder), `${pendingPath(folder)}.${token}`, Buffer.from(text))
  } catch (error) {
    await removeAll(made)
    throw asNotSaved(error)
  }
  await putAll(folder, steps, environment)
  await environment.rename(pendingPath(folder), headPath(folder, await nextNumber(folder)))
  await syncFolder(folder.heads)
  return true
}

async function removeAll(paths: readonly string[]): Promise<void> {
  for (const path of paths) await rm(path, { force: true })
}

async function writeBeside({ place, before, after }: FileStep, made: string[]): Promise<void> {
  if (after === before) return
  // A new name would take the place of a file that nobody may write to.
  if (before !== null) await access(place, constants.W_OK)
  if (after === null) return
  await mkdir(dirname(place), { recursive: true })
  const passing = passingPath(place)
  // What stands there was left by a writer that died: the lock is ours.
  await rm(passing, { force: true })
  made.push(passing)
  await writeNewFile(passing, Buffer.from(after))
  if (before !== null) await chmod(passing, (await stat(place)).mode)
}

/** Gives each file its new name; where one is refused, those before it get their old text again. */
async function putAll(
  folder: SavingFolder,
  steps: readonly FileStep[],
  environment: SavingEnvironment,
): Promise<void> {
  const done: FileStep[] = []
  try {
    for (const step of steps) {
      await putOne(step, environment)
      done.push(step)
    }
    for (const place of new Set(steps.map(({ place }) => dirname(place)))) await syncFolder(place)
  } catch (error) {
    for (const { place, before } of done) await restore(place, before, environment)
    for (const { place } of steps) await rm(passingPath(place), { force: true })
    await rm(pendingPath(folder), { force: true })
    throw asNotSaved(error)
  }
}

async function putOne({ place, before, after }: FileStep, { rename }: SavingEnvironment): Promise<void> {
  if (after === before) return
  if (after === null) return rm(place, { force: true })
  await rename(passingPath(place), place)
}

/** A file's text as it was. */
export async function restore(
  place: string,
  text: string | null,
  environment: SavingEnvironment,
): Promise<void> {
  await rm(passingPath(place), { force: true })
  if (text === null) return rm(place, { force: true })
  await writeNewFile(passingPath(place), Buffer.from(text))
  await environment.rename(passingPath(place), place)
  await syncFolder(dirname(place))
}

/** The change that a process left half in place; null where there is none. `damaged`: there is one that does not read. */
export async function readPending(folder: SavingFolder): Promise<ChangeHead | 'damaged' | null> {
  const text = await readFile(pendingPath(folder), 'utf8').catch((error) => {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null
    throw error
  })
  return text === null ? null : (readHead(text) ?? 'damaged')
}
