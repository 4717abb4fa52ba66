import type { Day } from '../language/day.ts'
import type { Only } from './selection.ts'
import type { Workers } from './workers.ts'

/** How far a forecast has come. */
export interface Progress {
  readonly phase: 'exact' | 'simulate' | 'ensemble'
  /** Done share of the phase, 0..1. */
  readonly share: number
  /** Of the phase; absent without a clock and at its beginning. */
  readonly secondsLeft?: number
}

export interface ForecastOptions {
  /** `auto`: exact where that takes less than about ten seconds, else simulated finely enough for what is shown. */
  readonly method?: 'auto' | 'exact' | { readonly runs: number }
  /** 1 unless given. */
  readonly seed?: number
  /** Members that draw the ranges of the judgements; none unless given. */
  readonly ensemble?: number
  /** Days of the curves, ascending, within the term; month by month unless given. */
  readonly dates?: readonly Day[]
  /** What to answer alone; everything without it. */
  readonly only?: Only
  /** In turn where it is called, unless given. */
  readonly workers?: Workers
  /** Milliseconds from any beginning, for telling how long is left. */
  readonly clock?: () => number
  readonly onProgress?: (progress: Progress) => void
  readonly isCancelled?: () => boolean
}

/** Tells shares of a phase on, with the seconds left at the pace so far. */
export function progressOf(
  { onProgress, clock }: Pick<ForecastOptions, 'onProgress' | 'clock'>,
  phase: Progress['phase'],
): ((share: number) => void) | undefined {
  if (!onProgress) return undefined
  const start = clock?.()
  return (share) => {
    const elapsed = clock && start !== undefined ? (clock() - start) / 1000 : 0
    const isKnown = elapsed > 0.2 && share > 0.02
    onProgress({ phase, share, ...(isKnown ? { secondsLeft: (elapsed / share) * (1 - share) } : {}) })
  }
}
