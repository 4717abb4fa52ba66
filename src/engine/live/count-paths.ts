import { yearsBetween } from '../exact/stages.ts'
import type { KeptIsland, KeptPaths } from './kept-paths.ts'
import { type PackedNumbers, packedNumbers } from './packed-numbers.ts'
import type { CellBlock, PathCells } from './path-cells.ts'

/** What is counted along each path of an island in the cells that matter, one entry after another. */
export interface PathCounts {
  /** Where each path's entries begin, [paths + 1]. */
  readonly first: Int32Array
  readonly cells: Int32Array
  /** Years, or 1 for each time. */
  readonly amounts: Float64Array
}

/** Goes once more along every path of an island and counts what its likelihood under other numbers depends on. */
export function countPaths(kept: KeptPaths, island: KeptIsland, cells: PathCells): PathCounts {
  const counter = newCounter(kept, island, cells)
  for (let path = 0; path < island.paths; path += 1) countPath(counter, path)
  counter.first.add(counter.cells.length)
  return { first: counter.first.whole(), cells: counter.cells.whole(), amounts: counter.amounts.whole() }
}

/** A table that is watched, with the row in which it stands and since when. */
interface Watch {
  readonly blocks: readonly (CellBlock | null)[]
  /** Its channel, and the first of its ways among the channel's; −1 where it never goes off. */
  readonly channel: number
  readonly firstWay: number
  block: CellBlock | null
  row: number
  since: number
}

interface Counter {
  readonly kept: KeptPaths
  readonly island: KeptIsland
  readonly layout: PathCells
  readonly watches: readonly Watch[]
  /** Years at which each segment begins, and the segment of each jump. */
  readonly begins: Float64Array
  readonly segmentOf: Int32Array
  /** Place of each jump's cells among those of the layout, −1: not watched. */
  readonly jumpAt: Int32Array
  readonly digits: Int32Array
  readonly first: PackedNumbers<Int32Array>
  readonly cells: PackedNumbers<Int32Array>
  readonly amounts: PackedNumbers<Float64Array>
}

function newCounter(kept: KeptPaths, island: KeptIsland, layout: PathCells): Counter {
  const { chain } = kept.compiled
  const segmentOf = chain.segments.flatMap(({ jumps }, segment) => jumps.map(() => segment))
  const jumpAt = new Int32Array(segmentOf.length).fill(-1)
  for (const [index, { place }] of layout.jumps.entries()) jumpAt[place] = index
  return {
    kept,
    island,
    layout,
    watches: layout.tables.map(({ table, blocks }) => ({
      blocks,
      ...channelOf(kept, table),
      block: null,
      row: 0,
      since: 0,
    })),
    begins: Float64Array.from(chain.segments, ({ from }) => yearsBetween(chain.from, from)),
    segmentOf: Int32Array.from(segmentOf),
    jumpAt,
    digits: new Int32Array(chain.space.factors.length),
    first: packedNumbers(Int32Array),
    cells: packedNumbers(Int32Array),
    amounts: packedNumbers(Float64Array),
  }
}

/** Events that share a channel have their outcomes as its ways one after another. */
function channelOf({ compiled, tables }: KeptPaths, table: PathCells['tables'][number]['table']) {
  const { sources } = tables.evident.channels
  if ('factor' in table) {
    const channel = sources.findIndex((source) => 'factor' in source && source.factor === table.factor)
    return { channel, firstWay: 0 }
  }
  const channel = sources.findIndex((source) => 'events' in source && source.events.includes(table.event))
  const source = sources[channel]
  if (!source || !('events' in source)) return { channel: -1, firstWay: 0 }
  const before = source.events.slice(0, source.events.indexOf(table.event))
  const { events } = compiled.chain.segments[0]!
  return { channel, firstWay: before.reduce((sum, event) => sum + events[event]!.outcomes.length, 0) }
}

function countPath(counter: Counter, path: number): void {
  const { island, layout, digits, begins, segmentOf } = counter
  const factors = digits.length
  counter.first.add(counter.cells.length)
  for (let factor = 0; factor < factors; factor += 1) digits[factor] = island.starts[path * factors + factor]!
  for (const { factor, at } of layout.starts) count(counter, at + digits[factor]!, 1)
  let segment = 0
  stand(counter, 0, 0)
  const end = island.firstMove[path + 1]!
  for (let move = island.firstMove[path]!; move < end; move += 1) {
    const time = island.times[move]!
    const channel = island.channels[move]!
    const last = channel < 0 ? segmentOf[-1 - channel]! : begins.length - 1
    while (segment < last && (channel < 0 || begins[segment + 1]! < time)) {
      segment += 1
      stand(counter, segment, begins[segment]!)
    }
    if (channel < 0) takeJump(counter, -1 - channel, island.ways[move]!, time)
    else takeMove(counter, segment, channel, island.ways[move]!, time)
  }
  const until = island.until[path]!
  while (segment < begins.length - 1 && begins[segment + 1]! < until) {
    segment += 1
    stand(counter, segment, begins[segment]!)
  }
  for (const watch of counter.watches) leaveRow(counter, watch, until)
}

/** From a moment on the tables of a segment hold. */
function stand(counter: Counter, segment: number, time: number): void {
  for (const watch of counter.watches) {
    const block = watch.blocks[segment]!
    if (segment > 0 && block === watch.block) continue
    if (segment > 0) leaveRow(counter, watch, time)
    watch.block = block
    watch.since = time
    watch.row = block ? rowOf(block.lookup, counter.digits) : 0
  }
}

function rowOf({ parents, parentStrides }: CellBlock['lookup'], digits: Int32Array): number {
  let row = 0
  for (let at = 0; at < parents.length; at += 1) row += digits[parents[at]!]! * parentStrides[at]!
  return row
}

function leaveRow(counter: Counter, watch: Watch, time: number): void {
  if (watch.block && time > watch.since) count(counter, watch.block.years + watch.row, time - watch.since)
  watch.since = time
}

function takeMove(counter: Counter, segment: number, channel: number, way: number, time: number): void {
  for (const { block, row, channel: own, firstWay } of counter.watches) {
    if (!block || own !== channel || way < firstWay || way >= firstWay + block.ways) continue
    count(counter, block.firings + row * block.ways + way - firstWay, 1)
  }
  const regime = counter.kept.tables.evident.channels.regimes[segment]!
  const whole = regime.waysAt[channel]! + way
  const end = regime.settingsFrom[whole + 1]!
  for (let place = regime.settingsFrom[whole]!; place < end; place += 1)
    counter.digits[regime.settingFactor[place]!] = regime.settingState[place]!
  lookAgain(counter, time)
}

function takeJump(counter: Counter, place: number, way: number, time: number): void {
  const { kept, jumpAt, layout, digits } = counter
  const { jump } = kept.tables.evident.jumps[counter.segmentOf[place]!]!.find((one) => one.place === place)!
  const watched = jumpAt[place]!
  if (watched >= 0) {
    const { at } = layout.jumps[watched]!
    const row = rowOf(jump.lookup, digits)
    count(counter, way < 0 ? at + row : at + jump.lookup.rows + row * jump.outcomes.length + way, 1)
  }
  if (way < 0) return
  for (const { factor, state } of jump.outcomes[way]!.setting) digits[factor] = state
  lookAgain(counter, time)
}

/** After a move: tables whose row has changed are left and entered anew. */
function lookAgain(counter: Counter, time: number): void {
  for (const watch of counter.watches) {
    if (!watch.block) continue
    const row = rowOf(watch.block.lookup, counter.digits)
    if (row === watch.row) continue
    leaveRow(counter, watch, time)
    watch.row = row
  }
}

function count(counter: Counter, cell: number, amount: number): void {
  counter.cells.add(cell)
  counter.amounts.add(amount)
}
