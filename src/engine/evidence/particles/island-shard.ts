import type { Day } from '../../../language/day.ts'
import { oncePer } from '../../once-per.ts'
import type { CompiledEvidence } from '../compile-evidence.ts'
import { filterIsland } from './filter-island.ts'
import { filterTables } from './filter-tables.ts'
import type { IslandFindings, IslandTask } from './island-findings.ts'
import type { PathPlan } from './path-plan.ts'

/** The name under which islands are handed to workers. */
export const islandTask = 'island'

/** What all islands of one filter share. Plain data. */
export interface IslandCommon {
  readonly compiled: CompiledEvidence
  readonly plan: PathPlan
  readonly since: Day | null
}

export interface IslandShard {
  readonly common: IslandCommon
  readonly task: IslandTask
}

const tablesOf = oncePer(({ compiled, plan, since }: IslandCommon) => filterTables(compiled, plan, since))

export function islandShard({ common, task }: IslandShard): IslandFindings {
  return filterIsland(tablesOf(common), task)
}
