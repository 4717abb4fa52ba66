import { philox, uniformOf } from './philox.ts'

/**
 * Degree, coefficients and first direction numbers of the primitive polynomials of dimensions 2 to 32.
 * Source: Joe & Kuo 2008, doi:10.1137/070709359 (the table new-joe-kuo-6).
 */
const polynomials: readonly (readonly [degree: number, coefficients: number, ...first: number[]])[] = [
  [1, 0, 1],
  [2, 1, 1, 3],
  [3, 1, 1, 3, 1],
  [3, 2, 1, 1, 1],
  [4, 1, 1, 1, 3, 3],
  [4, 4, 1, 3, 5, 13],
  [5, 2, 1, 1, 5, 5, 17],
  [5, 4, 1, 1, 5, 5, 5],
  [5, 7, 1, 1, 7, 11, 19],
  [5, 11, 1, 1, 5, 1, 1],
  [5, 13, 1, 1, 1, 3, 11],
  [5, 14, 1, 3, 5, 5, 31],
  [6, 1, 1, 3, 3, 9, 7, 49],
  [6, 13, 1, 1, 1, 15, 21, 21],
  [6, 16, 1, 3, 1, 13, 27, 49],
  [6, 19, 1, 1, 1, 15, 7, 5],
  [6, 22, 1, 3, 1, 15, 13, 25],
  [6, 25, 1, 1, 5, 5, 19, 61],
  [7, 1, 1, 3, 7, 11, 23, 15, 103],
  [7, 4, 1, 3, 7, 13, 13, 15, 69],
  [7, 7, 1, 1, 3, 13, 7, 35, 63],
  [7, 8, 1, 3, 5, 9, 1, 25, 53],
  [7, 14, 1, 3, 1, 13, 9, 35, 107],
  [7, 19, 1, 3, 1, 5, 27, 61, 31],
  [7, 21, 1, 1, 5, 11, 19, 41, 61],
  [7, 28, 1, 3, 5, 3, 3, 13, 69],
  [7, 31, 1, 1, 7, 13, 1, 19, 1],
  [7, 32, 1, 3, 7, 5, 13, 19, 59],
  [7, 37, 1, 1, 3, 9, 25, 29, 41],
  [7, 41, 1, 3, 5, 13, 23, 1, 55],
  [7, 42, 1, 3, 7, 3, 13, 59, 17],
]

export const mostSobolDimensions = polynomials.length + 1

/**
 * The points of Sobol's sequence in one of its dimensions, [count], in (0, 1): spread more evenly than chance would, in all
 * dimensions together best where the count is a power of two. Each dimension is scrambled with the seed, digit within
 * digit (Owen 1995, by the hash of Laine & Karras 2011, doi:10.1111/j.1467-8659.2011.02048.x); seed 0 leaves it as it is.
 *
 * @param dimension  0 to 31
 * @throws RangeError beyond
 *
 * Checked: against the published first points, and by the error of the closed forms, tests/numeric/variance-shares.test.ts.
 */
export function sobolDimension(dimension: number, count: number, seed: number): Float64Array {
  if (!(dimension >= 0 && dimension < mostSobolDimensions))
    throw new RangeError(`Sobol's sequence has ${mostSobolDimensions} dimensions here, not ${dimension + 1}.`)
  const scramble = seed === 0 ? null : scrambleOf(dimension, seed)
  const directions = directionsOf(dimension)
  const points = new Float64Array(count)
  let state = 0
  for (let place = 0; place < count; place++) {
    points[place] = uniformOf((scramble === null ? state : scrambled(state, scramble)) >>> 0)
    state ^= directions[lowestZero(place)]!
  }
  return points
}

function scrambleOf(dimension: number, seed: number): number {
  const block = new Uint32Array(4)
  philox(dimension, 0x50b01, 0, 0, seed, 0, block)
  return block[0]!
}

/** Each digit changed, or not, by what the digits before it are. */
function scrambled(digits: number, scramble: number): number {
  let word = (reversed(digits) + scramble) | 0
  word ^= Math.imul(word, 0x6c50b47c)
  word ^= Math.imul(word, 0xb82f1e52)
  word ^= Math.imul(word, 0xc7afe638)
  word ^= Math.imul(word, 0x8d22f6e6)
  return reversed(word)
}

function reversed(word: number): number {
  let digits = ((word >>> 1) & 0x55555555) | ((word & 0x55555555) << 1)
  digits = ((digits >>> 2) & 0x33333333) | ((digits & 0x33333333) << 2)
  digits = ((digits >>> 4) & 0x0f0f0f0f) | ((digits & 0x0f0f0f0f) << 4)
  digits = ((digits >>> 8) & 0x00ff00ff) | ((digits & 0x00ff00ff) << 8)
  return (digits >>> 16) | (digits << 16)
}

function lowestZero(value: number): number {
  let place = 0
  for (let rest = value; rest & 1; rest >>>= 1) place++
  return place
}

/** [32]: what each digit adds, the first digit first. */
function directionsOf(dimension: number): Int32Array {
  const directions = new Int32Array(32)
  if (dimension === 0) {
    for (let digit = 0; digit < 32; digit++) directions[digit] = 1 << (31 - digit)
    return directions
  }
  const [degree, coefficients, ...first] = polynomials[dimension - 1]!
  for (let digit = 0; digit < 32; digit++) {
    if (digit < degree) {
      directions[digit] = first[digit]! << (31 - digit)
      continue
    }
    const back = directions[digit - degree]!
    let next = back ^ (back >>> degree)
    for (let term = 1; term < degree; term++) {
      if ((coefficients >>> (degree - 1 - term)) & 1) next ^= directions[digit - term]!
    }
    directions[digit] = next
  }
  return directions
}
