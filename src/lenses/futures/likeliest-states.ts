import type { Estimate } from '../../engine/forecast.ts'
import { mapRecord } from '../../engine/map-record.ts'
import type { Assignment } from '../../language/situation.ts'

/** The likeliest state of every factor; of equally likely ones the first. */
export function likeliestStatesOf(
  factors: Readonly<Record<string, Readonly<Record<string, Estimate>>>>,
): Assignment {
  return mapRecord(factors, likeliestOf)
}

function likeliestOf(states: Readonly<Record<string, Estimate>>): string {
  const chance = ([, { value }]: [string, Estimate]) => value ?? 0
  const [state] = Object.entries(states).reduce((best, one) => (chance(one) > chance(best) ? one : best))
  return state
}
