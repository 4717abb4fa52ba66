import { type ConfidenceInterval, wilsonInterval } from '../confidence-interval.ts'
import { normalProbability } from '../normal-distribution.ts'
import type { ScoredForecast } from './scored-forecast.ts'

/** What came of the forecasts that said about the same. */
export interface CalibrationBin {
  /** Forecasts from here to below `to`; the last bin holds 1 too. */
  readonly from: number
  readonly to: number
  readonly count: number
  readonly yes: number
  /** Mean of what was said; null in an empty bin. */
  readonly said: number | null
  /** Share that came, with its 95 % interval; null in an empty bin. */
  readonly came: number | null
  readonly interval: ConfidenceInterval | null
}

/** With fewer questions than this, a calibration is not to be read: counts are shown and that is said. */
export const enoughToCalibrate = 30

/**
 * Forecasts in equal bins, with how often yes came in each.
 *
 * Source of the intervals: Wilson 1927. Checked: tests/reference/scoring/vectors.json, `calibration_intervals`.
 */
export function calibrationBins(forecasts: readonly ScoredForecast[], bins = 10): CalibrationBin[] {
  return Array.from({ length: bins }, (_, place) => {
    const members = forecasts.filter(
      ({ probability }) => Math.min(bins - 1, Math.floor(probability * bins)) === place,
    )
    const count = members.length
    const yes = members.filter(({ isYes }) => isYes).length
    const said = members.reduce((sum, { probability }) => sum + probability, 0) / count
    const found = count === 0 ? { said: null, came: null, interval: null } : null
    return {
      from: place / bins,
      to: (place + 1) / bins,
      count,
      yes,
      ...(found ?? { said, came: yes / count, interval: wilsonInterval(yes, count) }),
    }
  })
}

/** How far the Brier score is from what it would be if every probability were right, in standard deviations. */
export interface SpiegelhalterTest {
  readonly z: number
  /** Chance of a distance as great or greater if every probability were right and the questions independent. */
  readonly chance: number
}

/**
 * Null where every forecast is 0, 0.5 or 1, which leaves nothing to measure by.
 *
 * Source: Spiegelhalter 1986, doi:10.1002/sim.4780050506.
 */
export function spiegelhalterTest(forecasts: readonly ScoredForecast[]): SpiegelhalterTest | null {
  let distance = 0
  let variance = 0
  for (const { probability: p, isYes } of forecasts) {
    distance += ((isYes ? 1 : 0) - p) * (1 - 2 * p)
    variance += (1 - 2 * p) ** 2 * p * (1 - p)
  }
  if (variance === 0) return null
  const z = distance / Math.sqrt(variance)
  return { z, chance: 2 * normalProbability(-Math.abs(z)) }
}
