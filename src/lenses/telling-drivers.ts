import type { Driver } from '../engine/forecast.ts'

/**
 * The rank correlation that chance alone hardly reaches over so many trials: three standard errors, 3/√(n − 1).
 * Of two hundred judgements that do not matter, about one in two ensembles shows one beyond it.
 */
export function chanceCorrelation(members: number): number {
  return members > 1 ? Math.min(1, 3 / Math.sqrt(members - 1)) : 1
}

/** Those of the drivers whose correlation chance does not account for, in the order given. */
export function tellingDrivers(drivers: readonly Driver[] | undefined, members: number): Driver[] {
  const limit = chanceCorrelation(members)
  return (drivers ?? []).filter(({ correlation }) => Math.abs(correlation) >= limit)
}
