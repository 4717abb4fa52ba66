/** Starts a thread that runs parts of a long computation. */
export function startShardWorker(): Worker {
  return new Worker(new URL('./shard.worker.ts', import.meta.url), { type: 'module' })
}
