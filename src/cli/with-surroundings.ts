import type { Surroundings } from '../lenses/lens.ts'
import { progressLine } from './progress-line.ts'
import type { Terminal } from './terminal.ts'
import { withThreads } from './with-threads.ts'

/** Seconds after which what is left can be told, and the least share done. */
const settled = { seconds: 1, share: 0.02 }

/** Runs a lens whose progress is one share of the whole, told as `doing`; else as `withThreads`. */
export function withSurroundings<Result>(
  doing: string,
  terminal: Terminal,
  work: (surroundings: Surroundings) => Promise<Result>,
): Promise<Result> {
  const start = performance.now()
  return withThreads(terminal, (running) =>
    work({
      ...running,
      onProgress: ({ share }) => {
        const elapsed = (performance.now() - start) / 1000
        const isSettled = elapsed >= settled.seconds && share >= settled.share
        const left = isSettled ? (elapsed / share) * (1 - share) : undefined
        terminal.progress(progressLine(doing, share, left, terminal))
      },
    }),
  )
}
