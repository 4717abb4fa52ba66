import { compensatedSum } from '../compensated-sum.ts'
import { brierScore } from './brier-score.ts'
import { type IsotonicBlock, isotonicRegression } from './isotonic-regression.ts'
import { type ScoredForecast, shareOfYes } from './scored-forecast.ts'

/** What a mean Brier score is made of, without bins: brier = miscalibration − discrimination + uncertainty. */
export interface CorpDecomposition {
  readonly brier: number
  /** What recalibrating the forecasts would have gained: 0 or more, small is good. */
  readonly miscalibration: number
  /** What the recalibrated forecasts gain over always saying the share of yes: 0 or more, great is good. */
  readonly discrimination: number
  readonly uncertainty: number
  /** The calibration curve, ascending. */
  readonly blocks: readonly IsotonicBlock[]
}

/**
 * Splits the mean Brier score (0..1) by the best monotone recalibration of the forecasts.
 *
 * @throws RangeError without a forecast
 *
 * Source: Dimitriadis, Gneiting & Jordan 2021, doi:10.1073/pnas.2016191118.
 * Checked: laws on random forecasts, and a case by hand, tests/scores/decompositions.test.ts.
 */
export function corpDecomposition(forecasts: readonly ScoredForecast[]): CorpDecomposition {
  if (forecasts.length === 0) throw new RangeError('No forecasts to decompose')
  const count = forecasts.length
  const blocks = isotonicRegression(forecasts)
  const brier =
    compensatedSum(forecasts.map(({ probability, isYes }) => brierScore(probability, isYes))) / count
  const recalibrated =
    compensatedSum(blocks.map((block) => block.count * block.recalibrated * (1 - block.recalibrated))) / count
  const overall = shareOfYes(forecasts)
  const uncertainty = overall * (1 - overall)
  return {
    brier,
    miscalibration: brier - recalibrated,
    discrimination: uncertainty - recalibrated,
    uncertainty,
    blocks,
  }
}
