import type { Surroundings } from '../lenses/lens.ts'
import type { Terminal } from './terminal.ts'
import { threadWorkers } from './thread-workers.ts'

/** Seconds after which what is left can be told, and the least share done. */
const settled = { seconds: 1, share: 0.02 }

/** Runs long work on this machine's threads with a line of progress; Ctrl+C stops it. */
export async function withSurroundings<Result>(
  phase: string,
  terminal: Terminal,
  work: (surroundings: Surroundings) => Promise<Result>,
): Promise<Result> {
  const workers = threadWorkers()
  const start = performance.now()
  let isCancelled = false
  const stop = () => {
    isCancelled = true
  }
  process.once('SIGINT', stop)
  try {
    return await work({
      workers,
      clock: () => performance.now(),
      isCancelled: () => isCancelled,
      onProgress: ({ share }) =>
        terminal.progress(progressLine(phase, share, (performance.now() - start) / 1000, terminal)),
    })
  } finally {
    process.off('SIGINT', stop)
    terminal.progress('')
    await workers.close()
  }
}

function progressLine(phase: string, share: number, elapsed: number, { language }: Terminal): string {
  const percent = `${Math.floor(share * 100)} %`
  if (elapsed < settled.seconds || share < settled.share) return `${phase} ${percent}`
  const left = Math.ceil((elapsed / share) * (1 - share))
  return language === 'ja'
    ? `${phase} ${percent}（残り約${left}秒）`
    : `${phase} ${percent} (about ${left} s left)`
}
