import { appendEntry } from '../workspace/ledger/append-entry.ts'
import type { EntryMembers } from '../workspace/ledger/prepare-entry.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { ledgerEnvironment } from './ledger/ledger-environment.ts'
import { orSayWhyNot } from './ledger/writing.ts'
import type { Loaded } from './load.ts'
import { printDiagnostics } from './print-diagnostics.ts'
import type { Terminal } from './terminal.ts'

/**
 * Writes one entry to the ledger and says so. What is wrong with it is printed, and nothing is then written; likewise
 * what the disk refuses. Members without a value are left out.
 */
export function enter(
  { directory, files, course }: Pick<Loaded, 'directory' | 'files' | 'course'>,
  members: EntryMembers,
  terminal: Terminal,
): Promise<ExitCode> {
  const given = Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined))
  return orSayWhyNot(async () => {
    const added = await appendEntry(directory, course.situation, given, ledgerEnvironment)
    printDiagnostics(added.diagnostics, [...files, added.file], false, terminal)
    if (!added.isWritten) return exitCodes.situationHasErrors
    terminal.write(
      terminal.language === 'ja' ? `台帳に ${added.id} を記した。\n` : `Entered ${added.id} in the ledger.\n`,
    )
    return exitCodes.done
  }, terminal)
}
