import type { EventTable, Segment } from '../chain.ts'
import { startsOf } from './channel-tables.ts'

/** Rates of the events of one segment that are known not to happen in it. */
export interface HazardTables {
  /** Rates per year by row, the events one after another, and where each one's rows begin, [events]. */
  readonly rates: Float64Array
  readonly rowsAt: Int32Array
  /** What depends on factor f, from `dependentsFrom[f]` on: pairs of an event's place and what one state more adds to its row. */
  readonly dependentsFrom: Int32Array
  readonly dependents: Int32Array
}

/**
 * The expected number of happenings, along one history, of events that are known not to have happened: the chance of none
 * is e to the minus `total`.
 */
export interface Hazard {
  tables: HazardTables
  rows: Int32Array
  /** Their rates together, per year, at present. */
  rate: number
  /** Up to `since`, in years from the start. */
  total: number
  since: number
}

/** The silent events of each segment; segments with the same events share one object. */
export function hazardTables(segments: readonly Segment[], factors: number): HazardTables[] {
  const known: { readonly events: readonly EventTable[]; readonly tables: HazardTables }[] = []
  return segments.map(({ events }) => {
    const silent = events.filter(({ isSilent }) => isSilent)
    const found = known.find((one) => sameTables(one.events, silent))
    if (found) return found.tables
    const tables = tablesOf(silent, factors)
    known.push({ events: silent, tables })
    return tables
  })
}

function sameTables(some: readonly EventTable[], others: readonly EventTable[]): boolean {
  return some.length === others.length && some.every((table, place) => table === others[place])
}

function tablesOf(events: readonly EventTable[], factors: number): HazardTables {
  const links = Array.from({ length: factors }, (_, factor) =>
    events.flatMap(({ lookup }, event) => {
      const place = lookup.parents.indexOf(factor)
      return place < 0 ? [] : [event, lookup.parentStrides[place]!]
    }),
  )
  return {
    rates: Float64Array.from(events.flatMap(({ rates }) => [...rates])),
    rowsAt: startsOf(events.map(({ rates }) => rates.length)).slice(0, events.length),
    dependentsFrom: startsOf(links.map(({ length }) => length)),
    dependents: Int32Array.from(links.flat()),
  }
}

/** A hazard at the start of a history in the given states. */
export function newHazard(tables: HazardTables, digits: Int32Array): Hazard {
  const hazard: Hazard = { tables, rows: new Int32Array(0), rate: 0, total: 0, since: 0 }
  takeHazard(hazard, tables, digits, 0)
  return hazard
}

/** From now on the events of these tables are the ones known not to happen. */
export function takeHazard(hazard: Hazard, tables: HazardTables, digits: Int32Array, now: number): void {
  settleHazard(hazard, now)
  hazard.tables = tables
  const rows = Int32Array.from(tables.rowsAt)
  for (let factor = 0; factor < digits.length; factor += 1) {
    const end = tables.dependentsFrom[factor + 1]!
    for (let link = tables.dependentsFrom[factor]!; link < end; link += 2) {
      rows[tables.dependents[link]!]! += digits[factor]! * tables.dependents[link + 1]!
    }
  }
  hazard.rows = rows
  hazard.rate = rateOf(hazard)
}

/** Counts what has stood against the history up to now. */
export function settleHazard(hazard: Hazard, now: number): void {
  hazard.total += hazard.rate * (now - hazard.since)
  hazard.since = now
}

/** A factor has moved by so many states. */
export function hazardMoves(hazard: Hazard, factor: number, step: number, now: number): void {
  const { dependentsFrom, dependents } = hazard.tables
  const first = dependentsFrom[factor]!
  const end = dependentsFrom[factor + 1]!
  if (first === end) return
  settleHazard(hazard, now)
  for (let link = first; link < end; link += 2) {
    hazard.rows[dependents[link]!]! += step * dependents[link + 1]!
  }
  hazard.rate = rateOf(hazard)
}

function rateOf({ tables, rows }: Hazard): number {
  let rate = 0
  for (let event = 0; event < rows.length; event += 1) rate += tables.rates[rows[event]!]!
  return rate
}
