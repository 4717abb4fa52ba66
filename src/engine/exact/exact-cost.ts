import type { Course } from '../../language/situation.ts'
import type { CompileRefusal } from '../compile/refusal.ts'
import { compileChain, isRefusal } from '../compile-chain.ts'
import { nominalDraw } from '../draw.ts'
import type { Only } from '../selection.ts'
import { wantedOf } from './exact-forecast.ts'
import { configurationsOf } from './flow-groups.ts'
import { sweepRequests } from './plan-sweeps.ts'
import { costTable, sweepCost } from './sweep-cost.ts'

/** What an exact forecast would take. */
export interface ExactCost {
  /** On one thread. */
  readonly seconds: number
  /** Of the largest sweep. */
  readonly configurations: number
  readonly sweeps: number
}

/**
 * Seconds of one thread per unit of cost (a configuration, a move, a step) in the compiled step: measured on a 2-core
 * cloud machine (AMD EPYC, fifth generation). `measureSecondsPerUnit` gives this machine's.
 */
export const usualSecondsPerUnit = 0.25e-9

/** Measured: what a forecast does besides its steps (programs, marginals, happenings) makes it longer by this factor. */
const besidesSteps = 1.6

/** Below this sweeps are dominated by what is done once for each. */
const secondsPerSweep = 0.004

/**
 * Estimates what `exactForecast` will take, without doing it: some ten milliseconds for a large situation.
 * `secondsPerUnit` is this machine's, from `measureSecondsPerUnit`, where it was measured.
 */
export function estimateExactCost(
  course: Course,
  options: { readonly only?: Only; readonly secondsPerUnit?: number } = {},
): ExactCost | CompileRefusal {
  const chain = compileChain(course, nominalDraw)
  if (isRefusal(chain)) return chain
  const costs = costTable(chain)
  const requests = sweepRequests(course, wantedOf(course, { ...options, dates: [] }))
  const cost = requests.reduce((sum, { keep, copies }) => sum + copies * sweepCost(costs, keep), 0)
  return {
    seconds: secondsOf(cost, requests.length, options.secondsPerUnit),
    configurations: Math.max(0, ...requests.map(({ keep }) => configurationsOf(course, keep.factors))),
    sweeps: requests.length,
  }
}

/** Seconds on one thread for so much cost (configurations × moves × steps) in so many sweeps. */
export function secondsOf(cost: number, sweeps: number, secondsPerUnit = usualSecondsPerUnit): number {
  return besidesSteps * cost * secondsPerUnit + sweeps * secondsPerSweep
}
