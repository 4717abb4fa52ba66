import type { Situation } from '../../language/situation.ts'
import type { Lookup, Space } from '../chain.ts'

/** The space of the named factors, the first of them the least significant digit. */
export function spaceOf(situation: Situation, factors: readonly string[]): Space {
  const byId = new Map(situation.factors.map((factor) => [factor.id, factor]))
  const states = factors.map((id) => {
    const factor = byId.get(id)
    if (!factor) throw new Error(`There is no factor ${id} to keep.`)
    return factor.states.map((state) => state.id)
  })
  const sizes = states.map((ids) => ids.length)
  const strides: number[] = []
  let configurations = 1
  for (const size of sizes) {
    strides.push(configurations)
    configurations *= size
  }
  return { factors, states, sizes, strides, configurations }
}

/** A lookup over the given factors (indices of the space), the first of them with stride 1. */
export function lookupOver(space: Space, parents: readonly number[]): Lookup {
  const parentStrides: number[] = []
  let rows = 1
  for (const parent of parents) {
    parentStrides.push(rows)
    rows *= space.sizes[parent]!
  }
  return { parents, parentStrides, rows }
}

/** The state of one parent in each row, [rows]. */
export function digitsByRow(space: Space, lookup: Lookup, parent: number): Uint8Array {
  const place = lookup.parents.indexOf(parent)
  const stride = lookup.parentStrides[place]!
  const size = space.sizes[parent]!
  const digits = new Uint8Array(lookup.rows)
  for (let row = 0; row < lookup.rows; row++) digits[row] = Math.floor(row / stride) % size
  return digits
}
