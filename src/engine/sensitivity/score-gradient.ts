import type { Chain, Jump } from '../chain.ts'
import type { ChannelSource, Channels, Regime } from '../simulation/channel-tables.ts'
import type { DatedJump } from '../simulation/dated-jumps.ts'
import type { ScoreLayout } from '../simulation/score-layout.ts'
import {
  type ChainGradient,
  type JumpGradient,
  newChainGradient,
  type SegmentGradient,
} from './chain-gradient.ts'

/**
 * The score, the derivative of the log-likelihood of histories, with respect to every number of their chain, from what
 * was counted along them: of a rate, firings over it less years in its row; of a chance, choices over it. Linear in the
 * counts, so counts summed with weights give the score summed with them.
 *
 * Source: Glynn 1990, doi:10.1145/84537.84552; Plyasunov & Arkin 2007, doi:10.1016/j.jcp.2006.06.047.
 */
export function scoreGradient(
  chain: Chain,
  channels: Channels,
  jumps: readonly (readonly DatedJump[])[],
  layout: ScoreLayout,
  counts: Float64Array,
): ChainGradient {
  const gradient = newChainGradient(chain, null)
  for (const [segment, own] of gradient.segments.entries()) {
    if (layout.sharedWith[segment] === segment) addTables(chain, channels, layout, segment, counts, own)
    for (const [at, { jump, place }] of jumps[segment]!.entries())
      addJump(jump, counts.subarray(layout.jumps[place]!), own.jumps[at]!)
  }
  let cell = layout.start
  for (const [factor, weights] of chain.start.entries()) {
    for (const [state, weight] of weights.entries())
      gradient.start[factor]![state] = overChance(counts[cell + state]!, weight)
    cell += weights.length
  }
  return gradient
}

function overChance(count: number, chance: number): number {
  return chance > 0 ? count / chance : 0
}

function addTables(
  chain: Chain,
  { sources, regimes }: Channels,
  layout: ScoreLayout,
  segment: number,
  counts: Float64Array,
  gradient: SegmentGradient,
): void {
  const regime = regimes[segment]!
  for (const [channel, source] of sources.entries()) {
    const years = counts.subarray(layout.years[segment]! + regime.rowsAt[channel]!)
    const firings = counts.subarray(layout.firings[segment]! + regime.cumulativeAt[channel]!)
    if ('factor' in source) addFactor(chain, segment, source.factor, years, firings, gradient)
    else addEvents(chain, segment, source, regime.ways[channel]!, years, firings, gradient)
  }
}

function addFactor(
  chain: Chain,
  segment: number,
  factor: number,
  years: Float64Array,
  firings: Float64Array,
  gradient: SegmentGradient,
): void {
  const { factors } = chain.segments[segment]!
  const place = factors.findIndex((table) => table.factor === factor)
  if (place < 0) return
  const { rates } = factors[place]!
  const states = chain.space.sizes[factor]!
  const own = gradient.factors[place]!
  for (let cell = 0; cell < rates.length; cell += 1) {
    const rate = rates[cell]!
    if (rate > 0) own[cell] = firings[cell]! / rate - years[Math.floor(cell / states)]!
  }
}

/** Events that share a channel share its years; their outcomes are its ways one after another. */
function addEvents(
  chain: Chain,
  segment: number,
  { events }: Extract<ChannelSource, { readonly events: unknown }>,
  ways: Regime['ways'][number],
  years: Float64Array,
  firings: Float64Array,
  gradient: SegmentGradient,
): void {
  let firstWay = 0
  for (const event of events) {
    const { rates, chances, outcomes } = chain.segments[segment]!.events[event]!
    const own = gradient.events[event]!
    const count = outcomes.length
    for (let row = 0; row < rates.length; row += 1) {
      const rate = rates[row]!
      if (!(rate > 0)) continue
      let happenings = 0
      for (let outcome = 0; outcome < count; outcome += 1) {
        const times = firings[row * ways + firstWay + outcome]!
        happenings += times
        own.chances[row * count + outcome] = overChance(times, chances[row * count + outcome]!)
      }
      own.rates[row] = happenings / rate - years[row]!
    }
    firstWay += count
  }
}

function addJump(
  { lookup: { rows }, happens, chances, outcomes }: Jump,
  counts: Float64Array,
  own: JumpGradient,
) {
  const count = outcomes.length
  for (let row = 0; row < rows; row += 1) {
    let happened = 0
    for (let outcome = 0; outcome < count; outcome += 1) {
      const times = counts[rows + row * count + outcome]!
      happened += times
      own.chances[row * count + outcome] = overChance(times, chances[row * count + outcome]!)
    }
    own.happens[row] = overChance(happened, happens[row]!) - overChance(counts[row]!, 1 - happens[row]!)
  }
}
