/** Starts the thread that reads and edits text. */
export function startTextWorker(): Worker {
  return new Worker(new URL('./text.worker.ts', import.meta.url), { type: 'module' })
}
