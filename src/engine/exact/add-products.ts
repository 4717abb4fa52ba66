import type { Layout } from './layout.ts'
import type { StepProgram } from './step-program.ts'

/**
 * Adds to `products`, at the place of every coefficient of a step, what the step has multiplied it with on its way from
 * one vector to the other: x where the move begins times `values` where it ends. It is the derivative of Σ x · (step of
 * values) with respect to the coefficients. The program is one that goes back.
 */
export function addProducts(
  layout: Layout,
  { starts, offsets, tiles, memory }: StepProgram,
  products: Float64Array,
  x: Float64Array,
  values: Float64Array,
): void {
  if (memory?.holds(products) && memory.holds(x) && memory.holds(values)) {
    const addresses = [starts, offsets, tiles, products, x, values].map(({ byteOffset }) => byteOffset)
    memory.addProducts(layout.tiles, layout.tile, ...addresses)
    return
  }
  for (let tile = 0; tile < layout.tiles; tile++) {
    const at = (tile + 1) * layout.tile
    for (let term = starts[tile]!; term < starts[tile + 1]!; term++) {
      const from = tiles[term]!
      const to = at - offsets[term]!
      for (let place = 0; place < layout.tile; place++)
        products[from + place]! += x[at + place]! * values[to + place]!
    }
  }
}
