import { exponential } from '../../src/numeric/exponential.ts'
import { normalProbability } from '../../src/numeric/normal-distribution.ts'

// What the scores of samples and quantiles are held against; themselves held against the reference vectors.

/** The closed form for a normal distribution. `crps.normal` of the vectors. */
export function normalCrps(mean: number, deviation: number, observed: number): number {
  const z = (observed - mean) / deviation
  return (
    deviation *
    (z * (2 * normalProbability(z) - 1) +
      2 * (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) -
      1 / Math.sqrt(Math.PI))
  )
}

/** The closed form for the time to an event of constant rate, observed at 0 or later. `crps.exponential` of the vectors. */
export function exponentialCrps(rate: number, observed: number): number {
  return observed - (2 / rate) * (1 - exponential(-rate * observed)) + 1 / (2 * rate)
}
