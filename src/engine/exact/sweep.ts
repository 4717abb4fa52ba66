import type { Day } from '../../language/day.ts'
import type { Ask } from '../../language/situation.ts'
import type { Chain } from '../chain.ts'

/** One computation over the whole term: either everything that needs no memory, or one question. Plain data. */
export type Sweep = {
  readonly chain: Chain
  /** Days of the term at which answers are wanted, ascending. */
  readonly dates: readonly Day[]
} & (
  | {
      readonly kind: 'flow'
      /** Ids of the kept events whose expected happenings are wanted at every date; of the others at the last one. */
      readonly counted: readonly string[]
      /** Conditions whose chance is wanted at each date. */
      readonly conditions: readonly Extract<Ask, { kind: 'at' }>['condition'][]
    }
  | {
      readonly kind: 'question'
      readonly ask: Ask
      readonly given: Ask | null
      /** Whether the asked question is closed on its own date, `given` having the later one. */
      readonly isAskClosed: boolean
    }
)

/** What a sweep found; every list stands on its dates. Plain data. */
export interface SweepResult {
  /** Bound on the error of every probability from cutting off the series. */
  readonly error: number
  readonly steps: number
  /** Question: its chance (together with `given`) by or at each date. */
  readonly chances: readonly number[]
  /** Flow: [dates][states of all kept factors one behind the other]. */
  readonly marginals: readonly Float64Array[]
  /** Flow: expected happenings of each kept event in (from, date]; of events not counted only at the last. */
  readonly counts: readonly Float64Array[]
  /** Flow: mean of each kept quantity. */
  readonly quantities: readonly Float64Array[]
  /** Flow: chance of each condition. */
  readonly conditions: readonly Float64Array[]
}
