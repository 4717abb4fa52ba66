import type { CompiledEvidence } from '../compile-evidence.ts'
import { type Checkpoint, filterIsland, type IslandTask } from './filter-island.ts'
import { type FilterTables, filterTables } from './filter-tables.ts'
import type { PathPlan } from './path-plan.ts'

/** The name under which islands are handed to workers. */
export const islandsTask = 'island'

/** What all islands of one filter share. */
export interface IslandCommon {
  readonly compiled: CompiledEvidence
  readonly plan: PathPlan
}

export interface IslandShard {
  readonly common: IslandCommon
  readonly task: IslandTask
}

/** Tables are laid out once for all islands that one thread does. */
const tablesOf = new WeakMap<IslandCommon, FilterTables>()

export function islandShard({ common, task }: IslandShard): Checkpoint[] {
  const tables = tablesOf.get(common) ?? filterTables(common.compiled, common.plan)
  tablesOf.set(common, tables)
  return filterIsland(tables, task)
}
