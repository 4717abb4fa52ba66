import type { Diagnostic } from './diagnostic.ts'
import { checkLedger } from './ledger-checks.ts'
import type { LedgerEntry } from './ledger-entry.ts'
import { ledgerLines } from './ledger-line.ts'
import { inFileOrder, noticeInto } from './notice.ts'
import { readLedgerEntry } from './read-ledger-entry.ts'
import type { Situation } from './situation.ts'
import type { SourceFile } from './span.ts'

/**
 * The entries of a ledger, one JSON object a line, in the order of the file; retracted ones included.
 * Never throws for a bad ledger: each line that cannot be used is told with its place and left out.
 */
export function readLedger(
  file: SourceFile,
  situation: Situation,
): { entries: LedgerEntry[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const notice = noticeInto(diagnostics)
  const read = ledgerLines(file, notice)
    .map((line) => readLedgerEntry(line, situation, notice))
    .filter((entry) => entry !== null)
  const entries = checkLedger(read, situation, notice)
  return { entries, diagnostics: inFileOrder(diagnostics) }
}
