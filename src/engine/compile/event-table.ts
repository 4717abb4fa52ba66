import type { EventDefinition, Influence, Situation } from '../../language/situation.ts'
import { powerOfTwo } from '../../numeric/exponential.ts'
import type { EventTable, Jump, Lookup, Space } from '../chain.ts'
import type { Draw } from '../draw.ts'
import { compileCondition, factorsOf, rowsHolding } from './condition.ts'
import { type OutcomeTable, outcomeTable } from './outcomes.ts'
import { parentsAmong, pointsByRow } from './points.ts'
import { refuseLarge } from './refusal.ts'
import { lookupOver } from './space.ts'

export function influencesOnEvent(situation: Situation, event: string): Influence[] {
  return situation.influences.filter(({ to }) => to.kind === 'event' && to.event === event)
}

function influencesOnOutcomes(situation: Situation, event: string): Influence[] {
  return situation.influences.filter(({ to }) => to.kind === 'outcome' && to.event === event)
}

/** Ids of the factors that an event's rate reads. */
export function rateParents(situation: Situation, event: EventDefinition): Set<string> {
  const read = [event.requires, ...influencesOnEvent(situation, event.id).map((influence) => influence.from)]
  return new Set(read.flatMap(factorsOf))
}

/** Ids of the factors that the chances of an event's outcomes read. */
export function outcomeParents(situation: Situation, event: EventDefinition): Set<string> {
  return new Set(influencesOnOutcomes(situation, event.id).flatMap((influence) => factorsOf(influence.from)))
}

/** What an event's rate, its windows and its outcomes have in common, in each row of one table. */
interface EventRows {
  readonly lookup: Lookup
  /** 2 to the event's points where `requires` holds, else 0. */
  readonly multiples: Float64Array
  readonly outcomes: OutcomeTable
}

function eventRows(situation: Situation, space: Space, event: EventDefinition, draw: Draw): EventRows {
  const changes = event.outcomes.some(({ sets }) =>
    Object.keys(sets).some((id) => space.factors.includes(id)),
  )
  const parents = [...rateParents(situation, event), ...(changes ? outcomeParents(situation, event) : [])]
  const lookup = lookupOver(space, parentsAmong(space, parents))
  refuseLarge(event.id, lookup.rows * (event.outcomes.length + 1))
  const points = pointsByRow(space, lookup, influencesOnEvent(situation, event.id), draw)
  const holds = event.requires ? rowsHolding(space, lookup, compileCondition(space, event.requires)) : null
  const multiples = new Float64Array(lookup.rows)
  for (let row = 0; row < lookup.rows; row++) {
    multiples[row] = holds?.[row] === 0 ? 0 : powerOfTwo(points?.[row] ?? 0)
  }
  const onOutcomes = influencesOnOutcomes(situation, event.id)
  const influencesOn = (outcome: string) =>
    changes ? onOutcomes.filter(({ to }) => to.kind === 'outcome' && to.outcome === outcome) : []
  return { lookup, multiples, outcomes: outcomeTable(space, lookup, event.outcomes, influencesOn, draw) }
}

function eventNamed(situation: Situation, id: string): EventDefinition {
  return situation.events.find((event) => event.id === id)!
}

/** Log-linear rates of one event and the chances of its outcomes. Throws `Refused` where the table is too large. */
export function eventTable(situation: Situation, space: Space, id: string, draw: Draw): EventTable {
  const event = eventNamed(situation, id)
  const { lookup, multiples, outcomes } = eventRows(situation, space, event, draw)
  const rate = draw(event.rate)
  return { id, lookup, rates: multiples.map((multiple) => rate * multiple), ...outcomes }
}

/**
 * A dated occasion for an event: it happens with odds chance/(1 − chance) times its multiple; chance 1 is certain
 * wherever its `requires` holds.
 */
export function windowJump(
  situation: Situation,
  space: Space,
  event: { readonly id: string; readonly index: number },
  chance: number,
  draw: Draw,
): Jump {
  const { lookup, multiples, outcomes } = eventRows(situation, space, eventNamed(situation, event.id), draw)
  const happens = multiples.map((multiple) => {
    if (multiple === 0) return 0
    return (chance * multiple) / (chance * multiple + (1 - chance))
  })
  return { event: event.index, lookup, happens, ...outcomes }
}
