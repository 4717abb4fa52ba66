import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { betaProbability, betaQuantile } from '../../src/numeric/beta-distribution.ts'
import { compensatedSum } from '../../src/numeric/compensated-sum.ts'
import {
  clopperPearsonInterval,
  meanInterval,
  wilsonInterval,
} from '../../src/numeric/confidence-interval.ts'
import { logGamma } from '../../src/numeric/log-gamma.ts'
import { quantile } from '../../src/numeric/quantile.ts'
import { correlation, rankCorrelation, ranks } from '../../src/numeric/rank-correlation.ts'

interface PublishedCase {
  readonly seen: number
  readonly trials: number
  readonly wilson: readonly [number, number]
  readonly clopperPearson: readonly [number, number]
}
const published = JSON.parse(
  readFileSync(new URL('../reference/random/proportion-intervals.json', import.meta.url), 'utf8'),
) as { tolerance: number; cases: PublishedCase[] }

test.each(published.cases)('intervals of $seen in $trials are the published ones', (example) => {
  const pairs = [
    [wilsonInterval(example.seen, example.trials), example.wilson],
    [clopperPearsonInterval(example.seen, example.trials), example.clopperPearson],
  ] as const
  for (const [found, [low, high]] of pairs) {
    expect(Math.abs(found.low - low)).toBeLessThan(published.tolerance)
    expect(Math.abs(found.high - high)).toBeLessThan(published.tolerance)
  }
})

test('limits with one side at the end have their closed form', () => {
  expect(clopperPearsonInterval(0, 50).high).toBeCloseTo(1 - 0.025 ** (1 / 50), 13)
  expect(clopperPearsonInterval(50, 50).low).toBeCloseTo(0.025 ** (1 / 50), 13)
  expect(() => wilsonInterval(3, 2)).toThrow(RangeError)
})

test('the beta distribution sums the binomial tail and its quantile inverts it', () => {
  const n = 12
  const p = 0.37
  let tail = 0
  for (let k = n; k >= 5; k -= 1) tail += choose(n, k) * p ** k * (1 - p) ** (n - k)
  expect(betaProbability(p, 5, n - 4)).toBeCloseTo(tail, 13)
  expect(betaProbability(betaQuantile(0.3, 2.5, 7), 2.5, 7)).toBeCloseTo(0.3, 13)
})

test('the gamma function gives factorials', () => {
  let factorial = 1
  for (let n = 1; n < 20; n += 1) {
    expect(logGamma(n)).toBeCloseTo(Math.log(factorial), 12)
    factorial *= n
  }
  expect(logGamma(0.5)).toBeCloseTo(0.5 * Math.log(Math.PI), 13)
})

test('a mean has the interval of its standard error', () => {
  const { low, high } = meanInterval(10, 30, 5)
  // Values 0, 1, 2, 3, 4: variance 2.5, standard error √0.5.
  expect(high - low).toBeCloseTo(2 * 1.959963984540054 * Math.SQRT1_2, 12)
  expect((low + high) / 2).toBeCloseTo(2, 12)
})

test('quantiles lie on straight lines between the sorted values', () => {
  const sorted = Float64Array.from([1, 2, 4, 8])
  expect(quantile(sorted, 0)).toBe(1)
  expect(quantile(sorted, 0.5)).toBe(3)
  expect(quantile(sorted, 0.9)).toBeCloseTo(6.8, 12)
  expect(quantile(sorted, 1)).toBe(8)
})

test('equal values share a rank, and a textbook rank correlation comes out', () => {
  expect([...ranks([3, 1, 3, 2])]).toEqual([3.5, 1, 3.5, 2])
  const quotient = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110]
  const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17]
  // Ten pairs without ties with Σd² = 194: 1 − 6 · 194 / 990.
  expect(rankCorrelation(quotient, hours)).toBeCloseTo(-29 / 165, 14)
  expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBe(0)
  expect(correlation(Float64Array.of(1, 2, 3), Float64Array.of(5, 3, 1))).toBeCloseTo(-1, 14)
})

test('a compensated sum keeps what plain addition loses', () => {
  expect(compensatedSum([1, 1e100, 1, -1e100])).toBe(2)
})

function choose(n: number, k: number): number {
  let result = 1
  for (let index = 1; index <= k; index += 1) result = (result * (n - k + index)) / index
  return result
}
