import type { Space } from '../chain.ts'
import type { Layout } from './layout.ts'

/** Adds up a vector by factor and state in one reading of it; the states of all factors one behind the other. */
export function marginalsOf(space: Space, layout: Layout, vector: Float64Array): Float64Array {
  const { tile, tiles, digits } = layout
  const byPlace = new Float64Array(tile)
  const byTile = new Float64Array(tiles)
  for (let number = 0; number < tiles; number++) {
    const base = (number + 1) * tile
    let sum = 0
    for (let place = 0; place < tile; place++) {
      const value = vector[base + place]!
      byPlace[place]! += value
      sum += value
    }
    byTile[number] = sum
  }
  const marginals = new Float64Array(space.sizes.reduce((sum, size) => sum + size, 0))
  let first = 0
  for (const [factor, size] of space.sizes.entries()) {
    const { isLow, byPlace: digit } = digits[factor]!
    const sums = isLow ? byPlace : byTile
    for (let at = 0; at < sums.length; at++) marginals[first + digit[at]!]! += sums[at]!
    first += size
  }
  return marginals
}

export function massOf(vector: Float64Array): number {
  let mass = 0
  for (let place = 0; place < vector.length; place++) mass += vector[place]!
  return mass
}
