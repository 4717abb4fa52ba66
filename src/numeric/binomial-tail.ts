import { betaProbability } from './beta-distribution.ts'

/**
 * The chance of at least so many successes in so many trials.
 *
 * Source: the identity with the incomplete beta function, Abramowitz & Stegun 1964, 26.5.24.
 */
export function binomialTail(atLeast: number, trials: number, chance: number): number {
  if (atLeast <= 0) return 1
  if (atLeast > trials) return 0
  return betaProbability(chance, atLeast, trials - atLeast + 1)
}
