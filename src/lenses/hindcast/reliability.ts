import type { ScoredForecast } from '../../numeric/scores/scored-forecast.ts'

/** What came of the prospects for which about the same was said. */
export interface ReliabilityRow {
  /** Forecasts from here to below `to`; the last row holds 1 too. */
  readonly from: number
  readonly to: number
  readonly count: number
  readonly yes: number
  /** Mean of what was said; null in an empty row. */
  readonly said: number | null
}

/** Most events are rare: equal steps would put nearly all forecasts into the first. */
const edges = [0, 0.01, 0.03, 0.1, 0.2, 0.5, 1]

/** Counts by what was said. Without intervals: prospects of one event are dependent, and no formula for counts holds. */
export function reliabilityRows(forecasts: readonly ScoredForecast[]): ReliabilityRow[] {
  return edges.slice(0, -1).map((from, place) => {
    const to = edges[place + 1]!
    const members = forecasts.filter(
      ({ probability }) => probability >= from && (probability < to || (to === 1 && probability === 1)),
    )
    const sum = members.reduce((total, { probability }) => total + probability, 0)
    return {
      from,
      to,
      count: members.length,
      yes: members.filter(({ isYes }) => isYes).length,
      said: members.length === 0 ? null : sum / members.length,
    }
  })
}
