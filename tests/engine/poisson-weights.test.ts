import { expect, test } from 'vitest'
import { poissonWeights } from '../../src/numeric/poisson-weights.ts'

test('chances follow the closed form, the thin tail included', () => {
  const { mass, tail } = poissonWeights(0.5)
  let chance = Math.exp(-0.5)
  for (let count = 0; count < 60; count++) {
    expect(Math.abs(mass[count]! / chance - 1)).toBeLessThan(1e-13)
    chance *= 0.5 / (count + 1)
  }
  // P(N ≥ 40) = Σ; its first term dominates: e^-0.5 0.5^40/40! (1 + 0.5/41 + …).
  expect(tail[40]! / mass[40]!).toBeCloseTo(1 + 0.5 / 41 + 0.25 / (41 * 42), 5)
  expect(tail[40]!).toBeLessThan(1e-58)
})

test.each([0, 1e-9, 0.3, 7, 256.6, 1e4, 3e5])('mean %d: chances sum to 1 and have that mean', (mean) => {
  const { mass, tail } = poissonWeights(mean)
  const sum = mass.reduce((total, chance) => total + chance, 0)
  const average = mass.reduce((total, chance, count) => total + chance * count, 0)
  expect(Math.abs(sum - 1)).toBeLessThan(1e-12)
  expect(Math.abs(average - mean)).toBeLessThanOrEqual(1e-11 * Math.max(mean, 1))
  expect(tail[0]).toBe(1)
  for (let count = 1; count < tail.length; count++) expect(tail[count]! <= tail[count - 1]!).toBe(true)
})

test('a mean that is none is refused', () => {
  for (const mean of [-1, Number.NaN, Number.POSITIVE_INFINITY])
    expect(() => poissonWeights(mean)).toThrow(RangeError)
})
