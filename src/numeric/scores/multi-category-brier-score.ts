import { compensatedSum } from '../compensated-sum.ts'

/**
 * The squared misses summed over all categories, 0..2.
 *
 * @param probabilities  [categories], sum 1
 * @param outcome        index of the category that came
 *
 * Source: Brier 1950, doi:10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2.
 * Checked: tests/reference/scoring/vectors.json, `brier_multicategory`.
 */
export function multiCategoryBrierScore(probabilities: readonly number[], outcome: number): number {
  return compensatedSum(
    probabilities.map((probability, category) => (probability - (category === outcome ? 1 : 0)) ** 2),
  )
}
