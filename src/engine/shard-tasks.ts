import { memberShard } from './ensemble/member-shard.ts'
import { evaluationShard, evaluationTask } from './evaluation/evaluation-shard.ts'
import { askGiven } from './evidence/ask-given.ts'
import { askGivenTask } from './evidence/exact-update.ts'
import { filterEvidence } from './evidence/filter.ts'
import { filterTask } from './evidence/impossible-evidence.ts'
import { islandShard, islandTask } from './evidence/particles/island-shard.ts'
import { exactSweepTask } from './exact/exact-forecast.ts'
import { runSweep } from './exact/run-sweep.ts'
import type { Sweep } from './exact/sweep.ts'
import { keptIslandShard, keptIslandTask } from './live/kept-paths.ts'
import { scoreShard, scoreTask } from './sensitivity/score-shard.ts'
import { simulationShard } from './simulation/simulation-shard.ts'
import { scenarioShard, scenarioTask } from './structure/scenario-shard.ts'
import { successorShard, successorTask } from './structure/successor-shard.ts'

/** A piece of work on plain data: what is the same for all shards, what is this shard's own, to a plain result. */
type ShardTask = (shard: never) => unknown

/**
 * The work that can be handed to threads, by name. A shard may hold under `common` an object that others of its set hold
 * too; whoever sends shards to threads sends that once to each.
 */
const shardTasks: Readonly<Record<string, ShardTask>> = {
  [exactSweepTask]: (shard: Sweep) => runSweep(shard),
  [filterTask]: filterEvidence,
  [askGivenTask]: askGiven,
  [islandTask]: islandShard,
  [keptIslandTask]: keptIslandShard,
  simulate: simulationShard,
  member: memberShard,
  [evaluationTask]: evaluationShard,
  [scoreTask]: scoreShard,
  [scenarioTask]: scenarioShard,
  [successorTask]: successorShard,
}

/** Runs one shard by the name of its task. */
export function runShard(kind: string, shard: unknown): unknown {
  const task = shardTasks[kind]
  if (!task) throw new Error(`There is no task called ${kind}`)
  return task(shard as never)
}
