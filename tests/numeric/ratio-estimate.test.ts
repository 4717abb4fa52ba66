import { expect, test } from 'vitest'
import { ratioDifference, ratioEstimate, studentQuantile } from '../../src/numeric/ratio-estimate.ts'

test('with even denominators a ratio is a mean with its standard error', () => {
  const { value, standardError, degrees } = ratioEstimate([2, 4, 6, 8], [2, 2, 2, 2])
  expect(value).toBe(2.5)
  // Means 1, 2, 3, 4: variance 5/3 over 4 of them.
  expect(standardError).toBeCloseTo(Math.sqrt(5 / 3 / 4), 12)
  expect(degrees).toBeCloseTo(3, 12)
})

test('uneven groups count by their weight, and groups of none hardly count as freedom', () => {
  const { value, degrees } = ratioEstimate([3, 0.0001, 0], [10, 0.0002, 0])
  expect(value).toBeCloseTo(0.3, 4)
  expect(degrees).toBe(1)
  expect(ratioEstimate([1], [2]).standardError).toBe(Number.POSITIVE_INFINITY)
})

test('what two ratios have in common falls out of their difference', () => {
  const first = { numerators: [1, 5, 3, 9], denominators: [10, 10, 10, 10] }
  const second = { numerators: [2, 6, 4, 10], denominators: [10, 10, 10, 10] }
  const { value, standardError } = ratioDifference(first, second)
  expect(value).toBeCloseTo(0.1, 12)
  expect(standardError).toBeCloseTo(0, 12)
})

test('Student’s t at its 97.5 % point, from tables', () => {
  for (const [degrees, point] of [
    [1, 12.7062],
    [2, 4.30265],
    [5, 2.57058],
    [10, 2.22814],
    [31, 2.03951],
  ] as const)
    expect(studentQuantile(degrees)).toBeCloseTo(point, 3)
})
