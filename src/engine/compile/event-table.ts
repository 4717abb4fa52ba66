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

export function influencesOnOutcomes(situation: Situation, event: string): Influence[] {
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

/** Chances of outcomes are read only where they change something kept, or `needsOutcomes` says so. */
function eventRows(
  situation: Situation,
  space: Space,
  event: EventDefinition,
  needsOutcomes = false,
): EventRows {
  const changes =
    needsOutcomes ||
    event.outcomes.some(({ sets }) => Object.keys(sets).some((id) => space.factors.includes(id)))
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
    const happens = windowChances(multiples(draw), draw(chance))
    return { event: event.index, lookup, happens, ...outcomes(draw) }
  }
}

function windowChances(multiples: Float64Array, chance: number): Float64Array {
  return multiples.map((multiple) =>
    multiple === 0 ? 0 : (chance * multiple) / (chance * multiple + (1 - chance)),
  )
}

/** How an event is known to have happened: in a window of this chance or, null, at its rate; and how it ended, if known. */
export interface Happening {
  readonly id: string
  /** Place among the chain's events. */
  readonly index: number
  readonly chance: Judgement | null
  readonly outcome: string | null
}

/**
 * A happening that is known of: every configuration is weighted with its chance or, per year, its rate, and where one
 * outcome is known with that outcome's chance, and then it applies.
 */
export function knownHappening(
  situation: Situation,
  space: Space,
  { id, index, chance, outcome }: Happening,
): Recipe<Jump> {
  const event = eventNamed(situation, id)
  const { lookup, multiples, outcomes } = eventRows(situation, space, event, outcome !== null)
  return (draw) => {
    const happens = chance
      ? windowChances(multiples(draw), draw(chance))
      : multiples(draw).map((multiple) => draw(event.rate) * multiple)
    const table = outcomes(draw)
    const applied = outcome === null ? { happens, ...table } : endedBy(outcome, happens, table)
    return { event: index, lookup, stays: new Float64Array(lookup.rows), ...applied }
  }
}

/** The one outcome, its chance part of the weight. */
function endedBy(outcome: string, happens: Float64Array, { outcomes, chances }: OutcomeTable) {
  const place = outcomes.findIndex(({ id }) => id === outcome)
  return {
    happens: happens.map((weight, row) => (place < 0 ? 0 : weight * chances[row * outcomes.length + place]!)),
    outcomes: place < 0 ? [{ id: outcome, setting: [] }] : [outcomes[place]!],
    chances: new Float64Array(happens.length).fill(1),
  }
}
