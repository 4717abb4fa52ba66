import { briefing } from '../../report/briefing.ts'
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
  terminal.write(briefingText(document, { columns: terminal.columns, paint: paintOf(terminal) }))
  return exitCodes.done
}
