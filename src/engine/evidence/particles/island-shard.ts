import type { Day } from '../../../language/day.ts'
import type { CompiledEvidence } from '../compile-evidence.ts'
import { filterIsland } from './filter-island.ts'
import { type FilterTables, filterTables } from './filter-tables.ts'
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

/** Tables are laid out once for all islands that one thread does. */
const tablesOf = new WeakMap<IslandCommon, FilterTables>()

export function islandShard({ common, task }: IslandShard): IslandFindings {
  const { compiled, plan, since } = common
  const tables = tablesOf.get(common) ?? filterTables(compiled, plan, since)
  tablesOf.set(common, tables)
  return filterIsland(tables, task)
}
