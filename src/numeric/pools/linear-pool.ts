/**
 * The weighted mean of probabilities: right for models of which one must be true, too cautious for people who each know
 * something of their own.
 *
 * @param weights  [n], any positive scale; equal unless given
 *
 * Source: Stone 1961, doi:10.1214/aoms/1177704873. Checked: tests/reference/scoring/vectors.json, `pooling`.
 */
export function linearPool(probabilities: readonly number[], weights?: readonly number[]): number {
  const shares = poolShares(probabilities, weights)
  return probabilities.reduce((sum, probability, index) => sum + probability * shares[index]!, 0)
}

/**
 * Weights that add up to 1.
 *
 * @throws RangeError where there is nothing to pool or a weight is not above 0
 */
export function poolShares(probabilities: readonly number[], weights?: readonly number[]): number[] {
  if (probabilities.length === 0) throw new RangeError('There is nothing to pool')
  const given = weights ?? probabilities.map(() => 1)
  if (given.length !== probabilities.length || !given.every((weight) => weight > 0))
    throw new RangeError('A pool needs one weight above 0 for each probability')
  const total = given.reduce((sum, weight) => sum + weight, 0)
  return given.map((weight) => weight / total)
}
