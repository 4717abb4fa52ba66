import { linearPool } from '../../numeric/pools/linear-pool.ts'
import { logPool } from '../../numeric/pools/log-pool.ts'

/** Whose forecasts are scored in a hindcast: a reading, the pool of the readings, or what they are held against. */
export interface HindcastForecaster {
  readonly kind: 'reading' | 'pool' | 'reference'
  /** The reading's id, or one of `poolWays` and `references`. */
  readonly name: string
}

/** Mean of the probabilities with equal weights; geometric mean of the odds, where none of them is 0 or 1. */
export const poolWays = ['linear', 'geometric'] as const

/**
 * What everybody knows without a model: the event's base rate; for events that it is as it was over as long a span
 * before, for questions that all stays as it was last known; that it does not come; 50 %.
 */
export const references = ['base-rate', 'no-change', 'never', 'even'] as const
export type Reference = (typeof references)[number]

/** All forecasters in the order in which what they said is listed. */
export function forecastersOf(readings: readonly string[]): HindcastForecaster[] {
  return [
    ...readings.map((name) => ({ kind: 'reading' as const, name })),
    ...poolWays.map((name) => ({ kind: 'pool' as const, name })),
    ...references.map((name) => ({ kind: 'reference' as const, name })),
  ]
}

/** What the readings said, followed by their pools; a pool of odds is null where one of them is certain. */
export function pooled(said: readonly (number | null)[]): (number | null)[] {
  const known = said.filter((probability) => probability !== null)
  if (known.length < said.length || known.length === 0) return [...said, null, null]
  const isCertain = known.some((probability) => probability === 0 || probability === 1)
  return [...said, linearPool(known), isCertain ? null : logPool(known)]
}
