import { randomBytes } from 'node:crypto'
import { appendEntry } from '../workspace/ledger/append-entry.ts'
import type { EntryMembers } from '../workspace/ledger/prepare-entry.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import type { Loaded } from './load.ts'
import { printDiagnostics } from './print-diagnostics.ts'
import type { Terminal } from './terminal.ts'

/**
 * Writes one entry to the ledger and says so; what is wrong with it is printed, and nothing is then written.
 *
 * @throws LedgerNotWritten
 */
export async function enter(
  { directory, files, course }: Pick<Loaded, 'directory' | 'files' | 'course'>,
  members: EntryMembers,
  terminal: Terminal,
): Promise<ExitCode> {
  const given = Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined))
  const environment = { clock: Date.now, randomBytes }
  const { id, isWritten, diagnostics, file } = await appendEntry(
    directory,
    course.situation,
    given,
    environment,
  )
  printDiagnostics(diagnostics, [...files, file], false, terminal)
  if (!isWritten) return exitCodes.situationHasErrors
  terminal.write(terminal.language === 'ja' ? `台帳に ${id} を記した。\n` : `Entered ${id} in the ledger.\n`)
  return exitCodes.done
}
