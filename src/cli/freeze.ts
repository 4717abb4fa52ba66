import type { Forecast } from '../engine/forecast.ts'
import { textOfDay } from '../language/dates.ts'
import type { Day } from '../language/day.ts'
import { asOfDay } from '../language/ledger-standing.ts'
import type { ForecastFlags } from './commands/forecast-flags.ts'
import { CommandLineError } from './exit-codes.ts'
import { forecastWithProgress } from './forecasting.ts'
import type { LoadedLedger } from './load-ledger.ts'
import type { Terminal } from './terminal.ts'

/** What there is to freeze: the answers, and how likely the reading held the ledger that they know. */
export interface Freezable {
  readonly forecast: Forecast
  /** ln; null where the answers know no ledger. */
  readonly logLikelihood: number | null
  /** The day up to which they know. */
  readonly asOf: Day
}

/** How a forecast is made that knows the ledger up to a day: by its own end where none is asked for. */
export type Freeze = (
  loaded: LoadedLedger,
  asOf: Day | null,
  flags: ForecastFlags,
  terminal: Terminal,
) => Promise<Freezable>

/**
 * The forecast from the situation's first day, which knows nothing of what came.
 *
 * @throws CommandLineError where a later day is asked for, or the ledger says that one has come
 */
export const freezeFromStart: Freeze = async (loaded, asOf, flags, terminal) => {
  const { course, standing } = loaded
  const { from } = course.situation
  const latest = asOf ?? asOfDay(standing) ?? from
  if (latest !== from) throw new CommandLineError(cannotKnow(latest, from, terminal))
  return { forecast: await forecastWithProgress(course, flags, 0, terminal), logLikelihood: null, asOf: from }
}

function cannotKnow(latest: Day, from: Day, { language }: Terminal): string {
  const [late, first] = [textOfDay(latest), textOfDay(from)]
  return language === 'ja'
    ? `${late}までを知る予測は作れない。始まりの日の予測なら凍結できる：--as-of ${first}`
    : `A forecast that knows what came up to ${late} cannot be made. That of the first day can be frozen: --as-of ${first}`
}
