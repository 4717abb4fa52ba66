import type { DrawnClocks } from './drawn-clocks.ts'
import { walkHistory } from './history.ts'
import { amountNow } from './moves.ts'
import { type PathwayLog, pathwayListener, pathwayRecorder, type Tracked } from './pathway-log.ts'
import type { Tally } from './tally.ts'
import { createWalker, type WalkTables } from './walker.ts'

/** Histories in one shard: the unit of work, and of summation, whatever the number of threads. */
export const shardSize = 1024

/** What beginning a history and recording it day by day takes, measured in moves. */
export const movesWorthOfRun = 40

export interface ShardResult {
  readonly tally: Tally
  readonly log: PathwayLog
}

/** Walks the histories from `first` on, adds up what is seen on them and records how tracked questions came about. */
export function simulateShard(
  tables: WalkTables,
  seed: number,
  first: number,
  runs: number,
  tracked: readonly Tracked[] = [],
  clocks: DrawnClocks | null = null,
): ShardResult {
  const walker = createWalker(tables)
  walker.clocks = clocks
  const recorder = pathwayRecorder(tables.plan, tracked)
  if (tracked.length > 0) walker.onFired = pathwayListener(recorder)
  const quantities = tables.chain.quantities.length
  const ends = new Float64Array(quantities * runs)
  for (let run = 0; run < runs; run += 1) {
    walkHistory(walker, seed, first + run, recorder)
    for (let quantity = 0; quantity < quantities; quantity += 1) {
      ends[quantity * runs + run] = amountNow(walker, quantity)
    }
  }
  return { tally: { runs, moves: walker.moves, sums: walker.sums, ends }, log: recorder.log }
}
