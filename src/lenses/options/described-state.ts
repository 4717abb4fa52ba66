import { valueAt } from '../../engine/ensemble/member-draws.ts'
import type { Box } from '../../numeric/discovery/box.ts'
import type { Restriction } from '../../numeric/discovery/factor-column.ts'
import type { TreeNode } from '../../numeric/discovery/grow-tree.ts'
import type { StateColumn } from './state-columns.ts'

/** Which states of the world are meant, by one thing in which they differ. */
export type StateLimit =
  | { readonly kind: 'reading'; readonly readings: readonly string[] }
  | {
      readonly kind: 'judgement'
      readonly address: string
      /** Stretch of its range, 0 to 1. */
      readonly from: number
      readonly to: number
      /** The same in the judgement's own values, by reading; null where it is no range there. */
      readonly values: readonly ({ readonly low: number; readonly high: number } | null)[]
    }

export function stateLimit(
  column: StateColumn,
  restriction: Restriction,
  readings: readonly string[],
): StateLimit {
  if (column.kind === 'reading') {
    const allowed = restriction.kind === 'kinds' ? restriction.allowed : null
    return { kind: 'reading', readings: readings.filter((_, place) => allowed?.[place] === 1) }
  }
  const [from, to] = stretchOf(column, restriction)
  return {
    kind: 'judgement',
    address: column.address,
    from,
    to,
    values: column.byReading.map(
      (judgement) => judgement && { low: valueAt(judgement, from), high: valueAt(judgement, to) },
    ),
  }
}

/** An end of the stretch that no row lies beyond is the end of the range itself. */
function stretchOf({ column }: StateColumn, restriction: Restriction): [number, number] {
  if (restriction.kind !== 'number' || column.kind !== 'number') return [0, 1]
  const isLowest = column.values.every((value) => value >= restriction.low)
  const isHighest = column.values.every((value) => value <= restriction.high)
  return [isLowest ? 0 : restriction.low, isHighest ? 1 : restriction.high]
}

export function stateLimits(
  columns: readonly StateColumn[],
  box: Box,
  restricted: readonly number[],
  readings: readonly string[],
): StateLimit[] {
  return restricted.map((place) => stateLimit(columns[place]!, box[place]!, readings))
}

/** A tree of states of the world. */
export interface StateTree {
  /** How many states of the world. */
  readonly states: number
  /** Share of them that fail. */
  readonly share: number
  readonly split: { readonly by: StateLimit; readonly inside: StateTree; readonly outside: StateTree } | null
}

export function stateTree(
  node: TreeNode,
  columns: readonly StateColumn[],
  readings: readonly string[],
): StateTree {
  const { rows, share, split } = node
  if (split === null) return { states: rows, share, split: null }
  return {
    states: rows,
    share,
    split: {
      by: stateLimit(columns[split.column]!, split.restriction, readings),
      inside: stateTree(split.inside, columns, readings),
      outside: stateTree(split.outside, columns, readings),
    },
  }
}
