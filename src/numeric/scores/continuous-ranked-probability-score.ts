/**
 * How far a sample of values stood from the one that came, in the quantity's own unit: 0 is perfect, and for one value
 * it is the plain distance. `isFair` takes the sample for a draw from the forecast instead of the forecast itself.
 *
 * @param sample    [n], in any order
 * @param observed  in the same unit
 * @throws RangeError when the sample is empty, or fair with one value
 *
 * Source: Gneiting & Raftery 2007, doi:10.1198/016214506000001437; fair: Ferro 2014, doi:10.1002/qj.2270.
 * Checked: tests/reference/scoring/vectors.json, `crps.ensemble`.
 */
export function sampleCrps(sample: readonly number[], observed: number, isFair = false): number {
  const count = sample.length
  if (count < (isFair ? 2 : 1)) throw new RangeError(`A sample of ${count} values has no score`)
  const sorted = [...sample].sort((a, b) => a - b)
  let distance = 0
  let spread = 0
  sorted.forEach((value, place) => {
    distance += Math.abs(value - observed)
    // The sum over all ordered pairs of |xi − xj|, from the sorted values.
    spread += 2 * value * (2 * place + 1 - count)
  })
  return distance / count - spread / (2 * count * (isFair ? count - 1 : count))
}

/**
 * The score of a forecast given as quantiles: twice the mean quantile loss, which tends to the score of the whole
 * distribution as the quantiles get dense.
 *
 * @param quantiles  [n] of the share of the distribution below, 0..1, and the value there
 *
 * Source: Laio & Tamea 2007, doi:10.5194/hess-11-1267-2007.
 * Checked: tests/reference/scoring/vectors.json, `pinball`; against the normal closed form with 1,000 quantiles.
 */
export function quantileCrps(
  quantiles: readonly { readonly share: number; readonly value: number }[],
  observed: number,
): number {
  if (quantiles.length === 0) throw new RangeError('A forecast without quantiles has no score')
  return quantiles.reduce((sum, each) => sum + quantileLoss(each, observed), 0) / quantiles.length
}

/** Twice the loss of one quantile: its mean over all shares is the score of the distribution. */
export function quantileLoss(
  { share, value }: { readonly share: number; readonly value: number },
  observed: number,
): number {
  return 2 * ((observed <= value ? 1 : 0) - share) * (value - observed)
}
