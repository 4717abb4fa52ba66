/**
 * The Brier score for ordered categories: a near miss costs less than a far one. 0 is perfect, categories − 1 the
 * worst; divided by categories − 1 where `isNormalised`, so that the worst is 1.
 *
 * @param probabilities  [categories], in their order, sum 1
 * @param outcome        index of the category that came
 *
 * Source: Epstein 1969, doi:10.1175/1520-0450(1969)008<0985:ASSFPF>2.0.CO;2.
 * Checked: 15, 45, 25, 15 % with the third come gives 0.27; tournaments' "ordinal" score is twice the normalised one.
 */
export function rankedProbabilityScore(
  probabilities: readonly number[],
  outcome: number,
  isNormalised = false,
): number {
  let cumulative = 0
  let score = 0
  for (let category = 0; category < probabilities.length - 1; category += 1) {
    cumulative += probabilities[category]!
    score += (cumulative - (outcome <= category ? 1 : 0)) ** 2
  }
  return isNormalised ? score / (probabilities.length - 1) : score
}
