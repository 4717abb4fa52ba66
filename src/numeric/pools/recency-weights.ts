import { exponential } from '../exponential.ts'

/**
 * Weights of forecasts from the oldest to the newest, the newest 1: exp(√n − √N); equal for one or two.
 *
 * Source: the community prediction of Metaculus. Checked: tests/reference/scoring/vectors.json, `recency_weights`.
 */
export function recencyWeights(count: number): number[] {
  return Array.from({ length: count }, (_, index) =>
    count <= 2 ? 1 : exponential(Math.sqrt(index + 1) - Math.sqrt(count)),
  )
}
