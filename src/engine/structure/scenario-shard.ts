import type { SearchPlan } from './search-plan.ts'
import { type SearchResult, searchScenarios } from './search-scenarios.ts'

/** The name under which parts of a search are handed to workers. */
export const scenarioTask = 'consistent-scenarios'

/** The part of a search that begins with a prefix. */
export interface ScenarioShard {
  readonly common: { readonly plan: SearchPlan; readonly tolerance: number; readonly most: number }
  readonly prefix: readonly number[]
  readonly mostNodes: number
}

/** Searches one part. */
export function scenarioShard({ common, prefix, mostNodes }: ScenarioShard): SearchResult {
  const { plan, tolerance, most } = common
  return searchScenarios(plan, { tolerance, prefix, depth: plan.order.length, most, mostNodes })
}
