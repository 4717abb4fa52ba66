import type { Chain, Jump, Lookup } from '../chain.ts'
import { eventTables, factorTables, idleWeight, type TableApart, type TablesApart } from './tables-apart.ts'

/** One table as it stands over some segments, with its cells: years spent in each row, and how often each way was gone in it. */
export interface CellBlock {
  readonly lookup: Lookup
  readonly ways: number
  /** [rows] from here on, and [rows × ways]. */
  readonly years: number
  readonly firings: number
  /** A segment in which it stands. */
  readonly segment: number
}

/** The cells of one table: the block that holds in each segment, null where it does not move. */
export interface TableCells {
  readonly table: TableApart
  readonly blocks: readonly (CellBlock | null)[]
}

/** The cells of a dated jump: how often nothing came of it in each row, then how often each outcome. */
export interface JumpCells {
  readonly place: number
  readonly jump: Jump
  readonly at: number
}

/** Where, along a path, is counted what its likelihoods under two chains differ by. */
export interface PathCells {
  readonly apart: TablesApart
  readonly tables: readonly TableCells[]
  readonly jumps: readonly JumpCells[]
  readonly starts: readonly { readonly factor: number; readonly at: number }[]
  readonly count: number
}

/** Lays out the cells for the tables in which two chains differ. Segments that share a table share its cells. */
export function pathCells(chain: Chain, apart: TablesApart): PathCells {
  let count = 0
  const take = (cells: number): number => {
    count += cells
    return count - cells
  }
  const all = chain.segments.flatMap(({ jumps }) => jumps)
  const tables = apart.tables.map((table): TableCells => {
    const known = new Map<object, CellBlock>()
    const blocks = tablesOf(chain, table).map((own, segment) => {
      if (!own) return null
      const { lookup } = own
      const ways = 'factor' in own ? chain.space.sizes[own.factor]! : own.outcomes.length
      const block =
        known.get(own) ??
        ({
          lookup,
          ways,
          years: take(lookup.rows),
          firings: take(lookup.rows * ways),
          segment,
        } satisfies CellBlock)
      known.set(own, block)
      return block
    })
    return { table, blocks }
  })
  const jumps = apart.jumps.map((place): JumpCells => {
    const jump = all[place]!
    return { place, jump, at: take(jump.lookup.rows * (1 + jump.outcomes.length)) }
  })
  const starts = apart.starts.map((factor) => ({ factor, at: take(chain.space.sizes[factor]!) }))
  return { apart, tables, jumps, starts, count }
}

function tablesOf(chain: Chain, table: TableApart) {
  return 'factor' in table ? factorTables(chain, table.factor) : eventTables(chain, table.event)
}

/** What each cell adds to the log of a path's likelihood, once for each time that is counted in it. */
export interface CellWorths {
  /** [cells] */
  readonly worths: Float64Array
  /** Whether all that may happen under the other chain may happen under this one: else its paths cannot speak for the other. */
  readonly isCovered: boolean
}

/** The logarithms of how much likelier the other chain makes what is counted in each cell. */
export function cellWorths(cells: PathCells, one: Chain, other: Chain): CellWorths {
  const found = { worths: new Float64Array(cells.count), isCovered: true }
  for (const { table, blocks } of cells.tables) {
    const [tables, others] = [tablesOf(one, table), tablesOf(other, table)]
    for (const block of new Set(blocks)) {
      if (!block) continue
      const [first, second] = [tables[block.segment]!, others[block.segment]!]
      if ('factor' in first && 'factor' in second) ofRates(found, block, first.rates, second.rates)
      if ('outcomes' in first && 'outcomes' in second) ofEvent(found, block, first, second)
    }
  }
  const all = one.segments.flatMap(({ jumps }) => jumps)
  const others = other.segments.flatMap(({ jumps }) => jumps)
  for (const { place, at } of cells.jumps) ofJump(found, at, all[place]!, others[place]!)
  for (const { factor, at } of cells.starts)
    for (const [state, weight] of one.start[factor]!.entries())
      found.worths[at + state] = logRatio(found, weight, other.start[factor]![state]!)
  return found
}

type Found = { worths: Float64Array; isCovered: boolean }

function logRatio(found: Found, one: number, other: number): number {
  if (one === other) return 0
  if (one === 0) {
    found.isCovered = false
    return 0
  }
  return Math.log(other / one)
}

function ofRates(
  found: Found,
  { lookup, ways, years, firings }: CellBlock,
  one: Float64Array,
  other: Float64Array,
) {
  for (let row = 0; row < lookup.rows; row += 1) {
    let more = 0
    for (let way = 0; way < ways; way += 1) {
      const cell = row * ways + way
      more += other[cell]! - one[cell]!
      found.worths[firings + cell] = logRatio(found, one[cell]!, other[cell]!)
    }
    found.worths[years + row] = -more
  }
}

function ofEvent(
  found: Found,
  { lookup, ways, years, firings }: CellBlock,
  one: { readonly rates: Float64Array; readonly chances: Float64Array },
  other: { readonly rates: Float64Array; readonly chances: Float64Array },
) {
  for (let row = 0; row < lookup.rows; row += 1) {
    found.worths[years + row] = one.rates[row]! - other.rates[row]!
    for (let way = 0; way < ways; way += 1) {
      const cell = row * ways + way
      const [before, after] = [one.rates[row]! * one.chances[cell]!, other.rates[row]! * other.chances[cell]!]
      found.worths[firings + cell] = logRatio(found, before, after)
    }
  }
}

function ofJump(found: Found, at: number, one: Jump, other: Jump): void {
  const { lookup, outcomes } = one
  for (let row = 0; row < lookup.rows; row += 1) {
    found.worths[at + row] = logRatio(found, idleWeight(one, row), idleWeight(other, row))
    for (let way = 0; way < outcomes.length; way += 1) {
      const cell = row * outcomes.length + way
      const [before, after] = [
        one.happens[row]! * one.chances[cell]!,
        other.happens[row]! * other.chances[cell]!,
      ]
      found.worths[at + lookup.rows + cell] = logRatio(found, before, after)
    }
  }
}
