import { brierScore } from '../../numeric/scores/brier-score.ts'
import type { HindcastForecaster } from './forecasters.ts'
import type { Prospect } from './prospects.ts'

/** How everybody did on one event. */
export interface EventSummary {
  readonly event: string
  readonly prospects: number
  readonly yes: number
  readonly isDisputed: boolean
  /** In the order of `forecasters`: means over the prospects for which each had something to say. */
  readonly said: readonly (number | null)[]
  readonly brier: readonly (number | null)[]
  /** What the mean of the readings saved against the base rate: Brier summed over prospects; null without a base rate. */
  readonly savedOverBaseRate: number | null
}

/** Each event on its own, those that cost most first. */
export function eventSummaries(
  prospects: readonly Prospect[],
  forecasters: readonly HindcastForecaster[],
): EventSummary[] {
  const pool = placeOf(forecasters, 'pool', 'linear')
  const baseRate = placeOf(forecasters, 'reference', 'base-rate')
  const events = [...new Set(prospects.map(({ event }) => event))]
  return events
    .map((event) => {
      const own = prospects.filter((prospect) => prospect.event === event)
      const brierOf = (prospect: Prospect, place: number) =>
        prospect.said[place] === null ? null : brierScore(prospect.said[place]!, prospect.came.length > 0)
      const over = (value: (prospect: Prospect, place: number) => number | null) =>
        forecasters.map((_, place) => mean(own.map((prospect) => value(prospect, place))))
      const saved = own.map((prospect) => {
        const [here, there] = [brierOf(prospect, pool), brierOf(prospect, baseRate)]
        return here === null || there === null ? null : there - here
      })
      const known = saved.filter((value) => value !== null)
      return {
        event,
        prospects: own.length,
        yes: own.filter(({ came }) => came.length > 0).length,
        isDisputed: own[0]!.isDisputed,
        said: over((prospect, place) => prospect.said[place]!),
        brier: over(brierOf),
        savedOverBaseRate: known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0),
      }
    })
    .sort((a, b) => b.brier[pool]! * b.prospects - a.brier[pool]! * a.prospects)
}

/** Where a forecaster's figures stand. */
export function placeOf(
  forecasters: readonly HindcastForecaster[],
  kind: HindcastForecaster['kind'],
  name: string,
): number {
  return forecasters.findIndex((one) => one.kind === kind && one.name === name)
}

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length
}
