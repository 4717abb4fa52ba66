import type { Chain } from '../chain.ts'
import type { Tally } from '../exact/copies.ts'

/** Derivatives of one answer with respect to every number of a chain, in the shapes of its tables. */
export interface ChainGradient {
  /** By factor and state. */
  readonly start: readonly Float64Array[]
  /** In the order of the chain's segments. */
  readonly segments: readonly SegmentGradient[]
  /** With respect to what a tally adds: by its growing factors and their states, and by event. */
  readonly grows: readonly Float64Array[]
  readonly byEvent: Float64Array
  /** Expected moves by `factor=state` or event, and years, before the answer is settled: in all histories, and in those it comes in. */
  readonly moves: Map<string, Passage>
  readonly years: Passage
}

export interface Passage {
  all: number
  leading: number
}

export function passageOf(moves: Map<string, Passage>, step: string): Passage {
  const passage = moves.get(step) ?? { all: 0, leading: 0 }
  moves.set(step, passage)
  return passage
}

export interface SegmentGradient {
  /** [rows × states] by factor table. */
  readonly factors: readonly Float64Array[]
  readonly events: readonly EventGradient[]
  readonly jumps: readonly JumpGradient[]
}

/** Rates [rows] and chances [rows × outcomes] of an event. */
export interface EventGradient {
  readonly rates: Float64Array
  readonly chances: Float64Array
}

/** Chances of happening [rows] and of outcomes [rows × outcomes]. */
export interface JumpGradient {
  readonly happens: Float64Array
  readonly chances: Float64Array
}

export function newChainGradient(chain: Chain, tally: Tally | null): ChainGradient {
  const like = ({ length }: Float64Array) => new Float64Array(length)
  return {
    start: chain.start.map(like),
    segments: chain.segments.map(({ factors, events, jumps }) => ({
      factors: factors.map(({ rates }) => like(rates)),
      events: events.map(({ rates, chances }) => ({ rates: like(rates), chances: like(chances) })),
      jumps: jumps.map(({ happens, chances }) => ({ happens: like(happens), chances: like(chances) })),
    })),
    grows: (tally?.grows ?? []).map(({ perYear }) => like(perYear)),
    byEvent: new Float64Array(chain.events.length),
    moves: new Map(),
    years: { all: 0, leading: 0 },
  }
}
