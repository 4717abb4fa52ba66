/**
 * How far a probability was from what came, squared: 0 is perfect, 1 is certain and wrong, 0.25 is always saying 50 %.
 * The scale is 0..1; `twoSidedBrierScore` is the same on 0..2.
 *
 * @param probability  of yes, 0..1
 *
 * Source: Brier 1950, doi:10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2, halved as is usual for two outcomes.
 * Checked: tests/reference/scoring/vectors.json, `brier_binary`.
 */
export function brierScore(probability: number, isYes: boolean): number {
  const miss = probability - (isYes ? 1 : 0)
  return miss * miss
}

/** Brier's own score, summed over both outcomes, 0..2: what forecasting tournaments print. */
export function twoSidedBrierScore(probability: number, isYes: boolean): number {
  return 2 * brierScore(probability, isYes)
}
