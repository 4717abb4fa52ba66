import { philox, uniformOf } from './philox.ts'
import { textHash } from './text-hash.ts'

/** Words of the counter that tell a permutation from the places within its cells. */
const permutationPurpose = 1
const placePurpose = 2

/**
 * One dimension of a Latin hypercube: numbers between 0 and 1, one in each of `members` equal cells, in random order. The
 * dimension is known by its name alone, so adding or removing others leaves it as it was.
 *
 * @returns [members]
 *
 * Source: McKay, Beckman & Conover 1979, doi:10.2307/1268522.
 */
export function latinDimension(name: string, members: number, seed: number): Float64Array {
  const [low, high] = textHash(name)
  const words = new Uint32Array(4)
  const draw = (index: number, purpose: number): number => {
    philox(index, low, high, purpose, seed, 0, words)
    return uniformOf(words[0]!)
  }
  const cells = Int32Array.from({ length: members }, (_, index) => index)
  for (let index = members - 1; index > 0; index -= 1) {
    const other = Math.floor(draw(index, permutationPurpose) * (index + 1))
    const held = cells[index]!
    cells[index] = cells[other]!
    cells[other] = held
  }
  return Float64Array.from(cells, (cell, index) => (cell + draw(index, placePurpose)) / members)
}
