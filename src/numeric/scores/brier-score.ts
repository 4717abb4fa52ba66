/**
 * How far a probability was from what came, squared: 0 is perfect, 1 is certain and wrong, 0.25 is always saying 50 %.
 * The scale is 0..1; `twoSidedBrier` puts it on 0..2.
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

/** A Brier score of the scale 0..1 on Brier's own, summed over both outcomes, 0..2: what tournaments print. */
export function twoSidedBrier(brier: number): number {
  return 2 * brier
}
