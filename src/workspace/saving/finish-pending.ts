import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder } from '../ledger/durable-file.ts'
import type { ChangeHead } from './change-head.ts'
import { headPath, nextNumber } from './change-journal.ts'
import { type Decided, decideText } from './decide-text.ts'
import { standingText } from './folder-texts.ts'
import { keptText } from './kept-texts.ts'
import { NotSaved } from './not-saved.ts'
import { savedPlace } from './saved-place.ts'
import type { SavingEnvironment, SavingFolder } from './saving-folder.ts'
import { pendingPath, readPending, restore } from './transaction.ts'

interface HalfDone {
  readonly place: string
  readonly standing: string | null
  /** What it takes to complete the change in this file, and to take it back. */
  readonly forth: Decided
  readonly back: Decided
}

/**
 * Completes the change that a process left half in place; where an editor has since written into the same lines of one
 * of its files, takes it back instead. The lock is held. Done again from the start, it comes to the same.
 *
 * @throws NotSaved where what was kept of the change does not read: it is then set aside, and the files stay
 */
export async function finishPending(folder: SavingFolder, environment: SavingEnvironment): Promise<void> {
  const head = await readPending(folder)
  if (head === null) return
  const halves = head === 'damaged' ? null : await halvesOf(folder, head).catch(nullIfDamaged)
  if (halves === null) {
    const aside = `pending-unreadable-${environment.clock()}.json`
    await rename(pendingPath(folder), join(folder.home, aside))
    throw new NotSaved('journal-damaged', '', aside)
  }
  const isForth = halves.every(({ forth }) => !forth.isConflict)
  for (const { place, standing, forth, back } of halves) {
    const decided = isForth ? forth : back
    if (!decided.isConflict && decided.text !== standing) await restore(place, decided.text, environment)
  }
  const done = isForth
    ? headPath(folder, await nextNumber(folder))
    : join(folder.home, `pending-taken-back-${environment.clock()}.json`)
  await rename(pendingPath(folder), done)
  await syncFolder(folder.home)
  await syncFolder(folder.heads)
}

async function halvesOf(folder: SavingFolder, { files }: ChangeHead): Promise<HalfDone[]> {
  const halves: HalfDone[] = []
  for (const { name, before: from, after: to } of files) {
    const [before, after] = [await keptText(folder, from), await keptText(folder, to)]
    const place = await savedPlace(folder.root, name)
    const standing = await standingText(folder.root, place, name)
    halves.push({
      place,
      standing,
      forth: decideText({ base: before, text: after }, standing),
      back: decideText({ base: after, text: before }, standing),
    })
  }
  return halves
}

function nullIfDamaged(error: unknown): null {
  if (error instanceof NotSaved && error.fault.reason === 'journal-damaged') return null
  throw error
}
