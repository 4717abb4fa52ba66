import type { EventDefinition, Influence, Judgement, Situation } from '../../language/situation.ts'
import { powerOfTwo } from '../../numeric/exponential.ts'
import type { EventTable, Jump, Lookup, Space } from '../chain.ts'
import { compileCondition, factorsOf, rowsHolding } from './condition.ts'
import { type OutcomeTable, outcomeTable } from './outcomes.ts'
import { parentsAmong, pointsByRow, type Recipe } from './points.ts'
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
  readonly multiples: Recipe<Float64Array>
  readonly outcomes: Recipe<OutcomeTable>
}

function eventRows(situation: Situation, space: Space, event: EventDefinition): EventRows {
  const changes = event.outcomes.some(({ sets }) =>
    Object.keys(sets).some((id) => space.factors.includes(id)),
  )
  const parents = [...rateParents(situation, event), ...(changes ? outcomeParents(situation, event) : [])]
  const lookup = lookupOver(space, parentsAmong(space, parents))
  refuseLarge(event.id, lookup.rows * (event.outcomes.length + 1))
  const onOutcomes = influencesOnOutcomes(situation, event.id)
  const influencesOn = (outcome: string) =>
    changes ? onOutcomes.filter(({ to }) => to.kind === 'outcome' && to.outcome === outcome) : []
  return {
    lookup,
    multiples: multiplesByRow(situation, space, lookup, event),
    outcomes: outcomeTable(space, lookup, event.outcomes, influencesOn),
  }
}

function multiplesByRow(
  situation: Situation,
  space: Space,
  lookup: Lookup,
  event: EventDefinition,
): Recipe<Float64Array> {
  const points = pointsByRow(space, lookup, influencesOnEvent(situation, event.id))
  const holds = event.requires ? rowsHolding(space, lookup, compileCondition(space, event.requires)) : null
  return (draw) => {
    const multiples = points
      ? points(draw).map((sum) => powerOfTwo(sum))
      : new Float64Array(lookup.rows).fill(1)
    if (holds) for (let row = 0; row < lookup.rows; row++) multiples[row]! *= holds[row]!
    return multiples
  }
}

function eventNamed(situation: Situation, id: string): EventDefinition {
  return situation.events.find((event) => event.id === id)!
}

/** Log-linear rates of one event and the chances of its outcomes. Throws `Refused` where the table is too large. */
export function eventTable(situation: Situation, space: Space, id: string): Recipe<EventTable> {
  const event = eventNamed(situation, id)
  const { lookup, multiples, outcomes } = eventRows(situation, space, event)
  return (draw) => {
    const rate = draw(event.rate)
    return { id, lookup, rates: multiples(draw).map((multiple) => rate * multiple), ...outcomes(draw) }
  }
}

/**
 * A dated occasion for an event: it happens with odds chance/(1 − chance) times its multiple; chance 1 is certain
 * wherever its `requires` holds.
 */
export function windowJump(
  situation: Situation,
  space: Space,
  event: { readonly id: string; readonly index: number },
  chance: Judgement,
): Recipe<Jump> {
  const { lookup, multiples, outcomes } = eventRows(situation, space, eventNamed(situation, event.id))
  return (draw) => {
    const drawn = draw(chance)
    const happens = multiples(draw).map((multiple) =>
      multiple === 0 ? 0 : (drawn * multiple) / (drawn * multiple + (1 - drawn)),
    )
    return { event: event.index, lookup, happens, ...outcomes(draw) }
  }
}
