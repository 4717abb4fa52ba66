import { type Evidence, evidenceOf } from '../engine/evidence/evidence.ts'
import { EvidenceImpossible } from '../engine/evidence/impossible-evidence.ts'
import { runUpdate } from '../engine/evidence/run-update.ts'
import type { Update } from '../engine/evidence/update.ts'
import { estimateUpdateCost } from '../engine/evidence/update-cost.ts'
import type { Forecast } from '../engine/forecast.ts'
import { selectionOf } from '../engine/selection.ts'
import type { Day } from '../language/day.ts'
import type { Course } from '../language/situation.ts'
import { impossibleText } from '../report/update/impossible-text.ts'
import { updateWordsOf } from '../report/update/update-words-of.ts'
import type { ForecastFlags } from './commands/forecast-flags.ts'
import { CommandLineError, type ExitCode, exitCodes } from './exit-codes.ts'
import { forecastWithProgress, progressLine } from './forecasting.ts'
import type { LoadedLedger } from './load-ledger.ts'
import type { Terminal } from './terminal.ts'
import { threadWorkers } from './thread-workers.ts'

/** Seconds under which nobody needs to be told. */
const worthSaying = 3

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
  announce(course, evidence, terminal)
  try {
    const update = await updated(loaded, asOf, terminal)
    return { forecast: forecastOf(update), logLikelihood: update.evidence.logLikelihood, asOf }
  } catch (error) {
    if (!(error instanceof EvidenceImpossible)) throw error
    terminal.remark(impossibleText(situation, error.finding, terminal.language, terminal.columns))
    return exitCodes.analysisNotDone
  }
}

/** Says how long it will take before it starts, where that is long enough to wonder. */
function announce(course: Course, evidence: Evidence, terminal: Terminal): void {
  const cost = estimateUpdateCost(course, evidence, selectionOf(course, undefined))
  if ('refused' in cost || cost.seconds < worthSaying) return
  const configurations = cost.configurations.toLocaleString(terminal.language)
  const words = updateWordsOf(terminal.language)
  terminal.remark(`${words.cost(configurations, cost.sweeps, Math.ceil(cost.seconds))}\n`)
}

/** The update computed on this machine's threads with a line of progress; Ctrl+C stops it. */
async function updated({ course, entries }: LoadedLedger, asOf: Day, terminal: Terminal): Promise<Update> {
  const workers = threadWorkers()
  let isCancelled = false
  const stop = () => {
    isCancelled = true
  }
  process.once('SIGINT', stop)
  try {
    return await runUpdate(course, entries, {
      method: 'exact',
      asOf,
      workers,
      clock: () => performance.now(),
      onProgress: ({ phase, share, secondsLeft }) =>
        terminal.progress(progressLine(phase, share, secondsLeft, terminal)),
      isCancelled: () => isCancelled,
    })
  } finally {
    process.off('SIGINT', stop)
    terminal.progress('')
    await workers.close()
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
