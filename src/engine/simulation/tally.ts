import type { Chain } from '../chain.ts'
import type { ObservationPlan } from './observation-plan.ts'

/**
 * Sums over simulated histories, all in one array so that shards can be sent between threads and added in their order.
 * Each field says where its block begins. What is recorded day by day has the days outermost, so that one day is one place.
 */
export interface TallyLayout {
  readonly days: number
  readonly conditionCount: number
  readonly quantityCount: number
  readonly exceedanceCount: number
  /** How many states all factors have together. */
  readonly stateCount: number
  /** First time in each interval, [monitors × days]. */
  readonly hits: number
  /** Held on each sampled day, [days × conditions]. */
  readonly held: number
  /** Happenings in each interval, [events × days]. */
  readonly happenings: number
  /** Sums and sums of squares of counts on their days, [counts] each. */
  readonly counts: number
  readonly countSquares: number
  /**
   * How many more histories are in each state on each day than on the day before, [days × states of all factors]: two numbers
   * for each move instead of one for each factor on each day.
   */
  readonly states: number
  /** Where each factor's states begin among those of all factors, [factors]. */
  readonly stateOf: readonly number[]
  /** Sums and sums of squares of quantities on each sampled day, [days × quantities] each. */
  readonly quantities: number
  readonly quantitySquares: number
  /** Exceeded on each sampled day, [days × exceedances]. */
  readonly exceeded: number
  /** Histories in which what is given came about, [joints]. */
  readonly given: number
  /** Of those, first time in each interval or held on each day, [joints × days]. */
  readonly both: number
  readonly length: number
}

export function tallyLayout(chain: Chain, plan: ObservationPlan): TallyLayout {
  const days = plan.days.length
  const stateOf: number[] = []
  let states = 0
  for (const size of chain.space.sizes) {
    stateOf.push(states)
    states += size
  }
  let length = 0
  const block = (size: number): number => {
    const start = length
    length += size
    return start
  }
  return {
    days,
    conditionCount: plan.conditions.length,
    quantityCount: chain.quantities.length,
    exceedanceCount: plan.exceedances.length,
    stateCount: states,
    hits: block(plan.monitors.length * days),
    held: block(plan.conditions.length * days),
    happenings: block(chain.events.length * days),
    counts: block(plan.counts.length),
    countSquares: block(plan.counts.length),
    states: block(states * days),
    stateOf,
    quantities: block(chain.quantities.length * days),
    quantitySquares: block(chain.quantities.length * days),
    exceeded: block(plan.exceedances.length * days),
    given: block(plan.joints.length),
    both: block(plan.joints.length * days),
    length,
  }
}

/** Sums over a number of histories. */
export interface Sums {
  readonly runs: number
  readonly sums: Float64Array
}

/** What a shard of histories came to. Plain data. */
export interface Tally extends Sums {
  /** Moves and happenings, dated ones aside. */
  readonly moves: number
  /** Each quantity at the end of each history, [quantities × runs]. */
  readonly ends: Float64Array
}
