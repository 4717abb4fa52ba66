import type { Influence } from '../../language/situation.ts'
import type { Lookup, Space } from '../chain.ts'
import type { Draw } from '../draw.ts'
import { compileCondition, rowsHolding } from './condition.ts'

/** The points that influences give in each row of a table, [rows]; null where there are none. */
export function pointsByRow(
  space: Space,
  lookup: Lookup,
  influences: readonly Influence[],
  draw: Draw,
): Float64Array | null {
  if (influences.length === 0) return null
  const points = new Float64Array(lookup.rows)
  for (const influence of influences) {
    const worth = draw(influence.points)
    const holds = rowsHolding(space, lookup, compileCondition(space, influence.from))
    for (let row = 0; row < lookup.rows; row++) if (holds[row] === 1) points[row]! += worth
  }
  return points
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
