import { pooledLogOdds, probabilityOfLogOdds } from './log-pool.ts'

/** Pushing apart what people already told each other would count the same grounds twice. */
export class DiscussedTogether extends RangeError {
  override readonly name = 'DiscussedTogether'
}

/**
 * The log pool pushed away from 50 %, since people who judge apart each hold back for what they do not know.
 *
 * @param exponent      of the odds, 1 or more; studies found 1.16 to 3.92 best, 1.2 to 2.5 is usual
 * @param hasDiscussed  whether the group shared its grounds before estimating
 * @throws DiscussedTogether where it did; CertaintyInPool where a probability is 0 or 1; RangeError below 1
 *
 * Source: Satopää et al. 2014, doi:10.1016/j.ijforecast.2013.09.009.
 * Checked: tests/reference/scoring/vectors.json, `pooling`.
 */
export function extremisedPool(
  probabilities: readonly number[],
  {
    exponent,
    hasDiscussed,
    weights,
  }: { readonly exponent: number; readonly hasDiscussed: boolean; readonly weights?: readonly number[] },
): number {
  if (hasDiscussed) throw new DiscussedTogether('A group that discussed is not extremised')
  if (!(exponent >= 1)) throw new RangeError(`An exponent of ${exponent} would pull towards 50 %`)
  return probabilityOfLogOdds(exponent * pooledLogOdds(probabilities, weights))
}
