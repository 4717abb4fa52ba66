import { type Reuse, reusingWorkers } from '../engine/evaluation/reusing-workers.ts'
import type { Workers } from '../engine/workers.ts'
import { workersInTurn } from '../engine/workers-in-turn.ts'
import { answerCache } from '../workspace/answer-cache/answer-cache.ts'
import { cacheFolder } from '../workspace/answer-cache/cache-folder.ts'
import { numbersVersion } from '../workspace/answer-cache/numbers-version.ts'

/** Answers kept from earlier runs for this user, put before the workers that would compute them. */
export interface KeptAnswers {
  readonly over: (workers?: Workers) => Workers
  /** Counts while the workers run. */
  readonly reuse: Reuse
}

export async function keptAnswers(): Promise<KeptAnswers> {
  const reuse = { asked: 0, reused: 0 }
  const folder = cacheFolder()
  if (folder === null) return { over: (workers = workersInTurn) => workers, reuse }
  const store = answerCache(folder, await numbersVersion())
  return { over: (workers = workersInTurn) => reusingWorkers(workers, store, reuse), reuse }
}
