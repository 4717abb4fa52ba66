import { logarithm } from '../logarithm.ts'

/**
 * How much better than knowing nothing: 0 is what equal shares would score, 100 is certain and right, and there is no
 * bottom (certain and wrong is −Infinity).
 *
 * @param probability  given to the outcome that came, 0..1
 * @param outcomes     how many there were, 2 or more
 *
 * Source: the baseline score of Metaculus: 100 · ln(n p)/ln n, which for two outcomes is 100 · log2(2 p).
 * Checked: tests/reference/scoring/vectors.json, `metaculus_baseline`.
 */
export function baselineScore(probability: number, outcomes = 2): number {
  return (100 * logarithm(outcomes * probability)) / logarithm(outcomes)
}
