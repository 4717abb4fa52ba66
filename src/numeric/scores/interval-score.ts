/**
 * The width of an interval plus a penalty for missing it: small is good, in the quantity's own unit.
 *
 * @param missShare  the share of cases that the interval is meant to miss, 0..1: 0.1 for a 90 % interval
 *
 * Source: Gneiting & Raftery 2007, doi:10.1198/016214506000001437, eq. 43.
 * Checked: tests/reference/scoring/vectors.json, `interval_score`.
 */
export function intervalScore(
  { low, high }: { readonly low: number; readonly high: number },
  missShare: number,
  observed: number,
): number {
  const missedBy = Math.max(0, low - observed) + Math.max(0, observed - high)
  return high - low + (2 / missShare) * missedBy
}
