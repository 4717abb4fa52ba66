import { quantile } from '../quantile.ts'
import { logPool } from './log-pool.ts'

/** The middle of the probabilities: for groups with bad outliers. Checked: `pooling` of the scoring vectors. */
export function medianPool(probabilities: readonly number[]): number {
  return quantile(
    [...probabilities].sort((a, b) => a - b),
    0.5,
  )
}

/**
 * The log pool without the least and the greatest; null with fewer than four, where too little would be left.
 *
 * @throws CertaintyInPool where one that is left is 0 or 1
 */
export function trimmedPool(probabilities: readonly number[]): number | null {
  if (probabilities.length < 4) return null
  return logPool([...probabilities].sort((a, b) => a - b).slice(1, -1))
}
