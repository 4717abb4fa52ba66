/**
 * Philox4x32-10: four random 32-bit words as a function of a counter and a key, with no state in between. Two different
 * counters, or two different keys, give words that behave as independent, so any part of a computation can be done
 * anywhere and in any order.
 *
 * @param out  receives the words, [4], as unsigned integers
 *
 * Source: Salmon, Moraes, Dror & Shaw 2011, doi:10.1145/2063384.2063405.
 * Checked: the known answers of the Random123 distribution, tests/reference/random/philox4x32-10.txt.
 */
export function philox(
  counter0: number,
  counter1: number,
  counter2: number,
  counter3: number,
  key0: number,
  key1: number,
  out: Uint32Array,
): void {
  let c0 = counter0 | 0
  let c1 = counter1 | 0
  let c2 = counter2 | 0
  let c3 = counter3 | 0
  let k0 = key0 | 0
  let k1 = key1 | 0
  for (let round = 0; round < 10; round += 1) {
    // The high words of 0xd2511f53 · c0 and 0xcd9e8d57 · c2, by halves of 16 bits: a product of two words does not fit a double.
    const low0 = c0 & 0xffff
    const high0 = c0 >>> 16
    const middle0 = (Math.imul(high0, 0x1f53) + (Math.imul(low0, 0x1f53) >>> 16)) | 0
    const cross0 = (Math.imul(low0, 0xd251) + (middle0 & 0xffff)) | 0
    const top0 = (Math.imul(high0, 0xd251) + (middle0 >>> 16) + (cross0 >>> 16)) | 0
    const low2 = c2 & 0xffff
    const high2 = c2 >>> 16
    const middle2 = (Math.imul(high2, 0x8d57) + (Math.imul(low2, 0x8d57) >>> 16)) | 0
    const cross2 = (Math.imul(low2, 0xcd9e) + (middle2 & 0xffff)) | 0
    const top2 = (Math.imul(high2, 0xcd9e) + (middle2 >>> 16) + (cross2 >>> 16)) | 0
    const bottom0 = Math.imul(c0, 0xd2511f53 | 0)
    const bottom2 = Math.imul(c2, 0xcd9e8d57 | 0)
    c0 = top2 ^ c1 ^ k0
    c1 = bottom2
    c2 = top0 ^ c3 ^ k1
    c3 = bottom0
    k0 = (k0 + (0x9e3779b9 | 0)) | 0
    k1 = (k1 + (0xbb67ae85 | 0)) | 0
  }
  out[0] = c0
  out[1] = c1
  out[2] = c2
  out[3] = c3
}

/** A word as a number strictly between 0 and 1: the middle of its cell of width 2⁻³². */
export function uniformOf(word: number): number {
  return (word + 0.5) / 4294967296
}
