import type { Chain } from '../chain.ts'
import type { Regime } from './channel-tables.ts'
import type { DatedJump } from './dated-jumps.ts'

/**
 * Where, in one array, each number of a chain has the cell in which it is counted along histories what decides its score.
 * Segments with the same tables from the same judgements share their cells.
 */
export interface ScoreLayout {
  /** The segment whose cells each segment uses, [segments]. */
  readonly sharedWith: readonly number[]
  /** Years in each row of each channel, and firings by row and way, as in `Regime.rates` and `.cumulative`; [segments]. */
  readonly years: Int32Array
  readonly firings: Int32Array
  /** By place of a jump: how often it did nothing [rows], then how often with each outcome [rows × outcomes]. */
  readonly jumps: Int32Array
  /** How often each state was drawn at the start, the factors one after another. */
  readonly start: number
  readonly length: number
}

/** @param sharedWith  the first segment with the same tables and judgements, [segments] */
export function scoreLayout(
  chain: Chain,
  regimes: readonly Regime[],
  jumps: readonly (readonly DatedJump[])[],
  sharedWith: readonly number[],
): ScoreLayout {
  let length = 0
  const take = (cells: number): number => {
    length += cells
    return length - cells
  }
  const years = new Int32Array(regimes.length)
  const firings = new Int32Array(regimes.length)
  for (const [segment, { rates, cumulative }] of regimes.entries()) {
    const first = sharedWith[segment]!
    years[segment] = first === segment ? take(rates.length) : years[first]!
    firings[segment] = first === segment ? take(cumulative.length) : firings[first]!
  }
  const ofJumps = jumps
    .flat()
    .map(({ jump: { lookup, outcomes } }) => take(lookup.rows * (1 + outcomes.length)))
  const start = take(chain.space.sizes.reduce((sum, size) => sum + size, 0))
  return { sharedWith, years, firings, jumps: Int32Array.from(ofJumps), start, length }
}
