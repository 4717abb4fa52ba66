import { lookupOver } from '../compile/space.ts'
import type { Copies } from '../exact/copies.ts'
import { rowsOn } from '../exact/layout.ts'

/**
 * Adds the derivatives with respect to each weight of the independent start, given what every configuration is worth at
 * it; returns Σ start · values, the answer.
 */
export function addStart(
  { chain, layout }: Pick<Copies, 'chain' | 'layout'>,
  values: Float64Array,
  gradient: readonly Float64Array[],
): number {
  const rows = chain.start.map((_, factor) => rowsOn(layout, lookupOver(chain.space, [factor])))
  const digits = new Int32Array(rows.length)
  let answer = 0
  for (let tile = 0; tile < layout.tiles; tile++) {
    for (let place = 0; place < layout.tile; place++) {
      let product = 1
      let zeros = 0
      let lastZero = -1
      for (let factor = 0; factor < rows.length && zeros < 2; factor++) {
        digits[factor] = rows[factor]!.byTile[tile]! + rows[factor]!.byPlace[place]!
        const weight = chain.start[factor]![digits[factor]!]!
        if (weight > 0) product *= weight
        else {
          zeros++
          lastZero = factor
        }
      }
      if (zeros > 1) continue
      const value = values[(tile + 1) * layout.tile + place]!
      if (zeros === 0) answer += product * value
      for (let factor = 0; factor < rows.length; factor++) {
        if (zeros === 1 && factor !== lastZero) continue
        const weight = zeros === 1 ? 1 : chain.start[factor]![digits[factor]!]!
        gradient[factor]![digits[factor]!]! += (product / weight) * value
      }
    }
  }
  return answer
}
