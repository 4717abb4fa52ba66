import { estimateExactCost } from '../engine/exact/exact-cost.ts'
import type { Forecast } from '../engine/forecast.ts'
import { runForecast } from '../engine/run-forecast.ts'
import type { Course } from '../language/situation.ts'
import { announceCost } from './announce-cost.ts'
import type { ForecastFlags } from './commands/forecast-flags.ts'
import { CommandLineError } from './exit-codes.ts'
import type { Terminal } from './terminal.ts'
import { unknownName } from './unknown-name.ts'
import { withThreads } from './with-threads.ts'

/** Runs a forecast on this machine's threads with a line of progress; Ctrl+C stops it. */
export async function forecastWithProgress(
  course: Course,
  flags: ForecastFlags,
  usualEnsemble: number,
  terminal: Terminal,
): Promise<Forecast> {
  refuseMethods(flags, terminal)
  refuseUnknownQuestions(course, flags, terminal)
  const only = flags.question && flags.question.length > 0 ? { only: { questions: flags.question } } : {}
  if (flags.exact) announceCost(estimateExactCost(course, only), terminal)
  return withThreads(terminal, (running) =>
    runForecast(course, {
      method: flags.exact ? 'exact' : flags.simulate === undefined ? 'auto' : { runs: flags.simulate },
      seed: flags.seed ?? 1,
      ensemble: flags.ensemble ?? usualEnsemble,
      ...running,
      ...only,
    }),
  )
}

/** Refuses questions that the situation does not ask. */
export function refuseUnknownQuestions(
  course: Course,
  { question = [] }: Pick<ForecastFlags, 'question'>,
  terminal: Terminal,
): void {
  const known = course.situation.questions.map(({ id }) => id)
  for (const id of question)
    if (!known.includes(id)) throw new CommandLineError(unknownName(id, known, terminal))
}

/** Refuses methods that cannot both be meant, or not at all. */
export function refuseMethods(
  { exact, simulate }: Pick<ForecastFlags, 'exact' | 'simulate'>,
  terminal: Terminal,
): void {
  if (exact && simulate !== undefined) throw new CommandLineError(contradiction(terminal))
  if (simulate === 0)
    throw new CommandLineError(
      terminal.language === 'ja' ? '--simulate は1以上。' : '--simulate needs at least 1.',
    )
}

function contradiction({ language }: Terminal): string {
  return language === 'ja'
    ? '--exact と --simulate は同時に使えない。'
    : 'Choose one of --exact and --simulate.'
}
