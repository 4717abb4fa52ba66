import { evidenceOf } from '../engine/evidence/evidence.ts'
import { EvidenceImpossible } from '../engine/evidence/impossible-evidence.ts'
import { runUpdate } from '../engine/evidence/run-update.ts'
import type { Update } from '../engine/evidence/update.ts'
import { estimateUpdateCost } from '../engine/evidence/update-cost.ts'
import type { Forecast } from '../engine/forecast.ts'
import { selectionOf } from '../engine/selection.ts'
import type { Day } from '../language/day.ts'
import { impossibleText } from '../report/update/impossible-text.ts'
import { announceCost } from './announce-cost.ts'
import type { ForecastFlags } from './commands/forecast-flags.ts'
import { CommandLineError, type ExitCode, exitCodes } from './exit-codes.ts'
import { forecastWithProgress } from './forecasting.ts'
import type { LoadedLedger } from './load-ledger.ts'
import type { Terminal } from './terminal.ts'
import { withThreads } from './with-threads.ts'

/** What there is to freeze: the answers, and how likely the reading held the ledger that they know. */
export interface Freezable {
  readonly forecast: Forecast
  /** ln; null where the answers know no ledger. */
  readonly logLikelihood: number | null
  /** The day up to which they know. */
  readonly asOf: Day
}

/**
 * The forecast that knows the ledger up to a day, by its own end where none is asked for. Before anything could be known
 * it is the plain forecast; where the reading holds the ledger to be impossible, that is printed and becomes the exit code.
 *
 * @throws CommandLineError where it would have to be simulated
 */
export async function freezable(
  loaded: LoadedLedger,
  asked: Day | undefined,
  flags: ForecastFlags,
  terminal: Terminal,
): Promise<Freezable | ExitCode> {
  const { course, entries } = loaded
  const { situation } = course
  const evidence = evidenceOf(entries, situation, asked)
  const { asOf } = evidence
  if (asOf === situation.from)
    return { forecast: await forecastWithProgress(course, flags, 0, terminal), logLikelihood: null, asOf }
  if (flags.simulate !== undefined) throw new CommandLineError(exactOnly(terminal))
  announceCost(estimateUpdateCost(course, evidence, selectionOf(course, undefined)), terminal)
  try {
    const update = await withThreads(terminal, (running) =>
      runUpdate(course, entries, { method: 'exact', asOf, ...running }),
    )
    return { forecast: forecastOf(update), logLikelihood: update.evidence.logLikelihood, asOf }
  } catch (error) {
    if (!(error instanceof EvidenceImpossible)) throw error
    terminal.remark(impossibleText(situation, error.finding, terminal.language, terminal.columns))
    return exitCodes.analysisNotDone
  }
}

/** The answers of an update in the shape of a forecast: events are those still to come. */
function forecastOf({ events, ...answers }: Update): Forecast {
  const ahead = Object.entries(events).map(([id, event]) => [id, event.ahead])
  return { ...answers, ensemble: null, events: Object.fromEntries(ahead) }
}

function exactOnly({ language }: Terminal): string {
  return language === 'ja'
    ? '台帳を知る予測は厳密にしか計算しない。--simulate を外す。'
    : 'A forecast that knows the ledger is computed exactly: leave out --simulate.'
}
