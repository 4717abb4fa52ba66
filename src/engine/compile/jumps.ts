import type { Day } from '../../language/day.ts'
import type { Assignment, CalendarEntry, Situation } from '../../language/situation.ts'
import type { Jump, Space } from '../chain.ts'
import { windowJump } from './event-table.ts'
import { compileSetting, outcomeTable } from './outcomes.ts'
import type { Recipe } from './points.ts'
import { lookupOver } from './space.ts'

/** What the calendar does on a day, in the order written; what changes nothing that is kept is left out. */
export function calendarJumps(
  situation: Situation,
  space: Space,
  events: readonly string[],
  day: Day,
): Recipe<Jump>[] {
  return keptEntries(situation, space, events, day).map((entry) =>
    calendarJump(situation, space, events, entry),
  )
}

/** The entries of a day that change something kept, in the order written: each is one jump. */
export function keptEntries(
  situation: Situation,
  space: Space,
  events: readonly string[],
  day: Day,
): CalendarEntry[] {
  return situation.calendar.filter(({ date, what }) => {
    if (date !== day) return false
    if (what.kind === 'window') return events.includes(what.event)
    return what.outcomes.some(({ sets }) => compileSetting(space, sets).length > 0)
  })
}

function calendarJump(
  situation: Situation,
  space: Space,
  events: readonly string[],
  { what }: CalendarEntry,
): Recipe<Jump> {
  if (what.kind === 'window') {
    const index = events.indexOf(what.event)
    return windowJump(situation, space, { id: what.event, index }, what.chance)
  }
  const lookup = lookupOver(space, [])
  const table = outcomeTable(space, lookup, what.outcomes, () => [])
  return (draw) => ({ event: -1, lookup, happens: Float64Array.of(1), ...table(draw) })
}

/** What an option sets on its date, for certain; null where nothing of it is kept. */
export function certainJump(space: Space, sets: Assignment): Jump | null {
  const setting = compileSetting(space, sets)
  if (setting.length === 0) return null
  const lookup = lookupOver(space, [])
  return {
    event: -1,
    lookup,
    happens: Float64Array.of(1),
    outcomes: [{ id: null, setting }],
    chances: Float64Array.of(1),
  }
}
