import type { Day } from '../../language/day.ts'
import type { Ask } from '../../language/situation.ts'
import type { Estimate } from '../forecast.ts'
import { firstState } from './follow-flow.ts'
import { dayOf } from './follow-question.ts'
import { type ChanceRequest, isAskClosed, keyOf, type SweepPlan } from './plan-sweeps.ts'
import type { SweepResult } from './sweep.ts'

/** The results of planned sweeps, found by what was asked. */
export interface ExactAnswers {
  /** Chance of the asked question by or at a day, with the other side as written; null where its curve has no value. */
  chance(request: ChanceRequest, day: Day): Estimate
  marginal(factor: string, state: number, day: Day): number
  /** At a day other than the last only where counts were wanted, not totals. */
  expected(event: string, day: Day): number
  mean(quantity: string, day: Day): number
}

interface Held {
  readonly plan: SweepPlan
  readonly result: SweepResult
  /** Place of the key among the plan's keys. */
  readonly place: number
}

export function exactAnswers(plans: readonly SweepPlan[], results: readonly SweepResult[]): ExactAnswers {
  const byKey = new Map<string, Held>()
  for (const [number, plan] of plans.entries()) {
    for (const [place, key] of plan.keys.entries()) byKey.set(key, { plan, result: results[number]!, place })
  }
  const held = (key: string): Held => {
    const found = byKey.get(key)
    if (!found) throw new Error(`No sweep was planned for ${key}.`)
    return found
  }
  const alone = (ask: Ask, day: Day): number => {
    const { plan, result, place } = held(keyOf({ ask, given: null }))
    const date = plan.sweep.dates.indexOf(day)
    return plan.sweep.kind === 'flow' ? result.conditions[date]![place]! : result.chances[date]!
  }
  const from = <Value>(key: string, day: Day, read: (held: Held, date: number) => Value): Value => {
    const found = held(key)
    return read(found, found.plan.sweep.dates.indexOf(day))
  }
  return {
    chance: (request, day) => {
      const { ask, given } = request
      if (!given) return { value: alone(ask, day) }
      return conditional(request, day, alone(given, dayOf(given)), (date) =>
        jointAt(held(keyOf(request)), date),
      )
    },
    marginal: (factor, state, day) =>
      from(`factor ${factor}`, day, ({ plan: { sweep }, result }, date) => {
        const first = firstState(sweep.chain, sweep.chain.space.factors.indexOf(factor))
        return result.marginals[date]![first + state]!
      }),
    expected: (event, day) =>
      from(`count ${event}`, day, ({ plan: { sweep }, result }, date) => {
        return result.counts[date]![sweep.chain.events.indexOf(event)]!
      }),
    mean: (quantity, day) =>
      from(`quantity ${quantity}`, day, ({ plan: { sweep }, result }, date) => {
        return result.quantities[date]![sweep.chain.quantities.findIndex(({ id }) => id === quantity)]!
      }),
  }
}

function jointAt({ plan, result }: Held, day: Day): number {
  return result.chances[plan.sweep.dates.indexOf(day)]!
}

/** P(both) / P(given); a curve begins on the day of `given`, before which it would need a sweep for every day. */
function conditional(request: ChanceRequest, day: Day, given: number, joint: (day: Day) => number): Estimate {
  if (given === 0) return { value: null, reason: 'given-has-no-chance' }
  const decided = dayOf(request.given!)
  if (isAskClosed(request)) {
    return day === dayOf(request.ask)
      ? { value: joint(decided) / given }
      : { value: null, reason: 'given-is-later' }
  }
  return day < decided ? { value: null, reason: 'given-is-later' } : { value: joint(day) / given }
}
