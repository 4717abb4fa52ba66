import type { Chain } from '../chain.ts'
import type { ObservationPlan } from './observation-plan.ts'
import type { Tracked } from './pathway-log.ts'
import { type ShardResult, simulateShard } from './simulate-shard.ts'
import { type WalkTables, walkTables } from './walker.ts'

/** The name under which simulation shards are handed to workers. */
export const simulationTask = 'simulate'

/** What all shards of one simulation share. */
export interface SimulationCommon {
  readonly chain: Chain
  readonly plan: ObservationPlan
  readonly tracked: readonly Tracked[]
  readonly seed: number
}

export interface SimulationShard {
  readonly common: SimulationCommon
  readonly first: number
  readonly runs: number
}

/** Tables are laid out once for all shards of a simulation that one thread does. */
const tablesOf = new WeakMap<SimulationCommon, WalkTables>()

export function simulationShard({ common, first, runs }: SimulationShard): ShardResult {
  const tables = tablesOf.get(common) ?? walkTables(common.chain, common.plan)
  tablesOf.set(common, tables)
  return simulateShard(tables, common.seed, first, runs, common.tracked)
}
