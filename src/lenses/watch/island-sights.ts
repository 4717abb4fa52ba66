import { intervalAround } from '../../engine/evidence/particles/archipelago.ts'
import type { Archipelago } from '../../engine/evidence/particles/run-islands.ts'
import type { Estimate } from '../../engine/forecast.ts'
import { exponential } from '../../numeric/exponential.ts'
import { jackknife } from '../../numeric/jackknife.ts'
import { mutualInformation } from '../../numeric/mutual-information.ts'
import type { WatchTarget } from './watch-targets.ts'

/** What seeing something has to do with an answer. */
export interface Sight {
  readonly both: number
  /** Of seeing it, and of the answer. */
  readonly chance: number
  readonly answer: number
  readonly ifSeen: number | null
  readonly ifNot: number | null
  readonly bits: Estimate
}

/** Reads, for a signal by its place and an answer, what the islands' paths say of both. */
export function islandSights({ islands, plan }: Archipelago): (signal: number, target: WatchTarget) => Sight {
  const ends = islands.map(({ end }) => end)
  const highest = Math.max(...ends.map((end) => end?.logEvidence ?? Number.NEGATIVE_INFINITY))
  const scales = ends.map((end) => (end ? exponential(end.logEvidence - highest) : 0))
  const column = (read: (futures: NonNullable<(typeof ends)[number]>['futures']) => number) =>
    ends.map((end, island) => (end ? scales[island]! * read(end.futures) : 0))
  const weights = column(({ weight }) => weight)
  return (signal, { kind, id }) => {
    const key = kind === 'questions' ? `questions.${id}` : `contingencies.${id}.probability`
    const figure = plan.figures.findIndex((one) => one.key === key)
    const columns = [
      weights,
      column(({ together }) => together[signal * plan.figures.length + figure]!),
      column(({ signalled }) => signalled[signal]!),
      column(({ values }) => values[figure]!),
    ]
    const [all, both, chance, answer] = columns.map((one) => one.reduce((sum, value) => sum + value, 0))
    return sightOf(both! / all!, chance! / all!, answer! / all!, columns)
  }
}

function sightOf(both: number, chance: number, answer: number, columns: readonly number[][]): Sight {
  const sampled = jackknife(columns, ([all, together, seen, held]) =>
    mutualInformation(together! / all!, seen! / all!, held! / all!),
  )
  const { low, high, level } = intervalAround(sampled)
  return {
    both,
    chance,
    answer,
    ifSeen: chance > 0 ? both / chance : null,
    ifNot: chance < 1 ? (answer - both) / (1 - chance) : null,
    // Information is never less than nothing, which its estimate may be.
    bits: {
      value: Math.max(0, sampled.value),
      interval: { low: Math.max(0, low), high: Math.max(0, high), level },
    },
  }
}
