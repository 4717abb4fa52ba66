import type { Course } from '../../language/situation.ts'
import type { Jump, Space } from '../chain.ts'
import { knownHappening } from '../compile/event-table.ts'
import type { Recipe } from '../compile/points.ts'
import { situationFrom, situationUntil } from '../compile/segments.ts'
import { lookupOver } from '../compile/space.ts'
import type { EvidenceEntry } from './evidence.ts'

/** Where an entry stands: its place among the evidence and, if it is a window's, that window's place among the event's of the day. */
export interface EntryPlace {
  readonly entry: number
  readonly window: number | null
}

/** Every configuration weighted with the likelihood of the entry; a happening applies its outcomes. */
export function entryJump(
  course: Course,
  space: Space,
  events: readonly string[],
  entry: EvidenceEntry,
  place: EntryPlace,
): Recipe<Jump> {
  const jump =
    entry.kind === 'event' ? happening(course, space, events, entry, place) : look(course, space, entry)
  return (draw) => ({ ...jump(draw), entry: place.entry })
}

function happening(
  course: Course,
  space: Space,
  events: readonly string[],
  { event, outcome, day }: Extract<EvidenceEntry, { kind: 'event' }>,
  { window }: EntryPlace,
): Recipe<Jump> {
  const index = events.indexOf(event)
  if (window === null)
    return knownHappening(situationFrom(course, day), space, { id: event, index, chance: null, outcome })
  const situation = situationUntil(course, day)
  const chances = situation.calendar.flatMap(({ date, what }) =>
    date === day && what.kind === 'window' && what.event === event ? [what.chance] : [],
  )
  return knownHappening(situation, space, { id: event, index, chance: chances[window]!, outcome })
}

/** A look at an indicator, or a judgement of the state that a factor is in. */
function look(
  { situation }: Course,
  space: Space,
  entry: Exclude<EvidenceEntry, { kind: 'event' }>,
): Recipe<Jump> {
  const indicator =
    entry.kind === 'indicator' ? situation.indicators.find(({ id }) => id === entry.indicator)! : null
  const factor = space.factors.indexOf(entry.kind === 'state' ? entry.factor : indicator!.factor)
  const lookup = lookupOver(space, [factor])
  return (draw) => ({
    event: -1,
    lookup,
    happens:
      entry.kind === 'state'
        ? judged(space.states[factor]!, entry)
        : Float64Array.from(indicator!.seen, (judgement) =>
            entry.seen ? draw(judgement) : 1 - draw(judgement),
          ),
    stays: new Float64Array(lookup.rows),
    outcomes: [{ id: null, setting: [] }],
    chances: new Float64Array(lookup.rows).fill(1),
  })
}

/** The listed states share the confidence alike, the others what it leaves. */
function judged(
  states: readonly string[],
  { states: listed, confidence }: Extract<EvidenceEntry, { kind: 'state' }>,
): Float64Array {
  const others = states.length - listed.length
  return Float64Array.from(states, (state) =>
    listed.includes(state) ? confidence : (1 - confidence) / others,
  )
}

/** A jump that does nothing. */
export function idleJump(space: Space): Jump {
  const lookup = lookupOver(space, [])
  return { event: -1, lookup, happens: new Float64Array(1), outcomes: [], chances: new Float64Array(0) }
}

/** A window in which the event is known not to have happened. */
export function silentJump(jump: Jump): Jump {
  return {
    ...jump,
    event: -1,
    happens: new Float64Array(jump.lookup.rows),
    stays: jump.happens.map((chance) => 1 - chance),
  }
}
