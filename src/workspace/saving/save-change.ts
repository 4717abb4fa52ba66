import { realpath } from 'node:fs/promises'
import type { ChangeHistory, FileConflict, StandingFile } from '../../report/saving/saving-answer.ts'
import { withLedgerLock } from '../ledger/ledger-lock.ts'
import type { ChangeHead } from './change-head.ts'
import { historyOf, type NumberedHead, pruneJournal, readJournal, standingChanges } from './change-journal.ts'
import { decideText, type FileWish } from './decide-text.ts'
import { finishPending } from './finish-pending.ts'
import { checkRoom, standingText } from './folder-texts.ts'
import { keptText } from './kept-texts.ts'
import { asNotSaved, NotSaved } from './not-saved.ts'
import { savedPlace } from './saved-place.ts'
import { makeSavingFolder, type SavingEnvironment, type SavingFolder, savingFolder } from './saving-folder.ts'
import { type FileStep, putInPlace, readPending } from './transaction.ts'
import { writableName } from './writable-name.ts'

/** What a person did, to be saved whole or not at all. */
export interface ChangeWish {
  /** Chosen by whoever asks; the same request asked again, after an answer that was lost, is saved once. */
  readonly request: string
  readonly title: string
  readonly files: readonly FileWish[]
}

export type ChangeSaved =
  | {
      readonly kind: 'saved'
      readonly files: readonly StandingFile[]
      readonly merged: readonly string[]
      readonly history: ChangeHistory
    }
  | { readonly kind: 'conflict'; readonly conflicts: readonly FileConflict[] }

/**
 * Saves a change to the files of a situation's folder. When it returns `saved`, all of it is on the disk; when it
 * returns a conflict or throws, the files are as they were.
 *
 * @throws NotSaved
 */
export async function saveChange(
  directory: string,
  wish: ChangeWish,
  environment: SavingEnvironment,
): Promise<ChangeSaved> {
  const files = wish.files.map((file) => ({ ...file, name: writableName(file.name) }))
  return withSavingLock(directory, environment, async (folder) => {
    const known = (await readJournal(folder)).find(({ request }) => request === wish.request)
    if (known !== undefined) return savedBefore(folder, known)
    const { request, title } = wish
    return apply(folder, { request, title, kind: 'change', of: null }, files, environment)
  })
}

/**
 * Takes back the newest change that stands, or the newest undo. Where its files have moved on since, what came after
 * stays, or it is a conflict.
 *
 * @throws NotSaved
 */
export async function takeBack(
  directory: string,
  which: 'undo' | 'redo',
  request: string,
  environment: SavingEnvironment,
): Promise<ChangeSaved> {
  return withSavingLock(directory, environment, async (folder) => {
    const journal = await readJournal(folder)
    const known = journal.find((head) => head.request === request)
    if (known !== undefined) return savedBefore(folder, known)
    const { undoes, redoes } = standingChanges(journal)
    const last = (which === 'undo' ? undoes : redoes).at(-1)
    if (last === undefined) throw new NotSaved(which === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo')
    const files: FileWish[] = []
    for (const { name, before, after } of last.files)
      files.push({ name, base: await keptText(folder, after), text: await keptText(folder, before) })
    const head = { request, kind: which, of: last.number, title: last.title }
    return apply(folder, head, files, environment)
  })
}

/** What has been saved to a folder and could be taken back. */
export async function changeHistory(directory: string): Promise<ChangeHistory> {
  return historyOf(await readJournal(savingFolder(await realpath(directory))))
}

/** Completes what a process left half in place; touches nothing where nothing was. @throws NotSaved */
export async function recoverChanges(directory: string, environment: SavingEnvironment): Promise<void> {
  const folder = savingFolder(await realpath(directory))
  if ((await readPending(folder)) === null) return
  await withSavingLock(directory, environment, async () => {})
}

async function withSavingLock<T>(
  directory: string,
  environment: SavingEnvironment,
  work: (folder: SavingFolder) => Promise<T>,
): Promise<T> {
  try {
    const folder = savingFolder(await realpath(directory))
    const token = Buffer.from(environment.randomBytes(6)).toString('hex')
    await makeSavingFolder(folder, token)
    return await withLedgerLock(folder.home, environment, async () => {
      await finishPending(folder, environment)
      const done = await work(folder)
      // The change stands, whether or not old ones could be let go.
      await pruneJournal(folder).catch(() => undefined)
      return done
    })
  } catch (error) {
    throw asNotSaved(error)
  }
}

/** How often it is tried anew where an editor writes between reading and writing. */
const attempts = 4

async function apply(
  folder: SavingFolder,
  head: Pick<ChangeHead, 'request' | 'title' | 'kind' | 'of'>,
  wishes: readonly FileWish[],
  environment: SavingEnvironment,
): Promise<ChangeSaved> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const { steps, merged, conflicts } = await decideAll(folder, wishes)
    if (conflicts.length > 0) return { kind: 'conflict', conflicts }
    // An undo that finds everything undone still counts as one.
    const isNothing = head.kind === 'change' && steps.every(({ before, after }) => before === after)
    await checkRoom(folder.root, steps)
    const time = new Date(environment.clock()).toISOString()
    const isStill = () => stillStand(folder, steps)
    if (isNothing || (await putInPlace(folder, { ...head, time }, steps, isStill, environment))) {
      const files = steps.map(({ name, after }) => ({ name, text: after }))
      return { kind: 'saved', files, merged, history: historyOf(await readJournal(folder)) }
    }
  }
  throw new NotSaved('unsteady', wishes[0]?.name)
}

async function decideAll(folder: SavingFolder, wishes: readonly FileWish[]) {
  const steps: FileStep[] = []
  const merged: string[] = []
  const conflicts: FileConflict[] = []
  for (const { name, base, text } of wishes) {
    const place = await savedPlace(folder.root, name)
    if (steps.some((step) => step.place === place)) throw new NotSaved('not-understood', name, 'twice')
    const before = await standingText(folder.root, place, name)
    const decided = decideText({ base, text }, before)
    if (decided.isConflict) conflicts.push({ name, base, mine: text, theirs: before })
    else steps.push({ name, place, before, after: decided.text })
    if (!decided.isConflict && decided.isMerged) merged.push(name)
  }
  return { steps, merged, conflicts }
}

async function stillStand({ root }: SavingFolder, steps: readonly FileStep[]): Promise<boolean> {
  for (const { place, name, before } of steps)
    if ((await standingText(root, place, name)) !== before) return false
  return true
}

async function savedBefore(folder: SavingFolder, { files: heads }: NumberedHead): Promise<ChangeSaved> {
  const files: StandingFile[] = []
  for (const { name } of heads) {
    const place = await savedPlace(folder.root, name)
    files.push({ name, text: await standingText(folder.root, place, name) })
  }
  return { kind: 'saved', files, merged: [], history: historyOf(await readJournal(folder)) }
}
