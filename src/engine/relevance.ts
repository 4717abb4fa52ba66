import type { Ask, Course, EventDefinition, Situation } from '../language/situation.ts'
import { factorsOf } from './compile/condition.ts'
import { outcomeParents, rateParents } from './compile/event-table.ts'
import { factorParents } from './compile/factor-table.ts'
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
  const situations = [...new Set(course.regimes.map((regime) => regime.situation))]
  for (let before = -1; before < factors.size + events.size; ) {
    before = factors.size + events.size
    for (const situation of situations) {
      addEvents(situation, factors, events, ended)
      addParents(situation, factors, events, ended)
    }
  }
  const { situation } = course
  return {
    factors: situation.factors.map(({ id }) => id).filter((id) => factors.has(id)),
    events: situation.events.map(({ id }) => id).filter((id) => events.has(id)),
    ...(ended.size > 0 ? { ratesOnly: [...ended].sort() } : {}),
  }
}

function addEvents(
  situation: Situation,
  factors: Set<string>,
  events: Set<string>,
  ended: Set<string>,
): void {
  for (const event of situation.events) {
    if (!ended.has(event.id) && setsAny(event, factors)) events.add(event.id)
  }
}

function addParents(
  situation: Situation,
  factors: Set<string>,
  events: Set<string>,
  ended: Set<string>,
): void {
  for (const factor of situation.factors) {
    if (factors.has(factor.id)) for (const parent of factorParents(situation, factor)) factors.add(parent)
  }
  for (const event of situation.events) {
    if (!events.has(event.id)) continue
    for (const parent of rateParents(situation, event)) factors.add(parent)
    if (ended.has(event.id) || !setsAny(event, factors)) continue
    for (const parent of outcomeParents(situation, event)) factors.add(parent)
  }
}

function setsAny(event: EventDefinition, factors: ReadonlySet<string>): boolean {
  return event.outcomes.some(({ sets }) => Object.keys(sets).some((id) => factors.has(id)))
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
