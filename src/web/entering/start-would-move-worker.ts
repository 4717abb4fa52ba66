/** Starts the thread that works out what an entry would move. */
export function startWouldMoveWorker(): Worker {
  return new Worker(new URL('./would-move.worker.ts', import.meta.url), { type: 'module' })
}
