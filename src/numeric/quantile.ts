/**
 * The value below which a share of sorted values lies, with straight lines between them.
 *
 * @param sorted  [n], ascending, n above 0
 *
 * Source: type 7 of Hyndman & Fan 1996, doi:10.1080/00031305.1996.10473566 (the default of R and NumPy).
 */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const place = (sorted.length - 1) * share
  const below = Math.floor(place)
  const low = sorted[below]!
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!
  return low + (place - below) * (high - low)
}
