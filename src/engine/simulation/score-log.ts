import type { ScoreLayout } from './score-layout.ts'

/** What decides one history's score, as far as it is settled: cells of a `ScoreLayout` and what is counted in them. */
export interface ScoreLog {
  readonly layout: ScoreLayout
  /** The segment that the history is in. */
  segment: number
  /** Once this monitor has fired or closed, nothing that follows is counted; −1 for none. */
  readonly settledBy: number
  isSettled: boolean
  entries: number
  cells: Int32Array
  amounts: Float64Array
  /** When each channel came to its row, [channels]. */
  readonly since: Float64Array
  /** Years in each state so far, the factors one after another; and when each factor came to its present one, [factors]. */
  readonly inState: Float64Array
  readonly stateSince: Float64Array
}
