import type { Course } from '../language/situation.ts'
import { nominalDraw } from './draw.ts'
import { wantedOf } from './exact/exact-forecast.ts'
import { planSweeps } from './exact/plan-sweeps.ts'
import { eventsAsQuestions } from './exactly.ts'
import type { ForecastOptions } from './forecast-options.ts'
import type { Selection } from './selection.ts'

/** Work of an exact forecast that takes about ten seconds: configurations × moves × steps of all its sweeps. */
const quickWork = 1.2e9
/** Runs of a simulation whose intervals are within half a percentage point, and more where they are cheap. */
const leastRuns = 40_960
const mostRuns = 163_840
/** Moves that a simulation may take for the sake of finer intervals. */
const cheapMoves = 15_000_000

/** Exact, or how many runs to simulate. */
export type Chosen = 'exact' | { readonly runs: number | ((movesPerRun: number) => number) }

export function chooseMethod(
  course: Course,
  method: NonNullable<ForecastOptions['method']>,
  selection: Selection,
): Chosen {
  if (method !== 'auto') return method
  return exactWork(course, selection) < quickWork ? 'exact' : { runs: affordableRuns }
}

function affordableRuns(movesPerRun: number): number {
  const cheap = Math.floor(cheapMoves / Math.max(1, movesPerRun) / 1024) * 1024
  return Math.min(mostRuns, Math.max(leastRuns, cheap))
}

function exactWork(course: Course, selection: Selection): number {
  const asked = eventsAsQuestions(course, selection)
  const plans = planSweeps(asked.course, wantedOf(asked.course, { dates: [], ...asked.only }), nominalDraw)
  return 'refused' in plans ? Number.POSITIVE_INFINITY : plans.reduce((sum, { cost }) => sum + cost, 0)
}
