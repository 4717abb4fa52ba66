/** Starts the thread that opens the situation and answers what a page asks of it. */
export function startComputeWorker(): Worker {
  return new Worker(new URL('./compute.worker.ts', import.meta.url), { type: 'module' })
}
