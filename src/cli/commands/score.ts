import { scoreReport } from '../../lenses/score/score-report.ts'
import { scoreCsv } from '../../report/score/score-csv.ts'
import { scoreDocument } from '../../report/score/score-document.ts'
import { scoreText } from '../../report/score/score-text.ts'
import { dayAsked } from '../day-asked.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { loadLedger } from '../load-ledger.ts'
import { paintOf } from '../paint.ts'
import type { Terminal } from '../terminal.ts'
import { version } from '../version.ts'

export interface ScoreFlags {
  readonly reading?: string
  readonly asOf?: string
  readonly due?: true
  readonly json?: true
  readonly csv?: true
}

/** Prints how the forecasts of people and of the model did: as a report, as JSON, or as CSV. */
export async function score(
  named: string | undefined,
  flags: ScoreFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const asOf = flags.asOf === undefined ? null : dayAsked(flags.asOf, terminal)
  const loaded = await loadLedger(named, { reading: flags.reading, json: flags.json }, terminal)
  if (typeof loaded === 'number') return loaded
  const { course, draft, standing, issues, leftOut } = loaded
  const { situation } = course
  const report = scoreReport(situation, standing, issues, {
    asOf,
    onlyDue: flags.due === true,
    mainReading: situation.reading.id,
  })
  const { language, columns } = terminal
  const source = { version, hash: draft.hash, title: situation.title, leftOut }
  if (flags.json) terminal.write(`${JSON.stringify(scoreDocument(report, source), null, 2)}\n`)
  else if (flags.csv) terminal.write(scoreCsv(situation, report, language))
  else terminal.write(scoreText(situation, report, source, language, { columns, paint: paintOf(terminal) }))
  return exitCodes.done
}
