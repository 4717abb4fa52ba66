import { exponential } from '../exponential.ts'
import { logarithm } from '../logarithm.ts'
import { poolShares } from './linear-pool.ts'

/** A 0 or 1 among the probabilities: whoever said so alone would decide the pool. Nothing is softened silently. */
export class CertaintyInPool extends RangeError {
  override readonly name = 'CertaintyInPool'
}

/**
 * The weighted geometric mean of odds: the usual way to pool people's probabilities.
 *
 * @throws CertaintyInPool where one of them is 0 or 1
 *
 * Source: Genest & Zidek 1986, doi:10.1214/ss/1177013825. Checked: tests/reference/scoring/vectors.json, `pooling`.
 */
export function logPool(probabilities: readonly number[], weights?: readonly number[]): number {
  return probabilityOfLogOdds(pooledLogOdds(probabilities, weights))
}

export function pooledLogOdds(probabilities: readonly number[], weights?: readonly number[]): number {
  const shares = poolShares(probabilities, weights)
  if (!probabilities.every((probability) => probability > 0 && probability < 1))
    throw new CertaintyInPool('A log pool cannot hold a probability of 0 or 1')
  return probabilities.reduce((sum, p, index) => sum + shares[index]! * (logarithm(p) - logarithm(1 - p)), 0)
}

export function probabilityOfLogOdds(logOdds: number): number {
  return 1 / (1 + exponential(-logOdds))
}
