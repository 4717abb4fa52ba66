import type { Ask, Course, Situation } from '../language/situation.ts'
import { factorsOf } from './compile/condition.ts'
import { dependenciesOf } from './dependencies.ts'
import type { Keep } from './keep.ts'

/** What a computation must follow; of `ended` events only the first happening matters, not what it leads to. */
export interface Roots {
  readonly factors: readonly string[]
  readonly events: readonly string[]
  readonly ended?: readonly string[]
}

/**
 * The factors and events that can affect the roots: backwards over what moves a kept factor (its influences, gates,
 * impossible partners, the events that set it) and what a kept event's rate and outcomes read, in any regime.
 */
export function relevantTo(course: Course, roots: Roots): Keep {
  const factors = new Set(roots.factors)
  const events = new Set(roots.events)
  const ended = new Set(roots.ended)
  const { ofFactor, ofRate, ofOutcomes, setBy } = dependenciesOf(course)
  const sets = (event: string) => intersects(setBy.get(event)!, factors)
  for (let before = -1; before < factors.size + events.size; ) {
    before = factors.size + events.size
    for (const event of setBy.keys()) if (!ended.has(event) && sets(event)) events.add(event)
    for (const factor of [...factors]) addAll(factors, ofFactor.get(factor)!)
    for (const event of events) {
      addAll(factors, ofRate.get(event)!)
      if (!ended.has(event) && sets(event)) addAll(factors, ofOutcomes.get(event)!)
    }
  }
  const { situation } = course
  return {
    factors: situation.factors.map(({ id }) => id).filter((id) => factors.has(id)),
    events: situation.events.map(({ id }) => id).filter((id) => events.has(id)),
    ...(ended.size > 0 ? { ratesOnly: [...ended].sort() } : {}),
  }
}

function intersects(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const one of some) if (others.has(one)) return true
  return false
}

function addAll(to: Set<string>, from: ReadonlySet<string>): void {
  for (const one of from) to.add(one)
}

/** The roots of some questions together, with nothing ended: what one chain must keep to answer them all. */
export function rootsOf(situation: Situation, asks: readonly Ask[]): Roots {
  const factors = new Set<string>()
  const events = new Set<string>()
  for (const ask of asks) {
    if ('condition' in ask) for (const id of factorsOf(ask.condition)) factors.add(id)
    if ('events' in ask) for (const id of ask.events) events.add(id)
    if ('before' in ask) for (const id of ask.before) events.add(id)
    if ('quantity' in ask) {
      const quantity = situation.quantities.find(({ id }) => id === ask.quantity)!
      for (const growth of quantity.grows) factors.add(growth.factor)
      for (const jump of quantity.jumps) events.add(jump.event)
    }
  }
  return { factors: [...factors], events: [...events] }
}

/** Ids of the factors and events that a computation left out. */
export function leftOut(situation: Situation, keep: Keep): string[] {
  return [
    ...situation.factors.map(({ id }) => id).filter((id) => !keep.factors.includes(id)),
    ...situation.events.map(({ id }) => id).filter((id) => !keep.events.includes(id)),
  ]
}
