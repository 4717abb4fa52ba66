import type { FutureSums } from './sum-futures.ts'

/** What an island makes of the evidence up to one moment. */
export interface Moment {
  /** Log of the island's estimate of the chance (for events at their rates, the density) of the evidence so far. */
  readonly logEvidence: number
  readonly effectiveSampleSize: number
  readonly futures: FutureSums
}

/** What an island found. Moments are missing from where all its particles had been ruled out. */
export interface IslandFindings {
  readonly start: Moment
  /** By entry. */
  readonly before: readonly Moment[]
  readonly after: readonly Moment[]
  readonly since: Moment | null
  readonly end: Moment | null
  /** Share of the weight in each state of each factor at the end, [states of all factors]. */
  readonly states: Float64Array
  /** By factor, the states (as 1) in which particles were when the entry came that ruled all of them out. */
  readonly ruledOut: {
    readonly entry: number | null
    readonly segment: number
    readonly states: readonly Uint8Array[]
  } | null
}

export interface IslandTask {
  readonly seed: number
  readonly island: number
  readonly particles: number
  /** All particles of all islands: paths of one generation. */
  readonly allParticles: number
  /** At the start, around each entry and at the end, every how many-th particle walks on to the end of the term; 0: none. */
  readonly strides: { readonly start: number; readonly entry: number; readonly end: number }
}
