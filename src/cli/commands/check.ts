import { courseOf } from '../../language/course.ts'
import type { Diagnostic } from '../../language/diagnostic.ts'
import type { Draft } from '../../language/draft.ts'
import { readLedger } from '../../language/ledger.ts'
import { soundness } from '../../lenses/soundness.ts'
import { renderDiagnosticsJson } from '../../report/diagnostics/render-json.ts'
import { coverageByType } from '../../report/soundness/coverage-by-type.ts'
import { soundnessText } from '../../report/soundness/soundness-text.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { attemptToLoad } from '../load.ts'
import { paintOf } from '../paint.ts'
import { printDiagnostics } from '../print-diagnostics.ts'
import type { Terminal } from '../terminal.ts'
import { version } from '../version.ts'

/** What only shows in readings other than the one in hand. */
function diagnosticsOfOtherReadings(draft: Draft, reading: string | undefined): Diagnostic[] {
  const inHand = reading ?? draft.readings[0]?.id
  const others = draft.readings.filter(({ id }) => id !== inHand)
  return others.flatMap(({ id }) => courseOf(draft, { reading: id }).diagnostics)
}

/** Reads a situation and its ledger, reports everything wrong with them at once, then what is weak. */
export async function check(
  named: string | undefined,
  flags: { readonly reading?: string; readonly json?: true },
  terminal: Terminal,
): Promise<ExitCode> {
  const attempt = await attemptToLoad(named, flags, terminal)
  const { course, draft, ledger, files } = attempt
  const read = course === null || ledger === null ? null : readLedger(ledger, course.situation)
  const elsewhere = draft === null ? [] : diagnosticsOfOtherReadings(draft, flags.reading)
  const diagnostics = [...attempt.diagnostics, ...elsewhere, ...(read?.diagnostics ?? [])]
  const allFiles = ledger === null ? files : [...files, ledger]
  const hasErrors = diagnostics.some(({ severity }) => severity === 'error')
  const isJson = flags.json === true
  if (hasErrors || course === null || draft === null) {
    printDiagnostics(diagnostics, allFiles, isJson, terminal)
    return exitCodes.situationHasErrors
  }
  const found = await soundness(course)
  const configurations = course.situation.factors.reduce((product, { states }) => product * states.length, 1)
  if (isJson) {
    const result = {
      kizashi: version,
      situation: course.situation.title,
      hash: draft.hash,
      reading: course.situation.reading.id,
      method: { kind: 'simulated', configurations, runs: found.runs, seed: 1 },
      diagnostics: renderDiagnosticsJson(diagnostics, allFiles, terminal.language),
      coverage: coverageByType(draft.coverage),
      ...found,
    }
    terminal.write(`${JSON.stringify(result, null, 2)}\n`)
    return exitCodes.done
  }
  printDiagnostics(diagnostics, allFiles, false, terminal)
  const findings = {
    situation: course.situation,
    soundness: found,
    coverage: draft.coverage,
    configurations,
    ledgerEntries: read?.entries.length ?? 0,
  }
  terminal.write(soundnessText(findings, terminal.language, terminal.columns, paintOf(terminal)))
  return exitCodes.done
}
