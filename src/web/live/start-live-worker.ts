/** Starts the thread that answers while a judgement is moved. */
export function startLiveWorker(): Worker {
  return new Worker(new URL('./live.worker.ts', import.meta.url), { type: 'module' })
}
