import type { Chain } from '../chain.ts'
import { oncePer } from '../once-per.ts'
import type { ObservationPlan } from './observation-plan.ts'
import type { Tracked } from './pathway-log.ts'
import { type ShardResult, simulateShard } from './simulate-shard.ts'
import { walkTables } from './walker.ts'

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

const tablesOf = oncePer(({ chain, plan }: SimulationCommon) => walkTables(chain, plan))

export function simulationShard({ common, first, runs }: SimulationShard): ShardResult {
  return simulateShard(tablesOf(common), common.seed, first, runs, common.tracked)
}
