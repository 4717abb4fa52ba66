import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ChangeHistory, KeptChange } from '../../report/saving/saving-answer.ts'
import { codeOf } from '../ledger/ledger-not-written.ts'
import { type ChangeHead, readHead } from './change-head.ts'
import { dropTexts, keptSizes } from './kept-texts.ts'
import type { SavingFolder } from './saving-folder.ts'

/** A change under the number that the folder gave it. */
export interface NumberedHead extends ChangeHead {
  readonly number: number
}

/** How much is kept: what is older goes. */
const mostChanges = 300
const mostBytes = 64 * 2 ** 20

/** The changes that are kept, the newest last. One that does not read is left out: nothing hangs on it but its undoing. */
export async function readJournal({ heads }: SavingFolder): Promise<NumberedHead[]> {
  const names = await readdir(heads).catch((error) => {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  })
  const found: NumberedHead[] = []
  for (const name of names.filter((one) => /^\d{8}\.json$/.test(one)).sort()) {
    // Another process may let go of the oldest at this moment.
    const head = readHead(await readFile(join(heads, name), 'utf8').catch(emptyIfGone))
    if (head !== null) found.push({ ...head, number: Number(name.slice(0, 8)) })
  }
  return found
}

function emptyIfGone(error: unknown): string {
  if (codeOf(error) === 'ENOENT') return ''
  throw error
}

export function headPath({ heads }: SavingFolder, number: number): string {
  return join(heads, `${String(number).padStart(8, '0')}.json`)
}

/** The number of the next change; numbers of changes that do not read are not given again. */
export async function nextNumber({ heads }: SavingFolder): Promise<number> {
  const names = await readdir(heads)
  return names.reduce((most, name) => Math.max(most, Number.parseInt(name, 10) || 0), 0) + 1
}

/**
 * What undo and redo would take back, the next last. An undo is a change like any other, and what redo takes back is
 * that undo; a new change ends what could be redone.
 */
export function standingChanges(journal: readonly NumberedHead[]): {
  readonly undoes: readonly NumberedHead[]
  readonly redoes: readonly NumberedHead[]
} {
  let undoes: NumberedHead[] = []
  let redoes: NumberedHead[] = []
  for (const head of journal) {
    const others = ({ number }: NumberedHead) => number !== head.of
    if (head.kind === 'undo') [undoes, redoes] = [undoes.filter(others), [...redoes, head]]
    else if (head.kind === 'redo') [undoes, redoes] = [[...undoes, head], redoes.filter(others)]
    else [undoes, redoes] = [[...undoes, head], []]
  }
  return { undoes, redoes }
}

export function historyOf(journal: readonly NumberedHead[]): ChangeHistory {
  const { undoes, redoes } = standingChanges(journal)
  const shown = (head: NumberedHead | undefined) => (head === undefined ? null : keptChange(head))
  return { changes: journal.map(keptChange), undoes: shown(undoes.at(-1)), redoes: shown(redoes.at(-1)) }
}

function keptChange({ number, kind, title, time, files }: NumberedHead): KeptChange {
  return { number, kind, title, time, files: files.map(({ name }) => name) }
}

/** Lets go of the oldest changes beyond the limits, and of texts that no change leads from or to. */
export async function pruneJournal(folder: SavingFolder, limit = { mostChanges, mostBytes }): Promise<void> {
  const journal = await readJournal(folder)
  const sizes = await keptSizes(folder)
  const kept = new Set<string>()
  let [bytes, count] = [0, 0]
  for (const head of journal.toReversed()) {
    const texts = head.files.flatMap(({ before, after }) => [before, after]).filter((hash) => hash !== null)
    const more = texts.filter((hash) => !kept.has(hash))
    const added = more.reduce((sum, hash) => sum + (sizes.get(hash) ?? 0), 0)
    // The newest is kept whatever its size.
    if (count > 0 && (count === limit.mostChanges || bytes + added > limit.mostBytes)) break
    for (const hash of more) kept.add(hash)
    bytes += added
    count += 1
  }
  for (const { number } of journal.slice(0, journal.length - count)) await rm(headPath(folder, number))
  await dropTexts(
    folder,
    [...sizes.keys()].filter((name) => !kept.has(name)),
  )
}
