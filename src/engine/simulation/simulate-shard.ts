import { walkHistory } from './history.ts'
import { amountNow } from './moves.ts'
import type { Tally } from './tally.ts'
import { createWalker, type WalkTables } from './walker.ts'

/** Histories in one shard: the unit of work, and of summation, whatever the number of threads. */
export const shardSize = 1024

/** Walks the histories from `first` on and adds up what is seen on them. */
export function simulateShard(tables: WalkTables, seed: number, first: number, runs: number): Tally {
  const walker = createWalker(tables)
  const quantities = tables.chain.quantities.length
  const ends = new Float64Array(quantities * runs)
  for (let run = 0; run < runs; run += 1) {
    walkHistory(walker, seed, first + run)
    for (let quantity = 0; quantity < quantities; quantity += 1) {
      ends[quantity * runs + run] = amountNow(walker, quantity)
    }
  }
  return { runs, moves: walker.moves, sums: walker.sums, ends }
}
