import { compensatedSum } from '../compensated-sum.ts'

/** A score, and for how many days the forecast that earned it stood. */
export interface ScoredSpan {
  readonly score: number
  readonly days: number
}

/**
 * A score averaged over the days on which forecasts stood. Over a longer `horizon` the days without a forecast count as
 * 0, so that a question settled early or forecast late weighs less; null where nothing stood. What is infinite on some
 * day is infinite in all, −Infinity before +Infinity.
 *
 * @param horizon  days to divide by; those forecast unless given
 *
 * Checked: tests/reference/scoring/vectors.json, `metaculus_time_averaged` and `gjp_mean_daily_brier`.
 */
export function timeAverage(spans: readonly ScoredSpan[], horizon?: number): number | null {
  const lived = spans.filter(({ days }) => days > 0)
  const days = horizon ?? lived.reduce((sum, span) => sum + span.days, 0)
  if (lived.length === 0 || days <= 0) return null
  for (const infinite of [-Infinity, Infinity])
    if (lived.some(({ score }) => score === infinite)) return infinite
  return compensatedSum(lived.map((span) => span.score * span.days)) / days
}
