import { runShard } from './shard-tasks.ts'
import { Cancelled, type RunOptions, type Workers } from './workers.ts'

/** Runs shards one after another where it is called. */
export const workersInTurn: Workers = {
  width: 1,
  async run<Result>(kind: string, shards: readonly unknown[], options: RunOptions = {}): Promise<Result[]> {
    const results: Result[] = []
    for (const shard of shards) {
      // Lets whoever wants to stop it say so between shards.
      await Promise.resolve()
      if (options.isCancelled?.()) throw new Cancelled('The computation was stopped.')
      results.push(runShard(kind, shard) as Result)
      options.onDone?.(results.length)
    }
    return results
  },
}
