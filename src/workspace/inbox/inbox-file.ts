import { appendFile, lstat, readFile, realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Tip } from '../../language/tips/tip.ts'
import { replaceFile } from '../ledger/durable-file.ts'
import type { LedgerEnvironment } from '../ledger/ledger-files.ts'
import { withLedgerLock } from '../ledger/ledger-lock.ts'
import { asNotWritten, codeOf } from '../ledger/ledger-not-written.ts'
import { tipOfLine } from './tip-line.ts'

const inboxName = 'inbox.jsonl'
const passingName = '.inbox.jsonl.new'
const longestInbox = 50_000_000

/** An inbox that is none: a link or a device, larger than any that Kizashi writes, or with a line that it did not write. Nothing was changed. */
export class InboxUnreadable extends Error {
  override readonly name = 'InboxUnreadable'
  readonly reason: 'not-a-file' | 'too-large' | 'line'
  readonly file: string
  /** From 1; 0 where it is not about a line. */
  readonly line: number
  constructor(reason: InboxUnreadable['reason'], file: string, line = 0) {
    super(`${reason} in ${file}:${line}`)
    this.reason = reason
    this.file = file
    this.line = line
  }
}

/**
 * What has been proposed for a situation's ledger, decided or not, in the order of proposing; none where there is no inbox.
 *
 * @throws InboxUnreadable
 */
export async function readInbox(folder: string): Promise<Tip[]> {
  const path = join(folder, inboxName)
  try {
    const state = await lstat(path)
    if (!state.isFile()) throw new InboxUnreadable('not-a-file', inboxName)
    if (state.size > longestInbox) throw new InboxUnreadable('too-large', inboxName)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
  const lines = (await readFile(path, 'utf8')).split('\n')
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return []
    const tip = tipOfLine(line)
    if (tip === null) throw new InboxUnreadable('line', inboxName, index + 1)
    return [tip]
  })
}

/**
 * Changes an inbox while no other process does. The new one takes the place of the old as a whole, on the disk before
 * this returns.
 *
 * @throws InboxUnreadable
 * @throws LedgerNotWritten where the folder cannot be written or another writer does not finish
 */
export async function changeInbox(
  folder: string,
  environment: LedgerEnvironment,
  change: (tips: readonly Tip[]) => readonly Tip[],
): Promise<void> {
  const root = await realpath(folder)
  await withLedgerLock(root, environment, async () => {
    const text = change(await readInbox(root))
      .map((tip) => `${JSON.stringify(tip)}\n`)
      .join('')
    const bytes = Buffer.from(text)
    if (bytes.length > longestInbox) throw new InboxUnreadable('too-large', inboxName)
    const passing = join(root, passingName)
    try {
      // What a writer that was killed left behind; nobody else writes now.
      await rm(passing, { force: true })
      await replaceFile(join(root, inboxName), passing, bytes)
    } catch (error) {
      throw asNotWritten(error)
    }
  })
  // The inbox stands, whether or not git could be told.
  await keepFromGit(root).catch(() => undefined)
}

/** Proposals hold what providers may not let others pass on, and are one desk's work: git leaves them out. */
async function keepFromGit(folder: string): Promise<void> {
  const path = join(folder, '.gitignore')
  const text = await readFile(path, 'utf8').catch((error) => {
    if (codeOf(error) === 'ENOENT') return ''
    throw error
  })
  const lines = text.split('\n').map((line) => line.trim())
  if (lines.includes(inboxName)) return
  await appendFile(path, `${text === '' || text.endsWith('\n') ? '' : '\n'}${inboxName}\n`)
}
