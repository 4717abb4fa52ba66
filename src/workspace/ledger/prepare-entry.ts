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
 */
export function prepareEntry(
  before: string,
  situation: Situation,
  members: EntryMembers,
  environment: LedgerEnvironment,
): PreparedEntry {
  const known = readLedger({ name: ledgerName, text: before }, situation)
  const id = newId(members, new Set(known.entries.map((entry) => entry.id)), environment)
  const line = JSON.stringify({ id, ...members })
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

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'
const lettersInId = 6

/** The day where the entry stands, and six letters at random: two people who write at once get different ids. */
function newId(members: EntryMembers, taken: ReadonlySet<string>, environment: LedgerEnvironment): string {
  const date = readEdtf(String(members.date ?? members['as-of'] ?? ''))
  const day = date?.last ?? Math.floor(environment.clock() / 86_400_000)
  for (;;) {
    const id = `${textOfDay(day)}-${randomLetters(environment.randomBytes)}`
    if (!taken.has(id)) return id
  }
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
