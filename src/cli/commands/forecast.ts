import { forecastCsv } from '../../report/forecast-csv.ts'
import { resultsDocument } from '../../report/results-contract.ts'
import { takenPhrases } from '../../report/taken-phrases.ts'
import { forecastText } from '../../report/terminal/forecast-text.ts'
import { choiceOfFlags } from '../choice-of-flags.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { forecastWithProgress } from '../forecasting.ts'
import { load } from '../load.ts'
import { paintOf } from '../paint.ts'
import type { Terminal } from '../terminal.ts'
import { version } from '../version.ts'
import type { ForecastFlags } from './forecast-flags.ts'

/** Prints every figure of the forecast: as tables, as JSON, or its curves as CSV. Bands only where they are asked for. */
export async function forecast(
  named: string | undefined,
  flags: ForecastFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const loaded = await load(named, choiceOfFlags(flags), terminal)
  if (typeof loaded === 'number') return loaded
  const { course, draft } = loaded
  const found = await forecastWithProgress(course, flags, 0, terminal)
  if (flags.json) {
    terminal.write(
      `${JSON.stringify(resultsDocument(course.situation, found, { version, hash: draft.hash }), null, 2)}\n`,
    )
  } else if (flags.csv) {
    if (course.whatIfs.length > 0) terminal.remark(`${takenPhrases(course, terminal.language).join('\n')}\n`)
    terminal.write(forecastCsv(course.situation, found, terminal.language))
  } else {
    terminal.write(
      forecastText(course, found, terminal.language, { columns: terminal.columns, paint: paintOf(terminal) }),
    )
  }
  return exitCodes.done
}
