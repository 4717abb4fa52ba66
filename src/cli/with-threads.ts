import type { Progress } from '../engine/forecast-options.ts'
import { phaseWords, progressLine } from './progress-line.ts'
import type { Terminal } from './terminal.ts'
import { type ThreadWorkers, threadWorkers } from './thread-workers.ts'

/** What long work is given: this machine's threads, the clock, a line of progress, and whether Ctrl+C was pressed. */
export interface Running {
  readonly workers: ThreadWorkers
  readonly clock: () => number
  readonly onProgress: (progress: Progress) => void
  readonly isCancelled: () => boolean
}

/** Runs long work on this machine's threads with a line of progress; Ctrl+C stops it, and nothing is left behind. */
export async function withThreads<Result>(
  terminal: Terminal,
  work: (running: Running) => Promise<Result>,
): Promise<Result> {
  const workers = threadWorkers()
  let isCancelled = false
  const stop = () => {
    isCancelled = true
  }
  process.once('SIGINT', stop)
  try {
    return await work({
      workers,
      clock: () => performance.now(),
      onProgress: ({ phase, share, secondsLeft }) =>
        terminal.progress(progressLine(phaseWords(phase, terminal), share, secondsLeft, terminal)),
      isCancelled: () => isCancelled,
    })
  } finally {
    process.off('SIGINT', stop)
    terminal.progress('')
    await workers.close()
  }
}
