import { readLedger } from '../language/ledger.ts'
import type { LedgerEntry } from '../language/ledger-entry.ts'
import { type StandingEntry, standingEntries } from '../language/ledger-standing.ts'
import type { FrozenForecast } from '../lenses/score/frozen-forecast.ts'
import { frozenForecast, type IssueFault, readIssue } from '../report/issue/read-issue.ts'
import { readIssues } from '../workspace/issues/read-issues.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { type Choice, type Loaded, load } from './load.ts'
import { printDiagnostics } from './print-diagnostics.ts'
import type { Terminal } from './terminal.ts'

/** A situation with what stands in its ledger and its frozen forecasts. */
export interface LoadedLedger extends Loaded {
  /** Retracted ones included. */
  readonly entries: readonly LedgerEntry[]
  readonly standing: readonly StandingEntry[]
  readonly issues: readonly FrozenForecast[]
  /** Files of the `issues` folder that are no frozen forecast to be relied on. */
  readonly leftOut: readonly { readonly file: string; readonly fault: IssueFault }[]
}

/** As `load`, with the ledger and the issues; errors of the ledger are printed and become the exit code too. */
export async function loadLedger(
  named: string | undefined,
  choice: Choice & { readonly json?: true | undefined },
  terminal: Terminal,
): Promise<LoadedLedger | ExitCode> {
  const loaded = await load(named, choice, terminal)
  if (typeof loaded === 'number') return loaded
  const { course, directory } = loaded
  const entries = entriesOf(loaded, choice, terminal)
  if (entries === null) return exitCodes.situationHasErrors
  const reads = (await readIssues(directory)).map(readIssue)
  return {
    ...loaded,
    entries,
    standing: standingEntries(entries),
    issues: reads.flatMap(({ document }) =>
      document === null ? [] : [frozenForecast(document, course.situation)],
    ),
    leftOut: reads.flatMap(({ file, fault }) => (fault === null ? [] : [{ file, fault }])),
  }
}

/** The entries of a situation's ledger, retracted ones included; null where it has errors, which are printed. */
export function entriesOf(
  { ledger, course, files }: Loaded,
  { json }: { readonly json?: true | undefined },
  terminal: Terminal,
): LedgerEntry[] | null {
  if (ledger === null) return []
  const { entries, diagnostics } = readLedger(ledger, course.situation)
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return entries
  printDiagnostics(errors, [...files, ledger], json === true, terminal)
  return null
}
