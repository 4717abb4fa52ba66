import { quantile } from '../quantile.ts'

/**
 * What each option falls short of the best one in each state of the world: 0 for the best itself.
 *
 * @param payoffs  [options][states], more is better
 * @returns [options][states], 0 or above
 * @throws RangeError when options differ in their number of states
 *
 * Source: Savage 1951, doi:10.1080/01621459.1951.10500768.
 * Checked: tests/reference/decision/decisions.json, `regret_table`.
 */
export function regretTable(payoffs: readonly Float64Array[]): Float64Array[] {
  const best = bestByState(payoffs)
  return payoffs.map((row) => row.map((payoff, state) => best[state]! - payoff))
}

/** The best payoff in each state, [states]. */
function bestByState(payoffs: readonly Float64Array[]): Float64Array {
  const states = payoffs[0]?.length ?? 0
  if (payoffs.some((row) => row.length !== states))
    throw new RangeError('Every option needs one payoff in each state')
  return Float64Array.from({ length: states }, (_, state) =>
    payoffs.reduce((best, row) => Math.max(best, row[state]!), Number.NEGATIVE_INFINITY),
  )
}

/** How regret is spread over the states of the world. */
export interface RegretSpread {
  readonly mean: number
  readonly median: number
  readonly ninety: number
  readonly most: number
}

/** Mean, middle, 90 % quantile and greatest of some regrets; quantiles of type 7. */
export function regretSpread(regrets: Float64Array): RegretSpread {
  const sorted = regrets.slice().sort()
  return {
    mean: sorted.reduce((sum, regret) => sum + regret, 0) / sorted.length,
    median: quantile(sorted, 0.5),
    ninety: quantile(sorted, 0.9),
    most: sorted.at(-1) ?? Number.NaN,
  }
}
