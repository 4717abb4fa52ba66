import { exponential } from '../exponential.ts'
import { logarithm } from '../logarithm.ts'

/**
 * What is left of the probability that something happens by a date, after some of the time has passed without it: under
 * a constant rate, 30 % for a year is 16.3 % at half time.
 *
 * @param probability  when the forecast was made, 0..1
 * @param shareLeft    of the time until the date, 0..1
 *
 * Checked: tests/reference/scoring/vectors.json, `time_decay_of_by_date_forecast`.
 */
export function byDateDecay(probability: number, shareLeft: number): number {
  if (probability === 1) return shareLeft > 0 ? 1 : 0
  return 1 - exponential(shareLeft * logarithm(1 - probability))
}
