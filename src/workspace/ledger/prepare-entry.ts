import { createHash } from 'node:crypto'
import { textOfDay } from '../../language/dates.ts'
import type { Diagnostic } from '../../language/diagnostic.ts'
import { readEdtf } from '../../language/edtf.ts'
import { readLedger } from '../../language/ledger.ts'
import type { LedgerEntry } from '../../language/ledger-entry.ts'
import { hasError, keyOfDiagnostic } from '../../language/notice.ts'
import type { Situation } from '../../language/situation.ts'
import type { SourceFile } from '../../language/span.ts'
import { type LedgerEnvironment, ledgerName } from './ledger-files.ts'

/** An entry as its line will read, with the id it gets. */
export interface PreparedEntry {
  readonly id: string
  /** Without line end. */
  readonly line: string
  /** The situation and the entries before it take it. */
  readonly isSound: boolean
  /** What is told of the ledger with this line and not of the ledger without it. */
  readonly diagnostics: readonly Diagnostic[]
  /** All that is told of the ledger with this line. */
  readonly allDiagnostics: readonly Diagnostic[]
  /** The entries before it, and those with it where it is sound. */
  readonly before: readonly LedgerEntry[]
  readonly after: readonly LedgerEntry[]
  /** The ledger as it would read: where the diagnostics have their places. */
  readonly file: SourceFile
}

/** An entry's members as JSON has them, but for the id. */
export type EntryMembers = Readonly<Record<string, unknown>>

/**
 * Makes the line of an entry and reads it back as part of the ledger.
 *
 * @param before  the ledger as it stands, its last line ended
 * @param request  what the entry was asked for with, if that has a name: the id then follows from it
 */
export function prepareEntry(
  before: string,
  situation: Situation,
  members: EntryMembers,
  environment: LedgerEnvironment,
  request?: string,
): PreparedEntry {
  const known = readLedger({ name: ledgerName, text: before }, situation)
  const taken = new Set(known.entries.map((entry) => entry.id))
  const own = request === undefined ? null : idOfRequest(members, request, environment)
  const id = own === null || taken.has(own) ? newId(members, taken, environment) : own
  const line = lineOf(id, members)
  const file = { name: ledgerName, text: `${before}${line}\n` }
  const { entries, diagnostics: all } = readLedger(file, situation)
  const told = new Set(known.diagnostics.map(keyOfDiagnostic))
  const diagnostics = all.filter((found) => !told.has(keyOfDiagnostic(found)))
  // The list of diagnostics has an end, and an entry that cannot be read has no place among the entries.
  const isRead = entries.some((entry) => entry.id === id)
  const isSound = isRead && !hasError(diagnostics)
  const { entries: earlier } = known
  return { id, line, isSound, diagnostics, allDiagnostics: all, before: earlier, after: entries, file }
}

/**
 * Makes again what was written for a request that is asked once more: by a page whose server ended before it could answer.
 *
 * @returns null where no line of the ledger was written for it
 */
export function enteredBefore(
  before: string,
  situation: Situation,
  members: EntryMembers,
  environment: LedgerEnvironment,
  request: string,
): PreparedEntry | null {
  const line = lineOf(idOfRequest(members, request, environment), members)
  const lines = before.split('\n')
  const place = lines.findIndex((one) => one.trimEnd() === line)
  if (place < 0) return null
  return prepareEntry(lines.toSpliced(place, 1).join('\n'), situation, members, environment, request)
}

function lineOf(id: string, members: EntryMembers): string {
  return JSON.stringify({ id, ...members })
}

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'
const lettersInId = 6

/** The day where the entry stands, and six letters at random: two people who write at once get different ids. */
function newId(members: EntryMembers, taken: ReadonlySet<string>, environment: LedgerEnvironment): string {
  const day = dayOfEntry(members, environment)
  for (;;) {
    const id = `${day}-${randomLetters(environment.randomBytes)}`
    if (!taken.has(id)) return id
  }
}

/** As above, the letters drawn from the SHA-256 of the request: asked again, it names the same entry. */
function idOfRequest(members: EntryMembers, request: string, environment: LedgerEnvironment): string {
  const bytes = [...createHash('sha256').update(request).digest()]
  // A digest of 32 bytes runs out of usable ones once in 10^20.
  const word = randomLetters((count) => Uint8Array.from(bytes.length > 0 ? bytes.splice(0, count) : [0]))
  return `${dayOfEntry(members, environment)}-${word}`
}

function dayOfEntry(members: EntryMembers, environment: LedgerEnvironment): string {
  const date = readEdtf(String(members.date ?? members['as-of'] ?? ''))
  return textOfDay(date?.last ?? Math.floor(environment.clock() / 86_400_000))
}

/** Bytes from the last, incomplete run of the alphabet are passed over, so that every letter is as likely. */
function randomLetters(randomBytes: LedgerEnvironment['randomBytes']): string {
  const limit = 256 - (256 % letters.length)
  let word = ''
  while (word.length < lettersInId) {
    const [byte] = randomBytes(1)
    if (byte! < limit) word += letters[byte! % letters.length]
  }
  return word
}
