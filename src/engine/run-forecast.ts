import type { Day } from '../language/day.ts'
import type { Course } from '../language/situation.ts'
import { chooseMethod, usualRuns } from './choose-method.ts'
import { compileChain, isRefusal } from './compile-chain.ts'
import { nominalDraw } from './draw.ts'
import { type EnsembleResult, runEnsemble } from './ensemble/run-ensemble.ts'
import { withEnsemble } from './ensemble/with-ensemble.ts'
import { exactForecast } from './exact/exact-forecast.ts'
import type { Forecast } from './forecast.ts'
import { type ForecastOptions, type Progress, progressOf } from './forecast-options.ts'
import type { Keep } from './keep.ts'
import { leftOut } from './relevance.ts'
import { keepFor, type Selection, selectionOf } from './selection.ts'
import { seriesDates } from './series-dates.ts'
import { type FigurePlan, planFigures } from './simulation/figure-plan.ts'
import { simulateCourse } from './simulation/simulate-course.ts'
import { simulatedForecast, withSimulated } from './simulation/simulated-forecast.ts'
import { TooLarge } from './too-large.ts'
import type { Workers } from './workers.ts'
import { workersInTurn } from './workers-in-turn.ts'

export type { ForecastOptions } from './forecast-options.ts'

/**
 * Answers a course: every factor, event, quantity, question and contingency with its curve, exactly where that is quick (or
 * asked for) and simulated where it is not; with bands and drivers where an ensemble is asked for. What comes out is a function
 * of the course, the method, the seed and the number of runs and members alone, whatever the number of threads.
 *
 * Rejects with `Cancelled` when stopped, and with `TooLarge` where a table over one element's parents cannot be written down.
 */
export async function runForecast(course: Course, options: ForecastOptions = {}): Promise<Forecast> {
  const task = taskOf(course, options)
  const method = chooseMethod(course, options)
  const nominal =
    method === 'exact' ? await forecastExactly(task) : await forecastBySimulation(task, method.runs)
  const members = options.ensemble ?? 0
  if (members === 0) return nominal
  return withEnsemble(nominal, await ensembleOf(task, members))
}

/** What every step of one forecast needs. */
interface ForecastTask {
  readonly course: Course
  readonly options: ForecastOptions
  readonly selection: Selection
  readonly keep: Keep
  readonly dates: readonly Day[]
  readonly seed: number
  readonly workers: Workers
}

function taskOf(course: Course, options: ForecastOptions): ForecastTask {
  const selection = selectionOf(course, options.only)
  return {
    course,
    options,
    selection,
    keep: keepFor(course, selection),
    dates: options.dates ?? seriesDates(course.situation.from, course.situation.to),
    seed: options.seed ?? 1,
    workers: options.workers ?? workersInTurn,
  }
}

function progressAndCancel(
  { options }: ForecastTask,
  phase: Progress['phase'],
): { readonly onShare?: (share: number) => void; readonly isCancelled?: () => boolean } {
  const onShare = progressOf(options, phase)
  const { isCancelled } = options
  return { ...(onShare ? { onShare } : {}), ...(isCancelled ? { isCancelled } : {}) }
}

function compiled({ course, keep, dates, selection }: ForecastTask) {
  const chain = compileChain(course, nominalDraw, keep)
  if (isRefusal(chain)) throw new TooLarge(chain)
  return { chain, plan: planFigures(course, chain, dates, selection) }
}

async function forecastBySimulation(
  task: ForecastTask,
  runs: number | ((movesPerRun: number) => number),
): Promise<Forecast> {
  const { course, keep, dates, seed, workers } = task
  const { chain, plan } = compiled(task)
  const result = await simulateCourse(chain, plan, {
    runs,
    seed,
    workers,
    ...progressAndCancel(task, 'simulate'),
  })
  return simulatedForecast(course, dates, result, {
    kind: 'simulated',
    configurations: chain.space.configurations,
    runs: result.runs,
    seed,
    leftOut: leftOut(course.situation, keep),
  })
}

/** Exact answers, and simulated ones for what only simulation gives: how quantities are distributed. */
async function forecastExactly(task: ForecastTask): Promise<Forecast> {
  const { course, dates, seed, workers, options } = task
  const { onShare, isCancelled } = progressAndCancel(task, 'exact')
  const exact = await exactForecast(course, {
    dates,
    workers,
    ...(options.only ? { only: options.only } : {}),
    ...(onShare ? { progress: onShare } : {}),
    ...(isCancelled ? { isCancelled } : {}),
  })
  if ('refused' in exact) throw new TooLarge(exact)
  const needed = quantityTask(task)
  if (needed === null) return exact
  const { chain, plan } = compiled(needed)
  const runs = usualRuns
  const result = await simulateCourse(chain, plan, {
    runs,
    seed,
    workers,
    ...progressAndCancel(task, 'simulate'),
  })
  return withSimulated(course, exact, result)
}

/** The task cut down to quantities and the questions on exceeding an amount; null where there are none. */
function quantityTask(task: ForecastTask): ForecastTask | null {
  const { course, selection } = task
  const above = (elements: readonly { readonly id: string; readonly ask: { readonly kind: string } }[]) =>
    new Set(elements.filter(({ ask }) => ask.kind === 'above').map(({ id }) => id))
  const isIn = (ids: ReadonlySet<string>) => (id: string) => ids.has(id)
  const { questions, contingencies, quantities } = course.situation
  const cut: Selection = {
    whole: selection.whole && quantities.length > 0,
    questions: new Set([...above(questions)].filter(isIn(selection.questions))),
    contingencies: new Set([...above(contingencies)].filter(isIn(selection.contingencies))),
    events: new Set(),
  }
  if (!cut.whole && cut.questions.size + cut.contingencies.size === 0) return null
  return { ...task, selection: cut, keep: keepFor(course, cut) }
}

function ensembleOf(task: ForecastTask, members: number): Promise<EnsembleResult> {
  const { course, keep, seed, workers } = task
  const { plan }: { plan: FigurePlan } = compiled(task)
  return runEnsemble(course, keep, plan, { members, seed, workers, ...progressAndCancel(task, 'ensemble') })
}
