import { quantile } from '../quantile.ts'

/** How one forecaster stood against the middle of everybody, day by day. */
export interface RelativeScore {
  readonly days: number
  /** Mean over the days of the question; days without a forecast count 0. Below 0 is better than the middle. */
  readonly overQuestion: number
  /** Mean over the days with a forecast. */
  readonly overOwnDays: number
}

/**
 * Each forecaster's daily loss less the median of all that day.
 *
 * @param daily  [forecasters][days], a loss such as Brier's; null where nothing stood
 *
 * Source: the accuracy score of the Good Judgment Project's platforms.
 * Checked: tests/reference/scoring/vectors.json, `relative_brier`.
 */
export function relativeScores(daily: readonly (readonly (number | null)[])[]): RelativeScore[] {
  const length = Math.max(0, ...daily.map((losses) => losses.length))
  const medians = Array.from({ length }, (_, day) => {
    const standing = daily.map((losses) => losses[day] ?? null).filter((loss) => loss !== null)
    return quantile(
      standing.sort((a, b) => a - b),
      0.5,
    )
  })
  return daily.map((losses) => {
    const differences = losses.flatMap((loss, day) => (loss === null ? [] : [loss - medians[day]!]))
    const sum = differences.reduce((total, difference) => total + difference, 0)
    return { days: differences.length, overQuestion: sum / length, overOwnDays: sum / differences.length }
  })
}
