import { exponential } from './exponential.ts'

/** The density of the standard normal distribution. */
function normalDensity(z: number): number {
  return exponential(-0.5 * z * z) / Math.sqrt(2 * Math.PI)
}

/**
 * The probability that a standard normal variable is at most z, within about 1e-15.
 *
 * Source: the series and the continued fraction of Abramowitz & Stegun 1964, 26.2.11 and 26.2.14.
 * Checked: the normal scores of tests/reference/scoring/vectors.json.
 */
export function normalProbability(z: number): number {
  const size = Math.abs(z)
  const tail = size < 4 ? 0.5 - seriesFromMiddle(size) : tailFraction(size)
  return z < 0 ? tail : 1 - tail
}

function seriesFromMiddle(z: number): number {
  let term = z
  let sum = z
  for (let odd = 3; term > 1e-18 * sum; odd += 2) {
    term *= (z * z) / odd
    sum += term
  }
  return sum * normalDensity(z)
}

function tailFraction(z: number): number {
  let fraction = z
  for (let k = 80; k >= 1; k -= 1) fraction = z + k / fraction
  return normalDensity(z) / fraction
}
