import { type KeptIsland, keptIslandShard, noPathsYet } from '../../src/engine/live/kept-paths.ts'
import type { LiveQuestion } from '../../src/engine/live/live-question.ts'
import { newReader, type PathReader, withIsland } from '../../src/engine/live/reweigh.ts'

/** Paths of a live question at its nominal values, on so many islands of so many particles. */
export function walked(live: LiveQuestion, islands: number, particles: number, seed = 1): PathReader {
  return Array.from(
    { length: islands },
    (_, island): KeptIsland => keptIslandShard({ common: live.nominal, task: { seed, island, particles } }),
  ).reduce(withIsland, newReader(noPathsYet(live.nominal)))
}
