import { brierScore } from '../../numeric/scores/brier-score.ts'
import type { HindcastForecaster } from './forecasters.ts'
import type { Window } from './windows.ts'

/** How everybody did on one event. */
export interface EventSummary {
  readonly event: string
  readonly windows: number
  readonly yes: number
  readonly isDisputed: boolean
  /** In the order of `forecasters`: means over the windows for which each had something to say. */
  readonly said: readonly (number | null)[]
  readonly brier: readonly (number | null)[]
  /** What the mean of the readings saved against the base rate: Brier summed over windows; null without a base rate. */
  readonly savedOverBaseRate: number | null
}

/** Each event on its own, those that cost most first. */
export function eventSummaries(
  windows: readonly Window[],
  forecasters: readonly HindcastForecaster[],
): EventSummary[] {
  const pool = placeOf(forecasters, 'pool', 'linear')
  const baseRate = placeOf(forecasters, 'reference', 'base-rate')
  const events = [...new Set(windows.map(({ event }) => event))]
  return events
    .map((event) => {
      const own = windows.filter((window) => window.event === event)
      const brierOf = (window: Window, place: number) =>
        window.said[place] === null ? null : brierScore(window.said[place]!, window.came.length > 0)
      const over = (value: (window: Window, place: number) => number | null) =>
        forecasters.map((_, place) => mean(own.map((window) => value(window, place))))
      const saved = own.map((window) => {
        const [here, there] = [brierOf(window, pool), brierOf(window, baseRate)]
        return here === null || there === null ? null : there - here
      })
      const known = saved.filter((value) => value !== null)
      return {
        event,
        windows: own.length,
        yes: own.filter(({ came }) => came.length > 0).length,
        isDisputed: own[0]!.isDisputed,
        said: over((window, place) => window.said[place]!),
        brier: over(brierOf),
        savedOverBaseRate: known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0),
      }
    })
    .sort((a, b) => b.brier[pool]! * b.windows - a.brier[pool]! * a.windows)
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
