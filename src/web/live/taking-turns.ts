import type { Workers } from '../../engine/workers.ts'

/** The same threads for several who know nothing of each other: one set of shards runs after another, in the order asked. */
export function takingTurns(workers: Workers): Workers {
  let turn: Promise<unknown> = Promise.resolve()
  return {
    width: workers.width,
    run(kind, shards, options) {
      const mine = turn.then(() => workers.run<never>(kind, shards, options))
      turn = mine.catch(() => {})
      return mine
    },
  }
}
