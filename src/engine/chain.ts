import type { Day } from '../language/day.ts'

/**
 * The configurations of the factors that are kept, in mixed radix: configuration = Σ digit[f] · stride[f].
 * The first factor is the least significant digit (stride 1).
 */
export interface Space {
  readonly factors: readonly string[]
  readonly states: readonly (readonly string[])[]
  readonly sizes: readonly number[]
  readonly strides: readonly number[]
  readonly configurations: number
}

/**
 * A table over the configurations of a few parents: row = Σ digit[parents[i]] · parentStrides[i],
 * parents as indices into the space's factors.
 */
export interface Lookup {
  readonly parents: readonly number[]
  readonly parentStrides: readonly number[]
  readonly rows: number
}

/** Reconsideration of one factor: rates per year into each of its states. Its own present state is always a parent. */
export interface FactorTable {
  readonly factor: number
  readonly lookup: Lookup
  /** [rows × states of the factor], row-major; 0 for the present state and for what is not allowed. */
  readonly rates: Float64Array
}

/** What one outcome sets: pairs of factor and state, as indices. Empty changes nothing. */
export type Setting = readonly { readonly factor: number; readonly state: number }[]

/** An event: its rate per year, and the chance of each outcome (they sum to 1, the remainder being an outcome). */
export interface EventTable {
  readonly id: string
  readonly lookup: Lookup
  /** [rows] */
  readonly rates: Float64Array
  readonly outcomes: readonly { readonly id: string | null; readonly setting: Setting }[]
  /** [rows × outcomes], row-major. */
  readonly chances: Float64Array
  /** Known not to happen: histories in which it would fall away. */
  readonly isSilent?: true
}

/**
 * What a date does at once: with the chance of its row one of its outcomes applies.
 * A window (`event` ≥ 0, index into the chain's events) counts as a happening of that event, with chance `happens[row]`;
 * for a plain entry `event` is −1 and `happens` is 1. Chances of outcomes sum to 1 given that it happens.
 */
export interface Jump {
  readonly event: number
  readonly lookup: Lookup
  readonly happens: Float64Array
  /** Weight of its not happening, by row; 1 − happens unless evidence says otherwise. */
  readonly stays?: Float64Array
  /** Place, among the evidence, of the entry that this jump stands for. */
  readonly entry?: number
  readonly outcomes: readonly { readonly id: string | null; readonly setting: Setting }[]
  readonly chances: Float64Array
}

/** One stretch of time on which rates are constant: the jumps at its beginning, then the tables until its end. */
export interface Segment {
  readonly from: Day
  readonly to: Day
  readonly jumps: readonly Jump[]
  readonly factors: readonly FactorTable[]
  /** The same events in the same order in every segment. */
  readonly events: readonly EventTable[]
}

export interface QuantityTable {
  readonly id: string
  readonly start: number
  /** Growth per year: [factors][states], indices of the space; factors that do not matter are left out. */
  readonly grows: readonly { readonly factor: number; readonly perYear: Float64Array }[]
  /** By index of event. */
  readonly jumps: readonly { readonly event: number; readonly by: number }[]
}

/** A condition in indices: any of the clauses, each all of its factors in one of the allowed states (by state, 1 or 0). */
export type CompiledCondition = readonly (readonly {
  readonly factor: number
  readonly allowed: Uint8Array
}[])[]

/** A question in indices of the chain; dates stay days. */
export type CompiledAsk =
  | { readonly kind: 'event'; readonly events: readonly number[]; readonly by: Day }
  | { readonly kind: 'count'; readonly events: readonly number[]; readonly by: Day }
  | { readonly kind: 'at'; readonly condition: CompiledCondition; readonly at: Day }
  | { readonly kind: 'reach'; readonly condition: CompiledCondition; readonly by: Day }
  | {
      readonly kind: 'before'
      readonly events: readonly number[]
      readonly before: readonly number[]
      readonly by: Day
    }
  | { readonly kind: 'mean'; readonly quantity: number; readonly at: Day }
  | { readonly kind: 'above'; readonly quantity: number; readonly at: Day; readonly above: number }

/**
 * The compiled course in one draw of its judgements: typed arrays that exact and simulated answers are computed from.
 * Plain data: it can be sent to a thread.
 */
export interface Chain {
  readonly space: Space
  readonly from: Day
  readonly to: Day
  /** Independent start: weights by factor and state, each factor's sum to 1. */
  readonly start: readonly Float64Array[]
  /** Chances of all configurations, in the space's order: replaces the independent start. */
  readonly joint?: Float64Array
  /** Up to this day, the beginning of a segment, evidence comes in: histories are followed even when settled. */
  readonly evidenceUntil?: Day
  /**
   * In order of time, cut at every calendar date, window, option date. Entries dated `from` are the jumps of the first
   * segment. A last segment with from = to stands for jumps on the last day, where there are any.
   */
  readonly segments: readonly Segment[]
  readonly events: readonly string[]
  readonly quantities: readonly QuantityTable[]
}
