import { exponentialOf } from '../../numeric/logarithm.ts'
import { philox } from '../../numeric/philox.ts'
import type { Chain } from '../chain.ts'
import { type Channels, channelTables, type Regime } from './channel-tables.ts'
import { type DatedJump, datedJumps } from './dated-jumps.ts'
import { type DrawnClocks, jumpPurpose, movePurpose } from './drawn-clocks.ts'
import type { Hazard } from './hazard.ts'
import type { ObservationPlan } from './observation-plan.ts'
import type { ScoreLog } from './score-log.ts'
import { type StartKey, startKeys } from './start-keys.ts'
import { type TallyLayout, tallyLayout } from './tally.ts'
import type { Trail } from './trail.ts'
import { type ClauseTables, clauseTables, type WatchTables, watchTables } from './watch-tables.ts'

/** The word of the counter that keeps the uses of randomness apart. */
export const purpose = { start: 1, move: movePurpose, jump: jumpPurpose } as const

/** The tick of what does not go off within the term. */
export const never = 0x7fffffff

/** Everything about a chain that one history after another is walked with, none of it changed by walking. */
export interface WalkTables {
  readonly chain: Chain
  readonly plan: ObservationPlan
  readonly layout: TallyLayout
  readonly channels: Channels
  readonly watches: WatchTables
  readonly conditions: ClauseTables
  /** Segments that begin on each day of the plan, [days]. */
  readonly segmentsOn: readonly (readonly number[])[]
  readonly jumps: readonly (readonly DatedJump[])[]
  /** By factor. */
  readonly startKeys: readonly StartKey[]
  /** Places of the counts that are asked for on each day, [days]. */
  readonly countsOn: readonly (readonly number[])[]
  /** Quantities whose growth reads each factor, [factors]. */
  readonly growingWith: readonly (readonly number[])[]
  /** What quantities jump by at each event, [events]. */
  readonly leapsAt: readonly (readonly { readonly quantity: number; readonly by: number }[])[]
  /** Where each factor's states begin among those of all factors, [factors]. */
  readonly stateOf: Int32Array
  /** Ticks in a year: 2³⁰ in the term. */
  readonly ticksPerYear: number
}

/**
 * One history on its way. A channel's next firing is due when its random clock, which runs at the channel's rate, has run
 * out; a change of rate rescales what is left (Gibson & Bruck 2000, doi:10.1021/jp993732q; exact in law like the direct
 * method of Gillespie 1977). Redone for every history, allocated once.
 */
export interface Walker {
  readonly tables: WalkTables
  regime: Regime
  /** Years since the start. */
  now: number
  /** Nothing is due before this, unless something from outside moves the history. */
  idleUntil: number
  /** The interval of the plan that the history is in. */
  interval: number
  seed: number
  path: number
  /** Moves and happenings so far, over all histories. */
  moves: number
  /** State of each factor, [factors]. */
  readonly digits: Int32Array
  /** Place of each channel's row in the regime's rates, [channels]. */
  readonly rows: Int32Array
  readonly rates: Float64Array
  /** When each channel goes off next, in years; infinite at rate 0, [channels]. */
  readonly due: Float64Array
  /**
   * The same in whole ticks for finding the earliest, [channels, made up to a multiple of four with at least one that never
   * goes off]. Two channels due within one tick, a tenth of a second in four years, are taken in the order of their ids.
   */
  readonly ticks: Int32Array
  /** What is left on the clock of a channel at rate 0; below 0 where none has been drawn yet, [channels]. */
  readonly left: Float64Array
  /** Clocks drawn so far, the word that picks the way at the next firing, and two words in store, [channels]. */
  readonly drawn: Int32Array
  readonly pick: Uint32Array
  readonly storedClock: Uint32Array
  readonly storedPick: Uint32Array
  /** Interval in which a monitor fired, −1 while it is open, −2 once it is closed, [monitors]. */
  readonly fired: Int32Array
  /** Happenings of each event, [events]. */
  readonly happened: Int32Array
  /** Whether each condition held on each sampled day, [conditions × days]. */
  readonly held: Uint8Array
  /** Whether each condition held at the last look, and the order number of the last move before it. */
  readonly holding: Uint8Array
  heldOrder: number
  /** Amount of each quantity when its growth last changed, that growth, and when, [quantities]. */
  readonly amounts: Float64Array
  readonly growth: Float64Array
  readonly settled: Float64Array
  /** Order number of the last change of each factor and the last happening of each event; 0 where none. */
  readonly changedAt: Int32Array
  readonly happenedAt: Int32Array
  readonly startDigits: Int32Array
  order: number
  readonly words: Uint32Array
  readonly sums: Float64Array
  /** Told of each monitor at the moment it fires; null where nobody listens. */
  onFired: ((walker: Walker, monitor: number) => void) | null
  /** Told of each day on which states are recorded; null where nobody listens. */
  onSampled: ((walker: Walker) => void) | null
  /** What events that are known not to happen would have had against the history; null where nothing is known. */
  hazard: Hazard | null
  /** Clocks that have been drawn for other courses; null where every clock is drawn anew. */
  clocks: DrawnClocks | null
  /** What decides the score of the history; null where no derivatives are wanted. */
  score: ScoreLog | null
  /** All that happens along the history; null where nobody will look at it again. */
  trail: Trail | null
}

export function walkTables(chain: Chain, plan: ObservationPlan): WalkTables {
  const layout = tallyLayout(chain, plan)
  return {
    chain,
    plan,
    layout,
    stateOf: Int32Array.from(layout.stateOf),
    channels: channelTables(chain),
    watches: watchTables(chain, plan),
    conditions: clauseTables(
      plan.conditions.flatMap((condition, owner) => condition.map((clause) => ({ owner, clause }))),
    ),
    segmentsOn: plan.days.map((day) =>
      chain.segments.flatMap((segment, place) => (segment.from === day ? [place] : [])),
    ),
    jumps: datedJumps(chain),
    startKeys: startKeys(chain.space.factors, chain.start),
    countsOn: plan.days.map((_, day) =>
      plan.counts.flatMap((count, place) => (count.day === day ? [place] : [])),
    ),
    growingWith: chain.space.factors.map((_, factor) =>
      chain.quantities.flatMap(({ grows }, quantity) =>
        grows.some((grow) => grow.factor === factor) ? [quantity] : [],
      ),
    ),
    leapsAt: chain.events.map((_, event) =>
      chain.quantities.flatMap(({ jumps }, quantity) =>
        jumps.flatMap((jump) => (jump.event === event ? [{ quantity, by: jump.by }] : [])),
      ),
    ),
    ticksPerYear: 2 ** 30 / Math.max(plan.times.at(-1)!, 1e-9),
  }
}

/** `sums`, where given, are shared with other walkers. */
export function createWalker(
  tables: WalkTables,
  sums: Float64Array = new Float64Array(tables.layout.length),
): Walker {
  const { chain, plan, channels } = tables
  const factors = chain.space.factors.length
  const quantities = chain.quantities.length
  return {
    tables,
    regime: channels.regimes[0]!,
    now: 0,
    idleUntil: 0,
    interval: 0,
    seed: 0,
    path: 0,
    moves: 0,
    digits: new Int32Array(factors),
    rows: new Int32Array(channels.count),
    rates: new Float64Array(channels.count),
    due: new Float64Array(channels.count + 4).fill(Number.POSITIVE_INFINITY),
    ticks: new Int32Array(4 * (Math.floor(channels.count / 4) + 1)).fill(never),
    left: new Float64Array(channels.count),
    drawn: new Int32Array(channels.count),
    pick: new Uint32Array(channels.count),
    storedClock: new Uint32Array(channels.count),
    storedPick: new Uint32Array(channels.count),
    fired: new Int32Array(plan.monitors.length),
    happened: new Int32Array(chain.events.length),
    held: new Uint8Array(plan.conditions.length * plan.days.length),
    holding: new Uint8Array(plan.conditions.length),
    heldOrder: -1,
    amounts: new Float64Array(quantities),
    growth: new Float64Array(quantities),
    settled: new Float64Array(quantities),
    changedAt: new Int32Array(factors),
    happenedAt: new Int32Array(chain.events.length),
    startDigits: new Int32Array(factors),
    order: 0,
    words: new Uint32Array(4),
    sums,
    onFired: null,
    onSampled: null,
    hazard: null,
    clocks: null,
    score: null,
    trail: null,
  }
}

/**
 * Draws a channel's next clock, of mean 1, into `left`, and the word that will pick its way. One block of words serves two
 * firings. (Nothing here returns a number with a fraction: outside of inlined code that would cost an allocation each.)
 */
export function drawClock(walker: Walker, channel: number): void {
  const firing = walker.drawn[channel]!
  walker.drawn[channel] = firing + 1
  const { clocks } = walker
  if (clocks !== null && firing < clocks.depth) {
    const first = clocks.first[channel]!
    if (first >= 0) {
      const at = walker.path * clocks.stride + first + firing
      walker.pick[channel] = clocks.pick[at]!
      walker.left[channel] = clocks.left[at]!
      return
    }
  }
  if ((firing & 1) === 1) {
    walker.pick[channel] = walker.storedPick[channel]!
    walker.left[channel] = exponentialOf(walker.storedClock[channel]!)
    return
  }
  const { words } = walker
  const { hashLow, hashHigh } = walker.tables.channels
  philox(firing >>> 1, hashLow[channel]!, hashHigh[channel]!, purpose.move, walker.seed, walker.path, words)
  walker.pick[channel] = words[1]!
  walker.storedClock[channel] = words[2]!
  walker.storedPick[channel] = words[3]!
  walker.left[channel] = exponentialOf(words[0]!)
}
