import { estimateExactCost } from '../engine/exact/exact-cost.ts'
import type { Forecast } from '../engine/forecast.ts'
import { type ForecastOptions, runForecast } from '../engine/run-forecast.ts'
import type { Course } from '../language/situation.ts'
import type { ForecastFlags } from './commands/forecast-flags.ts'
import { CommandLineError } from './exit-codes.ts'
import type { Terminal } from './terminal.ts'
import { threadWorkers } from './thread-workers.ts'
import { unknownName } from './unknown-name.ts'

/** Seconds under which nobody needs to be told. */
const worthSaying = 3

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
  if (flags.exact) announceExact(course, only, terminal)
  const workers = threadWorkers()
  let isCancelled = false
  const stop = () => {
    isCancelled = true
  }
  process.once('SIGINT', stop)
  const options: ForecastOptions = {
    method: flags.exact ? 'exact' : flags.simulate === undefined ? 'auto' : { runs: flags.simulate },
    seed: flags.seed ?? 1,
    ensemble: flags.ensemble ?? usualEnsemble,
    workers,
    clock: () => performance.now(),
    onProgress: ({ phase, share, secondsLeft }) =>
      terminal.progress(progressLine(phase, share, secondsLeft, terminal)),
    isCancelled: () => isCancelled,
    ...only,
  }
  try {
    return await runForecast(course, options)
  } finally {
    process.off('SIGINT', stop)
    terminal.progress('')
    await workers.close()
  }
}

/** Says how long an exact answer will take before it starts, where that is long enough to wonder. */
function announceExact(course: Course, only: Pick<ForecastOptions, 'only'>, terminal: Terminal): void {
  const cost = estimateExactCost(course, only)
  if ('refused' in cost || cost.seconds < worthSaying) return
  const seconds = Math.ceil(cost.seconds)
  const configurations = cost.configurations.toLocaleString(terminal.language)
  terminal.remark(
    terminal.language === 'ja'
      ? `厳密に計算する：最大${configurations}通りの組合せ、計算${cost.sweeps}回、1スレッドで約${seconds}秒。\n`
      : `Exact: up to ${configurations} configurations, ${cost.sweeps} sweeps, about ${seconds} s on one thread.\n`,
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

const phases = {
  ja: { exact: '厳密に計算中', simulate: '模擬中', ensemble: '判断の幅を試行中' },
  en: { exact: 'Computing exactly', simulate: 'Simulating', ensemble: 'Trying the ranges' },
} as const

export function progressLine(
  phase: keyof (typeof phases)['en'],
  share: number,
  secondsLeft: number | undefined,
  { language }: Terminal,
): string {
  const percent = `${Math.floor(share * 100)} %`
  const left = secondsLeft === undefined ? '' : Math.ceil(secondsLeft)
  if (language === 'ja') return `${phases.ja[phase]} ${percent}${left === '' ? '' : `（残り約${left}秒）`}`
  return `${phases.en[phase]} ${percent}${left === '' ? '' : ` (about ${left} s left)`}`
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
