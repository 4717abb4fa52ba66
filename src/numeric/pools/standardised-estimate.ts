/** An estimate by three points, or four with the confidence that the interval holds the truth. */
export interface PointEstimate {
  readonly low: number
  readonly high: number
  readonly best: number
  /** 0..1; absent from a three-point estimate, whose interval is taken to hold `target`. */
  readonly confidence?: number
}

/** The confidence that intervals are brought to unless another is asked for. */
const usualTarget = 0.8

/**
 * The interval that the estimate would have at the target confidence, stretched in proportion on either side of the
 * best guess and cut at the bounds that the thing itself has.
 *
 * @param bounds  0..1 for a probability; none unless given
 * @throws RangeError where the points are out of order or the confidence is not above 0 and at most 1
 *
 * Source: Hemming et al. 2018, doi:10.1111/2041-210X.12857.
 * Checked: tests/reference/scoring/vectors.json, `idea_standardise`.
 */
export function standardisedEstimate(
  { low, high, best, confidence = usualTarget }: PointEstimate,
  {
    target = usualTarget,
    bounds,
  }: { readonly target?: number; readonly bounds?: readonly [number, number] } = {},
): Required<Omit<PointEstimate, 'confidence'>> {
  if (!(low <= best && best <= high)) throw new RangeError(`${low}, ${best}, ${high} are out of order`)
  if (!(confidence > 0 && confidence <= 1)) throw new RangeError(`A confidence of ${confidence}`)
  const stretch = target / confidence
  const [least, greatest] = bounds ?? [-Infinity, Infinity]
  return {
    best,
    low: Math.max(least, best - (best - low) * stretch),
    high: Math.min(greatest, best + (high - best) * stretch),
  }
}

/** The group's estimate: the mean of each point. */
export function meanEstimate(
  estimates: readonly Required<Omit<PointEstimate, 'confidence'>>[],
): Required<Omit<PointEstimate, 'confidence'>> {
  const mean = (point: 'low' | 'high' | 'best') =>
    estimates.reduce((sum, estimate) => sum + estimate[point], 0) / estimates.length
  return { low: mean('low'), best: mean('best'), high: mean('high') }
}
