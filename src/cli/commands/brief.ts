import { readLedger } from '../../language/ledger.ts'
import { briefing } from '../../report/briefing.ts'
import { ledgerLeftAside } from '../../report/outlook/ledger-left-aside.ts'
import { resultsDocument } from '../../report/results-contract.ts'
import { briefingText } from '../../report/terminal/briefing-text.ts'
import { choiceOfFlags } from '../choice-of-flags.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { forecastWithProgress } from '../forecasting.ts'
import { load } from '../load.ts'
import { paintOf } from '../paint.ts'
import type { Terminal } from '../terminal.ts'
import { version } from '../version.ts'
import type { ForecastFlags } from './forecast-flags.ts'

const usualEnsemble = 200

/** Prints the briefing: contingencies in order of concern, and what the answers rest on. */
export async function brief(
  named: string | undefined,
  flags: ForecastFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const loaded = await load(named, choiceOfFlags(flags), terminal)
  if (typeof loaded === 'number') return loaded
  const { course, draft } = loaded
  const forecast = await forecastWithProgress(course, flags, usualEnsemble, terminal)
  const provenance = { version, hash: draft.hash }
  if (flags.json) {
    terminal.write(`${JSON.stringify(resultsDocument(course.situation, forecast, provenance), null, 2)}\n`)
    return exitCodes.done
  }
  const document = briefing(course, forecast, provenance, terminal.language)
  const { columns, language } = terminal
  const entries = loaded.ledger === null ? [] : readLedger(loaded.ledger, course.situation).entries
  const aside = ledgerLeftAside(entries, course.situation, language)
  terminal.write(briefingText(document, { columns, paint: paintOf(terminal), aside }))
  return exitCodes.done
}
