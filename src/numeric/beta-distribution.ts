import { exponential } from './exponential.ts'
import { logGamma } from './log-gamma.ts'
import { logarithm } from './logarithm.ts'

/**
 * The probability that a Beta(a, b) variable is at most x (the regularised incomplete beta function).
 *
 * Source: continued fraction by Lentz's method; Abramowitz & Stegun 1964, 26.5.8.
 * Checked: binomial sums and published limits, tests/numeric/intervals.test.ts.
 */
export function betaProbability(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const logFront = logGamma(a + b) - logGamma(a) - logGamma(b) + a * logarithm(x) + b * logarithm(1 - x)
  const front = exponential(logFront)
  // The fraction converges fast on one side of the mean; on the other the complement is computed.
  if (x < (a + 1) / (a + b + 2)) return (front * continuedFraction(x, a, b)) / a
  return 1 - (front * continuedFraction(1 - x, b, a)) / b
}

function continuedFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300
  let c = 1
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1), tiny)
  let value = d
  for (let m = 1; m <= 1000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / nonZero(1 + even * d, tiny)
    c = nonZero(1 + even / c, tiny)
    value *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / nonZero(1 + odd * d, tiny)
    c = nonZero(1 + odd / c, tiny)
    value *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return value
}

function nonZero(value: number, tiny: number): number {
  return Math.abs(value) < tiny ? tiny : value
}

/** The x below which a Beta(a, b) variable lies with the given probability, by halving: exact to 1e-14. */
export function betaQuantile(probability: number, a: number, b: number): number {
  let low = 0
  let high = 1
  for (let step = 0; step < 60 && high - low > 1e-15 * high; step += 1) {
    const middle = 0.5 * (low + high)
    if (betaProbability(middle, a, b) < probability) low = middle
    else high = middle
  }
  return 0.5 * (low + high)
}
