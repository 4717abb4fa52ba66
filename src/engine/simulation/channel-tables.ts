import { textHash } from '../../numeric/text-hash.ts'
import type { Chain, EventTable, FactorTable, Lookup, Segment, Setting } from '../chain.ts'

/**
 * A channel is one thing that can move: the reconsideration of a factor, or an event; events that do nothing but move one
 * and the same factor and read the same factors are one channel together (steps of a factor, each written as an event). Each has a random stream of its own,
 * keyed by its id, so that the same thing meets the same chance in every reading, under every option and in every pruning
 * (common reaction path: Rathinam, Sheppard & Khammash 2010, doi:10.1063/1.3276711).
 */
export interface Channels {
  readonly count: number
  /** Two words that key the stream, [channels]. */
  readonly hashLow: Uint32Array
  readonly hashHigh: Uint32Array
  /** What each channel stands for: a factor or events, as places in the space and the chain, [channels]. */
  readonly sources: readonly ChannelSource[]
  /** By segment of the chain; segments with the same tables share one object. */
  readonly regimes: readonly Regime[]
}

export type ChannelSource = { readonly factor: number } | { readonly events: readonly number[] }

/** The rates and choices of all channels while the tables stay as they are. */
export interface Regime {
  /** Total rate per year by row, the channels one after another. */
  readonly rates: Float64Array
  /** Where each channel's rows begin in `rates`, [channels]. */
  readonly rowsAt: Int32Array
  /** What depends on factor f, from `dependentsFrom[f]` on: pairs of a channel and what one state more adds to its row. */
  readonly dependentsFrom: Int32Array
  readonly dependents: Int32Array
  /** Ways a channel can go off, [channels], and their cumulative chances by row, [rows × ways]. */
  readonly ways: Int32Array
  readonly cumulative: Float64Array
  readonly cumulativeAt: Int32Array
  /** The event that a way is a happening of, or −1, by `waysAt[channel] + way`. */
  readonly wayEvent: Int32Array
  /** What each way sets: pairs from `settingsFrom[waysAt[channel] + way]` on. */
  readonly waysAt: Int32Array
  readonly settingsFrom: Int32Array
  readonly settingFactor: Int32Array
  readonly settingState: Int32Array
}

/** One channel in one regime: its rows, its total rates and what it may do. */
interface ChannelTable {
  readonly lookup: Lookup
  readonly rates: Float64Array
  readonly chances: Float64Array
  readonly ways: readonly Way[]
}

interface Way {
  readonly event: number
  readonly setting: Setting
}

const idle: ChannelTable = {
  lookup: { parents: [], parentStrides: [], rows: 1 },
  rates: Float64Array.of(0),
  chances: Float64Array.of(1),
  ways: [{ event: -1, setting: [] }],
}

/** Flattens the tables of a chain for simulation; factors and events that never move by themselves have no channel. */
export function channelTables(chain: Chain): Channels {
  const factors = chain.space.factors
    .map((_, factor) => factor)
    .filter((factor) => chain.segments.some((segment) => isMoving(factorTableOf(segment, factor)?.rates)))
  const events = chain.events
    .map((_, event) => event)
    .filter((event) => chain.segments.some((segment) => isMoving(segment.events[event]!.rates)))
  const groups = groupedEvents(chain, events)
  const ids = [
    ...factors.map((factor) => chain.space.factors[factor]!),
    ...groups.map((group) => chain.events[group[0]!]!),
  ]
  const hashes = ids.map((id) => textHash(id))
  return {
    count: ids.length,
    hashLow: Uint32Array.from(hashes, ([low]) => low),
    hashHigh: Uint32Array.from(hashes, ([, high]) => high),
    sources: [...factors.map((factor) => ({ factor })), ...groups.map((group) => ({ events: group }))],
    regimes: regimesOf(chain, factors, groups),
  }
}

/** The events that each channel stands for, in order. */
function groupedEvents(chain: Chain, events: readonly number[]): number[][] {
  const groups = new Map<string, number[]>()
  for (const event of events) {
    const key = stepKey(chain, event) ?? `alone ${event}`
    groups.set(key, [...(groups.get(key) ?? []), event])
  }
  return [...groups.values()]
}

/** What the steps of one factor have in common: the factor and what they read in every segment; null for other events. */
function stepKey(chain: Chain, event: number): string | null {
  const tables = chain.segments.map((segment) => segment.events[event]!)
  const moved = new Set(
    tables.flatMap(({ outcomes }) => outcomes.flatMap(({ setting }) => setting)).map((set) => set.factor),
  )
  const [factor] = moved
  if (moved.size !== 1 || !tables.every(({ lookup }) => lookup.parents.includes(factor!))) return null
  return `${factor}: ${tables.map(({ lookup }) => lookup.parents.join()).join('; ')}`
}

function isMoving(rates: Float64Array | undefined): boolean {
  return rates?.some((rate) => rate > 0) ?? false
}

function factorTableOf(segment: Segment, factor: number): FactorTable | undefined {
  return segment.factors.find((table) => table.factor === factor)
}

function regimesOf(
  chain: Chain,
  factors: readonly number[],
  groups: readonly (readonly number[])[],
): Regime[] {
  const regimes: Regime[] = []
  for (const [place, segment] of chain.segments.entries()) {
    const last = chain.segments[place - 1]
    if (last && haveSameTables(last, segment)) {
      regimes.push(regimes[place - 1]!)
      continue
    }
    const tables = [
      ...factors.map((factor) => channelOfFactor(factorTableOf(segment, factor), chain.space.sizes[factor]!)),
      ...groups.map((group) => channelOfEvents(segment, group)),
    ]
    regimes.push(regimeOf(tables, chain.space.factors.length))
  }
  return regimes
}

function haveSameTables(a: Segment, b: Segment): boolean {
  return (
    a.factors.length === b.factors.length &&
    a.factors.every((table, place) => table === b.factors[place]) &&
    a.events.every((table, place) => table === b.events[place])
  )
}

function channelOfFactor(table: FactorTable | undefined, states: number): ChannelTable {
  if (!table) return idle
  const { rows } = table.lookup
  const rates = new Float64Array(rows)
  const chances = new Float64Array(rows * states)
  for (let row = 0; row < rows; row += 1) {
    let total = 0
    for (let state = 0; state < states; state += 1) total += table.rates[row * states + state]!
    rates[row] = total
    for (let state = 0; state < states; state += 1) {
      chances[row * states + state] = total > 0 ? table.rates[row * states + state]! / total : 0
    }
  }
  const ways = Array.from({ length: states }, (_, state) => ({
    event: -1,
    setting: [{ factor: table.factor, state }],
  }))
  return { lookup: table.lookup, rates, chances, ways }
}

/** The events of one channel, which have one lookup; the ways are the outcomes of one after another. Silent ones never go off. */
function channelOfEvents(segment: Segment, group: readonly number[]): ChannelTable {
  const tables = group.map((event) => audible(segment.events[event]!))
  const ways = tables.flatMap(({ outcomes }, place) =>
    outcomes.map(({ setting }) => ({ event: group[place]!, setting })),
  )
  const { lookup } = tables[0]!
  const rates = new Float64Array(lookup.rows)
  const chances = new Float64Array(lookup.rows * ways.length)
  for (let row = 0; row < lookup.rows; row += 1) {
    const total = tables.reduce((sum, table) => sum + table.rates[row]!, 0)
    rates[row] = total
    if (total > 0) fillChances(tables, row, total, chances, row * ways.length)
  }
  return { lookup, rates, chances, ways }
}

function audible(table: EventTable): EventTable {
  return table.isSilent ? { ...table, rates: new Float64Array(table.rates.length) } : table
}

function fillChances(
  tables: readonly EventTable[],
  row: number,
  total: number,
  chances: Float64Array,
  first: number,
): void {
  let at = first
  for (const { rates, chances: own, outcomes } of tables) {
    const share = outcomes.length
    for (let place = 0; place < share; place += 1) {
      chances[at] = (own[row * share + place]! * rates[row]!) / total
      at += 1
    }
  }
}

function regimeOf(tables: readonly ChannelTable[], factors: number): Regime {
  const ways = tables.flatMap((table) => table.ways)
  const pairs = ways.flatMap(({ setting }) => setting)
  return {
    rates: joined(tables.map((table) => table.rates)),
    rowsAt: startsOf(tables.map((table) => table.rates.length)),
    ...dependentsOf(tables, factors),
    ways: Int32Array.from(tables, (table) => table.ways.length),
    cumulative: joined(tables.map((table) => cumulativeChances(table.chances, table.ways.length))),
    cumulativeAt: startsOf(tables.map((table) => table.chances.length)),
    waysAt: startsOf(tables.map((table) => table.ways.length)),
    wayEvent: Int32Array.from(ways, ({ event }) => event),
    settingsFrom: startsOf(ways.map(({ setting }) => setting.length)),
    settingFactor: Int32Array.from(pairs, ({ factor }) => factor),
    settingState: Int32Array.from(pairs, ({ state }) => state),
  }
}

function dependentsOf(
  tables: readonly ChannelTable[],
  factors: number,
): Pick<Regime, 'dependentsFrom' | 'dependents'> {
  const links = tables.flatMap(({ lookup }, channel) =>
    lookup.parents.map((factor, place) => ({ factor, channel, stride: lookup.parentStrides[place]! })),
  )
  const byFactor = Array.from({ length: factors }, (_, factor) =>
    links.filter((link) => link.factor === factor),
  )
  return {
    dependentsFrom: startsOf(byFactor.map((list) => 2 * list.length)),
    dependents: Int32Array.from(byFactor.flat().flatMap(({ channel, stride }) => [channel, stride])),
  }
}

/** Where each stretch begins when stretches of these lengths follow one another, and after them the whole length. */
export function startsOf(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1)
  for (const [place, length] of lengths.entries()) starts[place + 1] = starts[place]! + length
  return starts
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0))
  let place = 0
  for (const part of parts) {
    whole.set(part, place)
    place += part.length
  }
  return whole
}

/**
 * Running sums of each row, [rows × ways]. From the last way that has any chance on they are above every uniform number,
 * so that rounding never picks a way without one.
 */
export function cumulativeChances(chances: Float64Array, ways: number): Float64Array {
  const cumulative = new Float64Array(chances.length)
  for (let row = 0; row < chances.length; row += ways) {
    let last = ways - 1
    while (last > 0 && !(chances[row + last]! > 0)) last -= 1
    let sum = 0
    for (let way = 0; way < ways; way += 1) {
      sum += chances[row + way]!
      cumulative[row + way] = way >= last ? 2 : sum
    }
  }
  return cumulative
}
