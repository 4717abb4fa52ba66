import { upperEnvelope } from '../../numeric/decision/upper-envelope.ts'
import { type OutcomeTable, worldsOf } from './outcome-table.ts'
import type { Scores } from './scores.ts'
import { type Strategy, strategyId } from './strategies.ts'

/** Which strategy is best as one thing is mixed into another, from all of the first (0) to all of the second (1). */
export interface Flip {
  /** `values`: weights of two sets, readings counting alike. `readings`: credence in two readings, by one set of values. */
  readonly kind: 'values' | 'readings'
  readonly first: number
  readonly second: number
  /** The set of values where credence moves; null where the values move. */
  readonly values: number | null
  /** Whether combinations take part, or single options (and nothing) alone. */
  readonly among: 'single' | 'all'
  readonly pieces: readonly { readonly strategy: string; readonly from: number; readonly to: number }[]
}

/** Where the ranking flips between each two sets of values and each two readings. Scores are means over the ensemble. */
export function flipsOf(table: OutcomeTable, scores: readonly Scores[]): Flip[] {
  const means = scores.map((one) => meanScores(table, one))
  const hasCombinations = table.strategies.some(({ options }) => options.length > 1)
  const among = hasCombinations ? (['single', 'all'] as const) : (['single'] as const)
  return among.flatMap((group) => [
    ...pairsOf(scores.length).map(([first, second]): Flip => {
      const even = (of: number) => means[of]!.map((readings) => mean(readings))
      return {
        kind: 'values',
        first,
        second,
        values: null,
        among: group,
        pieces: best(even(first), even(second), group, table),
      }
    }),
    ...pairsOf(table.readings.length).flatMap(([first, second]) =>
      means.map((own, values): Flip => {
        const inReading = (reading: number) => own.map((readings) => readings[reading]!)
        const pieces = best(inReading(first), inReading(second), group, table)
        return { kind: 'readings', first, second, values, among: group, pieces }
      }),
    ),
  ])
}

function best(
  atStart: readonly number[],
  atEnd: readonly number[],
  group: Flip['among'],
  { strategies }: OutcomeTable,
): Flip['pieces'] {
  const places = [...strategies.keys()].filter(
    (place) => group === 'all' || strategies[place]!.options.length < 2,
  )
  const line = (heights: readonly number[]) => places.map((place) => heights[place]!)
  return upperEnvelope(line(atStart), line(atEnd)).map(({ line: at, from, to }) => ({
    strategy: strategyId(strategies[places[at]!] as Strategy),
    from,
    to,
  }))
}

/** Mean score over the states of the world of each reading, [strategies][readings]. */
export function meanScores(table: OutcomeTable, { worlds: scores }: Scores): number[][] {
  const worlds = worldsOf(table)
  return scores.map((row) =>
    table.readings.map((_, reading) =>
      mean([...row].filter((_score, world) => worlds[world]!.reading === reading)),
    ),
  )
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function pairsOf(count: number): [number, number][] {
  return Array.from({ length: count }, (_, one) => one).flatMap((one) =>
    Array.from({ length: count - one - 1 }, (_none, step): [number, number] => [one, one + 1 + step]),
  )
}
