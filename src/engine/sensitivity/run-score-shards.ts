import type { Workers } from '../workers.ts'
import { type ScoreCommon, type ScoreShard, type ScoreSums, scoreTask } from './score-shard.ts'

export interface RunOptions {
  /** Histories; made up to whole batches, two at least. */
  readonly runs: number
  readonly seed: number
  readonly workers: Workers
  readonly onShare?: (share: number) => void
  readonly isCancelled?: () => boolean
}

/** Histories of one batch: the unit of work and of the intervals. */
const batchRuns = 512
/** Batches whose counts are held at once. */
const batchesHeld = 16

/** Walks histories in batches and reads each as it comes: counts may be many, what is read of them is little. */
export async function runScoreShards<Batch>(
  common: ScoreCommon,
  { runs, workers, onShare, isCancelled }: RunOptions,
  read: (sums: ScoreSums) => Batch,
): Promise<Batch[]> {
  const count = Math.max(2, Math.ceil(runs / batchRuns))
  const batches: Batch[] = []
  while (batches.length < count) {
    const done = batches.length
    const held = Math.min(batchesHeld, count - done)
    const shards = Array.from(
      { length: held },
      (_, place): ScoreShard => ({ common, first: (done + place) * batchRuns, runs: batchRuns }),
    )
    const sums = await workers.run<ScoreSums>(scoreTask, shards, {
      ...(onShare ? { onDone: (some) => onShare((done + some) / count) } : {}),
      ...(isCancelled ? { isCancelled } : {}),
    })
    for (const one of sums) batches.push(read(one))
  }
  return batches
}
