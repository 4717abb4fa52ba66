import type { ScoredForecast } from './scored-forecast.ts'

/** Forecasts that share one recalibrated probability: how often yes came among them. */
export interface IsotonicBlock {
  /** Least and greatest probability said. */
  readonly from: number
  readonly to: number
  readonly count: number
  readonly yes: number
  readonly recalibrated: number
}

interface Pool {
  from: number
  to: number
  count: number
  yes: number
}

/**
 * The probabilities that never fall as the forecasts rise and fit best what came: what the forecasts should have said.
 * Blocks ascend; equal forecasts share a block.
 *
 * Source: pool adjacent violators, Ayer et al. 1955, doi:10.1214/aoms/1177728423.
 * Checked: against all monotone step functions on small cases, tests/scores/decompositions.test.ts.
 */
export function isotonicRegression(forecasts: readonly ScoredForecast[]): IsotonicBlock[] {
  const sorted = [...forecasts].sort((a, b) => a.probability - b.probability)
  const pools: Pool[] = []
  for (const { probability, isYes } of sorted) {
    const last = pools.at(-1)
    const yes = isYes ? 1 : 0
    if (last && last.to === probability && last.from === probability) {
      last.count += 1
      last.yes += yes
    } else pools.push({ from: probability, to: probability, count: 1, yes })
  }
  return merged(pools).map((pool) => ({ ...pool, recalibrated: pool.yes / pool.count }))
}

function merged(pools: readonly Pool[]): Pool[] {
  const kept: Pool[] = []
  for (const pool of pools) {
    let last = { ...pool }
    while (kept.length > 0 && kept.at(-1)!.yes * last.count >= last.yes * kept.at(-1)!.count) {
      const before = kept.pop()!
      last = { from: before.from, to: last.to, count: before.count + last.count, yes: before.yes + last.yes }
    }
    kept.push(last)
  }
  return kept
}
