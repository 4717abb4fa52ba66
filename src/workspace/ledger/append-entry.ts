import { open, realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Situation } from '../../language/situation.ts'
import { decodeUtf8 } from '../decode-utf8.ts'
import { folderLimits } from '../folder-limits.ts'
import { cutFile, syncFolder, writeAll } from './durable-file.ts'
import { bytesOfLedger } from './ledger-bytes.ts'
import { type LedgerEnvironment, ledgerName } from './ledger-files.ts'
import { ledgerParts, lineEndOf } from './ledger-lines.ts'
import { withLedgerLock } from './ledger-lock.ts'
import { asNotWritten, LedgerNotWritten } from './ledger-not-written.ts'
import { hashOfLine, readSeals, type Seal, writeSeals } from './ledger-seal.ts'
import { mergeByUnion } from './merge-by-union.ts'
import { type EntryMembers, enteredBefore, type PreparedEntry, prepareEntry } from './prepare-entry.ts'
import { setAsideTornLine } from './set-aside-torn-line.ts'

export interface AppendedEntry extends PreparedEntry {
  /** False where the entry is not sound: then nothing was added. */
  readonly isWritten: boolean
  /** The file that now holds the beginning of a line which an earlier writer did not finish. */
  readonly tornFile: string | null
  /** `.gitattributes` was made or added to, so that git keeps the lines of both sides. */
  readonly isMergeSet: boolean
}

/**
 * Adds one entry to the ledger of a situation's folder. When it returns, line and seal are on the disk; when it
 * throws, the ledger holds what it held before. What two processes add at once stands as two whole lines.
 *
 * @param situation  what the entry is held to
 * @param request  names what asks for it: asked again with the same members, nothing is added and the answer is the same
 * @throws LedgerNotWritten
 */
export async function appendEntry(
  folder: string,
  situation: Situation,
  members: EntryMembers,
  environment: LedgerEnvironment,
  request?: string,
): Promise<AppendedEntry> {
  const root = await realpath(folder)
  return withLedgerLock(root, environment, () =>
    append(root, situation, members, environment, request).catch((error) => {
      throw asNotWritten(error)
    }),
  )
}

/** What `appendEntry` would write, without touching anything. */
export async function previewEntry(
  folder: string,
  situation: Situation,
  members: EntryMembers,
  environment: LedgerEnvironment,
  request?: string,
): Promise<PreparedEntry> {
  const { whole } = ledgerParts((await bytesOfLedger(join(folder, ledgerName))) ?? new Uint8Array())
  return prepareEntry(textOf(whole), situation, members, environment, request)
}

async function append(
  folder: string,
  situation: Situation,
  members: EntryMembers,
  environment: LedgerEnvironment,
  request: string | undefined,
): Promise<AppendedEntry> {
  const path = join(folder, ledgerName)
  const bytes = await bytesOfLedger(path)
  const { whole, torn } = ledgerParts(bytes ?? new Uint8Array())
  const tornFile =
    torn.length > 0 ? await setAsideTornLine(folder, path, whole.length, torn, environment.clock()) : null
  const text = textOf(whole)
  const entered = request === undefined ? null : enteredBefore(text, situation, members, environment, request)
  if (entered !== null) return { ...entered, isWritten: true, tornFile, isMergeSet: false }
  const prepared = prepareEntry(text, situation, members, environment, request)
  if (!prepared.isSound) return { ...prepared, isWritten: false, tornFile, isMergeSet: false }
  const lineEnd = lineEndOf(whole)
  const isEnded = whole.length === 0 || whole.at(-1) === 0x0a
  const added = Buffer.from(`${isEnded ? '' : lineEnd}${prepared.line}${lineEnd}`)
  if (whole.length + added.length > folderLimits.fileBytes)
    throw new LedgerNotWritten('too-large', String(folderLimits.fileBytes))
  const { seals } = await readSeals(folder)
  const seal = { hash: hashOfLine(prepared.line), id: prepared.id }
  await addWithSeal(folder, bytes === null ? null : whole.length, added, seals, seal)
  // The entry stands, whether or not git could be told.
  const isMergeSet = seals.length === 0 && (await mergeByUnion(folder).catch(() => false))
  return { ...prepared, isWritten: true, tornFile, isMergeSet }
}

/** The line first: a seal without a line would say that an entry has vanished. */
async function addWithSeal(
  folder: string,
  oldLength: number | null,
  added: Uint8Array,
  seals: readonly Seal[],
  seal: Seal,
): Promise<void> {
  const path = join(folder, ledgerName)
  const handle = await open(path, oldLength === null ? 'ax' : 'a')
  try {
    await writeAll(handle, added)
    await handle.sync()
    if (oldLength === null) await syncFolder(folder)
    await writeSeals(folder, [...seals, seal])
  } catch (error) {
    await takeBack(path, oldLength)
    // Where the seals were in place and only the folder could not be synced, the new one goes as well.
    const written = (await readSeals(folder)).seals.some(({ hash }) => hash === seal.hash)
    if (written) await writeSeals(folder, seals)
    throw error
  } finally {
    await handle.close()
  }
}

async function takeBack(path: string, oldLength: number | null): Promise<void> {
  if (oldLength === null) return rm(path, { force: true })
  await cutFile(path, oldLength)
}

/** @throws Refusal where a line is not UTF-8 */
function textOf(bytes: Uint8Array): string {
  const text = decodeUtf8(bytes, ledgerName)
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}
