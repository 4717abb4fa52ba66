import type { CompiledCondition, Lookup, Space } from '../chain.ts'
import { rowsHolding } from '../compile/condition.ts'
import { lookupOver } from '../compile/space.ts'

/** A number for each configuration of a few factors. */
export interface RowTable {
  readonly lookup: Lookup
  /** [rows] */
  readonly values: Float64Array
}

/** The sum of tables, over the factors that any of them reads. */
export function sumOfTables(space: Space, tables: readonly RowTable[]): RowTable {
  if (tables.length === 1) return tables[0]!
  const lookup = lookupOver(space, unionOfParents(tables))
  const values = new Float64Array(lookup.rows)
  for (const table of tables) {
    const rows = rowsIn(space, lookup, table.lookup)
    for (let row = 0; row < lookup.rows; row++) values[row]! += table.values[rows[row]!]!
  }
  return { lookup, values }
}

export function unionOfParents(tables: readonly RowTable[]): number[] {
  return [...new Set(tables.flatMap((table) => table.lookup.parents))].sort((a, b) => a - b)
}

/** For each row of a wide lookup, the row of a narrower one (its parents among the wide one's), [wide rows]. */
export function rowsIn(space: Space, wide: Lookup, narrow: Lookup): Int32Array {
  const rows = new Int32Array(wide.rows)
  for (const [place, parent] of narrow.parents.entries()) {
    const stride = wide.parentStrides[wide.parents.indexOf(parent)]!
    const size = space.sizes[parent]!
    const step = narrow.parentStrides[place]!
    for (let row = 0; row < wide.rows; row++) rows[row]! += (Math.floor(row / stride) % size) * step
  }
  return rows
}

/** 1 where the condition holds, else 0. */
export function conditionTable(space: Space, condition: CompiledCondition): RowTable {
  const parents = [...new Set(condition.flatMap((clause) => clause.map((term) => term.factor)))]
  const lookup = lookupOver(
    space,
    parents.sort((a, b) => a - b),
  )
  return { lookup, values: Float64Array.from(rowsHolding(space, lookup, condition)) }
}
