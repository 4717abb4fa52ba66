import type { Option } from '../../language/situation.ts'
import { batchInterval } from '../../numeric/batch-interval.ts'
import { paretoFront } from '../../numeric/decision/pareto-front.ts'
import { batchesOf } from '../batched-answers.ts'
import { metScales, type OutcomeTable } from './outcome-table.ts'
import type { Strategy } from './strategies.ts'

const levels = ['high', 'medium', 'low'] as const

/**
 * What a strategy costs as something to be kept low: how many of its options cost `high`, at least `medium`, at least `low`.
 * Costs are words in an order: one strategy is no dearer than another only where none of the three numbers is greater.
 */
export function costCounts({ options }: Strategy, all: readonly Option[]): number[] {
  const taken = all.filter(({ id }) => options.includes(id))
  return levels.map(
    (_, place) =>
      taken.filter(({ cost }) => levels.slice(0, place + 1).some((level) => level === cost)).length,
  )
}

/**
 * Which strategies no other beats in some reading: none is at least as good by every criterion and no dearer, and better in
 * something. Differences that sampling accounts for count as none.
 *
 * @param answered  places of the criteria that count
 * @returns [strategies]
 */
export function undominated(
  table: OutcomeTable,
  reading: number,
  answered: readonly number[],
  options: readonly Option[],
): boolean[] {
  const scales = metScales(table)
  const points = table.strategies.map((strategy, place) => [
    ...answered.map((criterion) => scales[criterion]!(table.nominal[place]![reading]!.values[criterion]!)),
    ...costCounts(strategy, options).map((count) => -count),
  ])
  const margin = (one: number, other: number) =>
    answered.map((criterion) => {
      const rival = batchesOf(table.nominal[other]![reading]!, criterion)
      const differences = batchesOf(table.nominal[one]![reading]!, criterion).map(
        (answer, batch) => scales[criterion]!(answer) - scales[criterion]!(rival[batch]!),
      )
      if (differences.length === 0) return 0
      const { low, high } = batchInterval(differences)
      return (high - low) / 2
    })
  const front = new Set(paretoFront(points, margin))
  return table.strategies.map((_, place) => front.has(place))
}
