import type { Condition, Influence } from '../../language/situation.ts'
import type { Lookup, Space } from '../chain.ts'
import type { Draw } from '../draw.ts'
import { compileCondition, rowsHolding } from './condition.ts'

/** What is known before a draw is made, waiting for one. */
export type Recipe<Value> = (draw: Draw) => Value

/** The points that influences give in each row of a table, [rows]; null where there are none. */
export function pointsByRow(
  space: Space,
  lookup: Lookup,
  influences: readonly Influence[],
): Recipe<Float64Array> | null {
  if (influences.length === 0) return null
  const terms = influences.map(({ points, from }) => ({ points, rows: rowsWhere(space, lookup, from) }))
  return (draw) => {
    const sums = new Float64Array(lookup.rows)
    for (const { points, rows } of terms) {
      const worth = draw(points)
      for (let place = 0; place < rows.length; place++) sums[rows[place]!]! += worth
    }
    return sums
  }
}

/** The rows in which a condition holds, ascending. */
export function rowsWhere(space: Space, lookup: Lookup, condition: Condition): Int32Array {
  const holds = rowsHolding(space, lookup, compileCondition(space, condition))
  const rows: number[] = []
  for (let row = 0; row < lookup.rows; row++) if (holds[row] === 1) rows.push(row)
  return Int32Array.from(rows)
}

/** Indices of the factors with these ids, each once, in the order of the space, those in `first` before the others. */
export function parentsAmong(space: Space, ids: Iterable<string>, first: readonly number[] = []): number[] {
  const wanted = new Set<number>()
  for (const id of ids) {
    const index = space.factors.indexOf(id)
    if (index < 0) throw new Error(`Factor ${id} was left out of a chain that needs it.`)
    wanted.add(index)
  }
  for (const index of first) wanted.delete(index)
  return [...first, ...[...wanted].sort((a, b) => a - b)]
}
