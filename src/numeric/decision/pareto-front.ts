/**
 * Whether one point is at least as good in everything as another and better in something. Differences up to a margin count as
 * none in favour of either.
 *
 * @param margins  [objectives], 0 or above; exact comparison without
 */
export function dominates(
  one: ArrayLike<number>,
  other: ArrayLike<number>,
  margins?: ArrayLike<number>,
): boolean {
  let isBetter = false
  for (let objective = 0; objective < one.length; objective += 1) {
    const lead = one[objective]! - other[objective]!
    const margin = margins?.[objective] ?? 0
    if (lead < -margin) return false
    if (lead > margin) isBetter = true
  }
  return isBetter
}

/**
 * The points that none of the others dominates, by their places, in order. Equal points stay together.
 *
 * @param points  [points][objectives], more is better
 * @param margins  between two points by their places: [objectives]; exact comparison without
 *
 * Checked: tests/reference/decision/decisions.json, `pareto_max_max`.
 */
export function paretoFront(
  points: readonly ArrayLike<number>[],
  margins?: (one: number, other: number) => ArrayLike<number>,
): number[] {
  return [...points.keys()].filter(
    (place) =>
      !points.some(
        (rival, index) => index !== place && dominates(rival, points[place]!, margins?.(index, place)),
      ),
  )
}
