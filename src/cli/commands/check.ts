import type { Workers } from '../../engine/workers.ts'
import { courseOf } from '../../language/course.ts'
import type { Diagnostic } from '../../language/diagnostic.ts'
import type { Draft } from '../../language/draft.ts'
import { readLedger } from '../../language/ledger.ts'
import { soundness } from '../../lenses/soundness.ts'
import { renderDiagnosticsJson } from '../../report/diagnostics/render-json.ts'
import { coverageByType } from '../../report/soundness/coverage-by-type.ts'
import { type CheckFindings, soundnessText } from '../../report/soundness/soundness-text.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { attemptToLoad } from '../load.ts'
import { paintOf } from '../paint.ts'
import { printDiagnostics } from '../print-diagnostics.ts'
import type { Terminal } from '../terminal.ts'
import { threadWorkers } from '../thread-workers.ts'
import { version } from '../version.ts'

/** What only shows in readings other than the one in hand. */
function diagnosticsOfOtherReadings(draft: Draft, reading: string | undefined): Diagnostic[] {
  const inHand = reading ?? draft.readings[0]?.id
  const others = draft.readings.filter(({ id }) => id !== inHand)
  const found = others.flatMap(({ id }) => courseOf(draft, { reading: id }).diagnostics)
  // Which sources stand alone differs a little in every reading: it is told of the one in hand.
  return found.filter(({ code }) => code !== 'one-primary-source')
}

/** Reads a situation and its ledger, reports everything wrong with them at once, then what is weak. */
export async function check(
  named: string | undefined,
  flags: { readonly reading?: string; readonly json?: true },
  terminal: Terminal,
): Promise<ExitCode> {
  const pools = [threadWorkers(1), threadWorkers(1)]
  for (const pool of pools) pool.start()
  try {
    return await checkOn(pools, named, flags, terminal)
  } finally {
    await Promise.all(pools.map((pool) => pool.close()))
  }
}

async function checkOn(
  workers: readonly Workers[],
  named: string | undefined,
  flags: { readonly reading?: string; readonly json?: true },
  terminal: Terminal,
): Promise<ExitCode> {
  const attempt = await attemptToLoad(named, flags, terminal)
  const { course, draft, ledger, files } = attempt
  const weighing = course === null ? null : soundness(course, workers)
  const read = course === null || ledger === null ? null : readLedger(ledger, course.situation)
  const elsewhere = draft === null ? [] : diagnosticsOfOtherReadings(draft, flags.reading)
  const diagnostics = [...attempt.diagnostics, ...elsewhere, ...(read?.diagnostics ?? [])]
  const allFiles = ledger === null ? files : [...files, ledger]
  const hasErrors = diagnostics.some(({ severity }) => severity === 'error')
  if (hasErrors || course === null || draft === null || weighing === null) {
    weighing?.catch(() => undefined)
    printDiagnostics(diagnostics, allFiles, flags.json === true, terminal)
    return exitCodes.situationHasErrors
  }
  const findings: CheckFindings = {
    situation: course.situation,
    soundness: await weighing,
    coverage: draft.coverage,
    configurations: course.situation.factors.reduce((product, { states }) => product * states.length, 1),
    ledgerEntries: read?.entries.length ?? 0,
  }
  if (flags.json) {
    const found = renderDiagnosticsJson(diagnostics, allFiles, terminal.language)
    terminal.write(`${JSON.stringify(checkDocument(findings, draft.hash, found), null, 2)}\n`)
  } else {
    printDiagnostics(diagnostics, allFiles, false, terminal)
    terminal.write(soundnessText(findings, terminal.language, terminal.columns, paintOf(terminal)))
  }
  return exitCodes.done
}

function checkDocument(
  { situation, soundness: found, coverage, configurations }: CheckFindings,
  hash: string,
  diagnostics: ReturnType<typeof renderDiagnosticsJson>,
) {
  return {
    kizashi: version,
    situation: situation.title,
    hash,
    reading: situation.reading.id,
    method: { kind: 'simulated', configurations, runs: found.runs, seed: 1 },
    diagnostics,
    coverage: coverageByType(coverage),
    ...found,
  }
}
