import type { Chain, Segment } from '../chain.ts'
import { yearsBetween } from './stages.ts'

/** Work of following a chain once through its term: configurations × moves out of each × steps. */
export function sweepCost(chain: Chain): number {
  const { configurations } = chain.space
  return chain.segments.reduce((sum, segment) => {
    const { exit, moves } = leavingOf(segment)
    const expected = exit * yearsBetween(segment.from, segment.to)
    // Steps beyond the expected ones that a cut-off at about 1e-15 takes.
    const steps = segment.from < segment.to ? expected + 8 * Math.sqrt(expected) + 10 : 1
    return sum + configurations * (moves + 2) * steps
  }, 0)
}

/** Measured: the true greatest exit rate is about this share of the sum of each table's greatest. */
const shareOfBound = 0.65

/** Greatest exit rate per year, and average number of moves out of a configuration, both estimated from the tables. */
function leavingOf({ factors, events }: Segment): { exit: number; moves: number } {
  let bound = 0
  let moves = 0
  for (const { lookup, rates } of factors) {
    const states = rates.length / lookup.rows
    let most = 0
    for (let row = 0; row < lookup.rows; row++) {
      let total = 0
      for (let state = 0; state < states; state++) {
        const rate = rates[row * states + state]!
        total += rate
        if (rate > 0) moves += 1 / lookup.rows
      }
      most = Math.max(most, total)
    }
    bound += most
  }
  for (const { lookup, rates, outcomes } of events) {
    bound += rates.reduce((most, rate) => Math.max(most, rate), 0)
    const changing = outcomes.filter(({ setting }) => setting.length > 0).length
    moves += (changing * rates.reduce((count, rate) => count + (rate > 0 ? 1 : 0), 0)) / lookup.rows
  }
  return { exit: bound * shareOfBound, moves }
}
