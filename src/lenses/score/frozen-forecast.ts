import type { Day } from '../../language/day.ts'

/** A number that was forecast: what is expected, and how it spreads where that is known. */
export interface ForecastNumber {
  readonly expected: number
  /** Share of the distribution below, 0..1, and the value there. */
  readonly quantiles: readonly { readonly share: number; readonly value: number }[]
}

/** What the model said in one reading, as it was frozen. Keys are ids of questions and contingencies. */
export interface FrozenForecast {
  /** The hash by which it can be checked. */
  readonly digest: string
  readonly reading: string
  /** What is dated later was not known to it; it stands from this day on. */
  readonly asOf: Day
  /** The day on which it was made: later than `asOf` where it was made in hindsight. */
  readonly madeOn: Day
  readonly probabilities: Readonly<Record<string, number>>
  readonly numbers: Readonly<Record<string, ForecastNumber>>
  /** ln of the chance that the reading gave to the ledger up to `asOf`; null where it was not brought up to date by one. */
  readonly logLikelihood: number | null
}
