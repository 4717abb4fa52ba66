import type { Course } from '../language/situation.ts'
import { estimateExactCost } from './exact/exact-cost.ts'
import type { ForecastOptions } from './forecast-options.ts'
import { movesWorthOfRun } from './simulation/simulate-shard.ts'

/** What an exact forecast may take to be preferred to a simulated one. */
const quickSeconds = 10
/** Runs of a simulation whose intervals are within half a percentage point, and more where they are cheap. */
export const usualRuns = 40_960
const mostRuns = 163_840
/** Work that a simulation may take for the sake of finer intervals, in moves. */
const cheapWork = 6_000_000

/** Exact, or how many runs to simulate, perhaps by how many moves one takes. */
export type Chosen = 'exact' | { readonly runs: number | ((movesPerRun: number) => number) }

export function chooseMethod(course: Course, { method = 'auto', only }: ForecastOptions): Chosen {
  if (method !== 'auto') return method
  const cost = estimateExactCost(course, only ? { only } : {})
  return !('refused' in cost) && cost.seconds < quickSeconds ? 'exact' : { runs: affordableRuns }
}

function affordableRuns(movesPerRun: number): number {
  const cheap = Math.floor(cheapWork / (movesPerRun + movesWorthOfRun) / 1024) * 1024
  return Math.min(mostRuns, Math.max(usualRuns, cheap))
}
