import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exponential, powerOfTwo } from '../../src/numeric/exponential.ts'
import { exponentialOf, logarithm } from '../../src/numeric/logarithm.ts'
import { philox } from '../../src/numeric/philox.ts'

const twoUlp = 2 * 2 ** -52

function close(found: number, expected: number, scale = Math.abs(expected)): boolean {
  return found === expected || Math.abs(found - expected) <= twoUlp * scale
}

test('the logarithm agrees with the engine to two units in the last place, subnormal numbers included', () => {
  fc.assert(
    fc.property(fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true }), (x) =>
      close(logarithm(x), Math.log(x)),
    ),
    { numRuns: 20_000, seed: 1 },
  )
  expect(logarithm(1)).toBe(0)
  expect(logarithm(0)).toBe(Number.NEGATIVE_INFINITY)
  expect(logarithm(-1)).toBeNaN()
  expect(close(logarithm(Number.MIN_VALUE), Math.log(Number.MIN_VALUE))).toBe(true)
})

test('the exponential function agrees with the engine to two units in the last place', () => {
  fc.assert(
    fc.property(fc.double({ min: -700, max: 709, noNaN: true }), (x) => close(exponential(x), Math.exp(x))),
    { numRuns: 20_000, seed: 2 },
  )
  expect(exponential(0)).toBe(1)
  expect(exponential(-800)).toBe(0)
  expect(exponential(800)).toBe(Number.POSITIVE_INFINITY)
  expect(exponential(-740)).toBeCloseTo(Math.exp(-740), 320)
})

test('powers of two are exact at whole numbers and agree with the engine between', () => {
  for (let k = -1074; k <= 1023; k += 1) expect(powerOfTwo(k)).toBe(2 ** k)
  fc.assert(
    fc.property(fc.double({ min: -60, max: 60, noNaN: true }), (x) => close(powerOfTwo(x), 2 ** x)),
    { numRuns: 20_000, seed: 3 },
  )
})

test('exponential variates are the logarithm of the word, for the least and the greatest too', () => {
  for (const word of [0, 1, 2, 3, 12345, 0x7fffffff, 0x80000000, 0xb504f333, 0xffffffff]) {
    const expected = -Math.log((word + 0.5) / 2 ** 32)
    expect(exponentialOf(word) / expected).toBeCloseTo(1, 14)
    expect(exponentialOf(word)).toBeGreaterThan(0)
  }
})

test('the bits are frozen', () => {
  const words = new Uint32Array(4)
  const values = new Float64Array(4000)
  for (let index = 0; index < 1000; index += 1) {
    philox(index, 0, 0, 0, 7, 9, words)
    values[4 * index] = exponentialOf(words[0]!)
    values[4 * index + 1] = logarithm(words[1]! + 1)
    values[4 * index + 2] = exponential(words[2]! / 2 ** 28 - 8)
    values[4 * index + 3] = powerOfTwo(words[3]! / 2 ** 28 - 8)
  }
  const bytes = new Uint8Array(values.buffer)
  expect(createHash('sha256').update(bytes).digest('hex')).toMatchInlineSnapshot(
    `"8d6cdf66ddb05d3169a6136d300d781bb9da72de63f0f84a0ac0649ea61e645f"`,
  )
})
