import type { Day } from '../language/day.ts'

/** 95 % interval of sampling error; absent where the figure is exact. */
export interface Interval {
  readonly low: number
  readonly high: number
  readonly level: number
}

/** 5 to 95 % of the ensemble: doubt about the judgements. `rough` where sampling error exceeds a fifth of its half-width. */
export interface Band {
  readonly low: number
  readonly median: number
  readonly high: number
  readonly level: number
  readonly rough?: true
}

/** One figure. `value` is null where it has none, and `reason` says why: `given-has-no-chance`, `needs-simulation`, … */
export interface Estimate {
  readonly value: number | null
  readonly interval?: Interval
  readonly band?: Band
  readonly reason?: string
}

/** How the figures were computed. */
export type Method =
  | {
      readonly kind: 'exact'
      readonly configurations: number
      /** Bound on the truncation error of every probability. */
      readonly error: number
      readonly sweeps: number
      readonly leftOut: readonly string[]
    }
  | {
      readonly kind: 'simulated'
      readonly configurations: number
      readonly runs: number
      readonly seed: number
      readonly leftOut: readonly string[]
    }

/** What was asked of the ensemble. */
export interface EnsembleMethod {
  readonly members: number
  readonly runsPerMember: number
  readonly seed: number
}

/** How strongly one judgement's draws went with an answer over the ensemble. */
export interface Driver {
  readonly address: string
  /** Spearman's rank correlation, −1..1. */
  readonly correlation: number
}

/** A kind of history in which the asked-for thing came about: its first moves in order, and its share. */
export interface Pathway {
  readonly steps: readonly string[]
  readonly share: number
}

export interface Curve {
  readonly values: readonly (number | null)[]
  readonly band?: { readonly low: readonly number[]; readonly high: readonly number[] }
}

/** Answers for one course. Keys are ids; every curve stands on `series.dates`. */
export interface Forecast {
  readonly reading: string
  readonly options: readonly string[]
  readonly whatIfs: readonly string[]
  readonly from: Day
  readonly to: Day
  readonly method: Method
  readonly ensemble: EnsembleMethod | null
  /** At `to`. */
  readonly factors: Readonly<Record<string, Readonly<Record<string, Estimate>>>>
  /** By `to`. */
  readonly events: Readonly<Record<string, { readonly probability: Estimate; readonly expected: Estimate }>>
  readonly quantities: Readonly<
    Record<string, { readonly mean: Estimate; readonly quantiles: Readonly<Record<string, number>> | null }>
  >
  readonly questions: Readonly<Record<string, Estimate>>
  readonly contingencies: Readonly<
    Record<
      string,
      { readonly probability: Estimate; readonly concern: Readonly<Record<string, number | null>> }
    >
  >
  readonly series: {
    readonly dates: readonly Day[]
    readonly factors: Readonly<Record<string, Readonly<Record<string, Curve>>>>
    /** At least once by the date. */
    readonly events: Readonly<Record<string, Curve>>
    readonly questions: Readonly<Record<string, Curve>>
    readonly contingencies: Readonly<Record<string, Curve>>
    readonly quantities: Readonly<Record<string, Curve>>
  }
  /** By contingency, strongest first; absent without an ensemble. */
  readonly drivers?: Readonly<Record<string, readonly Driver[]>>
  /** By contingency, commonest first; absent unless simulated. */
  readonly pathways?: Readonly<Record<string, readonly Pathway[]>>
}
