import type { PathwayLog } from './pathway-log.ts'
import type { ShardResult } from './simulate-shard.ts'
import type { Tally } from './tally.ts'

/** Shards of which every history's end and ways are kept: enough for quantiles, bounded however many runs there are. */
const shardsKept = 256

/** What shards come to, added one after another. */
export interface Gathered {
  runs: number
  moves: number
  sums: Float64Array
  /** Ends of quantities and pathways of the first shards. */
  readonly kept: { readonly tally: Tally; readonly log: PathwayLog }[]
}

export function nothingGathered(): Gathered {
  return { runs: 0, moves: 0, sums: new Float64Array(0), kept: [] }
}

/** Adds shards in their order, so that the last bit does not depend on which was done first. */
export function gather(all: Gathered, shards: readonly ShardResult[]): void {
  for (const { tally, log } of shards) {
    if (all.sums.length === 0) all.sums = new Float64Array(tally.sums.length)
    for (let place = 0; place < all.sums.length; place += 1) all.sums[place]! += tally.sums[place]!
    all.runs += tally.runs
    all.moves += tally.moves
    if (all.kept.length < shardsKept) all.kept.push({ tally, log })
  }
}

/** A quantity at the end of each kept history, sorted. */
export function sortedEnds({ kept }: Gathered, quantity: number): Float64Array {
  const ends = new Float64Array(kept.reduce((sum, { tally }) => sum + tally.runs, 0))
  let before = 0
  for (const { tally } of kept) {
    ends.set(tally.ends.subarray(quantity * tally.runs, (quantity + 1) * tally.runs), before)
    before += tally.runs
  }
  return ends.sort()
}
