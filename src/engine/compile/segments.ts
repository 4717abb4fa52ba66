import type { Day } from '../../language/day.ts'
import type { Course, Situation } from '../../language/situation.ts'
import type { EventTable, FactorTable, Jump, Segment, Space } from '../chain.ts'
import { eventTable } from './event-table.ts'
import { factorTable } from './factor-table.ts'
import { calendarJumps, certainJump } from './jumps.ts'
import type { Recipe } from './points.ts'

interface Tables {
  readonly factors: readonly FactorTable[]
  readonly events: readonly EventTable[]
}

/** The stretches of constant rates, in order of time; dates on which nothing kept changes cut nothing. */
export function segmentsOf(course: Course, space: Space, events: readonly string[]): Recipe<Segment[]> {
  const { from, to } = course.situation
  const tables = tablesByRegime(course, space, events)
  const days = datesOf(course).map((day) => ({
    day,
    regime: regimeFrom(course, day),
    jumps: jumpsOn(course, space, events, day),
  }))
  return (draw) => {
    const drawn = tables(draw)
    const segments: Segment[] = []
    for (const { day, regime, jumps } of days) {
      const present = drawn[regime]!
      const last = segments.at(-1)
      const isNew = !last || jumps.length > 0 || (day < to && !sameTables(last, present))
      if (!isNew) continue
      if (last) segments[segments.length - 1] = { ...last, to: day }
      segments.push({ from: day, to, jumps: jumps.map((jump) => jump(draw)), ...present })
    }
    return segments.length > 0 ? segments : [{ from, to, jumps: [], ...drawn[0]! }]
  }
}

/** The start, and every later day up to `to` with a calendar entry or a new regime, in order. */
function datesOf(course: Course): Day[] {
  const { from, to } = course.situation
  const days = new Set<Day>([from])
  for (const regime of course.regimes) {
    days.add(Math.max(from, regime.from))
    for (const entry of regime.situation.calendar) days.add(entry.date)
  }
  return [...days].filter((day) => day >= from && day <= to).sort((a, b) => a - b)
}

/** The situation whose calendar counts on a day: the one in force until it. */
export function situationUntil(course: Course, day: Day): Situation {
  return course.regimes[day === course.situation.from ? 0 : regimeFrom(course, day - 1)]!.situation
}

/** The situation whose tables hold from a day on. */
export function situationFrom(course: Course, day: Day): Situation {
  return course.regimes[regimeFrom(course, day)]!.situation
}

/** The regime whose tables hold from a day on. */
function regimeFrom(course: Course, day: Day): number {
  const later = course.regimes.findIndex((regime, place) => place > 0 && regime.from > day)
  return (later < 0 ? course.regimes.length : later) - 1
}

/** The calendar of the regime in force until that day, then what the regimes that begin on it set. */
function jumpsOn(course: Course, space: Space, events: readonly string[], day: Day): Recipe<Jump>[] {
  const { from } = course.situation
  const jumps = calendarJumps(situationUntil(course, day), space, events, day)
  for (const regime of course.regimes) {
    if (Math.max(from, regime.from) !== day) continue
    for (const sets of regime.sets) {
      const jump = certainJump(space, sets)
      if (jump) jumps.push(() => jump)
    }
  }
  return jumps
}

/** Tables of each regime; a table equal to the one before it is the same object, so that nothing is computed twice. */
function tablesByRegime(course: Course, space: Space, events: readonly string[]): Recipe<Tables[]> {
  const recipes = course.regimes.map(({ situation }) => tablesOf(situation, space, events))
  return (draw) => {
    const tables: Tables[] = []
    for (const recipe of recipes) {
      const fresh = recipe(draw)
      const last = tables.at(-1)
      tables.push(last ? reuseTables(last, fresh) : fresh)
    }
    return tables
  }
}

function tablesOf(situation: Situation, space: Space, events: readonly string[]): Recipe<Tables> {
  const factors = space.factors
    .map((_, index) => factorTable(situation, space, index))
    .filter((recipe) => recipe !== null)
  const happening = events.map((id) => eventTable(situation, space, id))
  return (draw) => ({
    factors: factors.map((recipe) => recipe(draw)),
    events: happening.map((recipe) => recipe(draw)),
  })
}

function reuseTables(last: Tables, fresh: Tables): Tables {
  return {
    factors: fresh.factors.map((table) => reuse(last.factors, table, sameFactor)),
    events: fresh.events.map((table) => reuse(last.events, table, sameEvent)),
  }
}

function reuse<Table>(earlier: readonly Table[], table: Table, same: (a: Table, b: Table) => boolean): Table {
  return earlier.find((candidate) => same(candidate, table)) ?? table
}

function sameFactor(a: FactorTable, b: FactorTable): boolean {
  return (
    a.factor === b.factor && sameNumbers(a.lookup.parents, b.lookup.parents) && sameNumbers(a.rates, b.rates)
  )
}

function sameEvent(a: EventTable, b: EventTable): boolean {
  return (
    a.id === b.id &&
    sameNumbers(a.lookup.parents, b.lookup.parents) &&
    sameNumbers(a.rates, b.rates) &&
    sameNumbers(a.chances, b.chances) &&
    JSON.stringify(a.outcomes) === JSON.stringify(b.outcomes)
  )
}

function sameTables(a: Tables, b: Tables): boolean {
  return (
    a.factors.length === b.factors.length &&
    a.factors.every((table, place) => table === b.factors[place]) &&
    a.events.every((table, place) => table === b.events[place])
  )
}

function sameNumbers(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false
  for (let place = 0; place < a.length; place++) if (a[place] !== b[place]) return false
  return true
}
