import { binomialTail } from '../binomial-tail.ts'
import { type FactorColumn, meets, type Restriction, unrestricted } from './factor-column.ts'

/** One restriction for each column. */
export type Box = readonly Restriction[]

/** How well a box holds the rows of interest. */
export interface BoxFit {
  /** Share of all rows of interest that are in the box. */
  readonly coverage: number
  /** Share of the rows in the box that are of interest. */
  readonly density: number
  /** Share of all rows that are in the box. */
  readonly mass: number
}

/** Rows in which some columns meet a box's restrictions, all columns unless told. */
export function rowsIn(columns: readonly FactorColumn[], box: Box, leaveOut = -1): number[] {
  const rows = columns[0]?.values.length ?? 0
  const restricted = [...columns.keys()].filter(
    (place) => place !== leaveOut && isRestricted(columns[place]!, box[place]!),
  )
  return Array.from({ length: rows }, (_, row) => row).filter((row) =>
    restricted.every((place) => meets(columns[place]!, box[place]!, row)),
  )
}

/** Whether some row fails to meet a restriction by what it says, whatever the others say. */
export function isRestricted(column: FactorColumn, restriction: Restriction): boolean {
  if (restriction.kind === 'kinds') return restriction.allowed.includes(0)
  const whole = unrestricted(column)
  return whole.kind === 'number' && (restriction.low > whole.low || restriction.high < whole.high)
}

/** @param isOfInterest  1 or 0, [rows] */
export function boxFit(columns: readonly FactorColumn[], isOfInterest: Uint8Array, box: Box): BoxFit {
  const rows = rowsIn(columns, box)
  const held = countOf(isOfInterest, rows)
  const all = isOfInterest.reduce((sum, one) => sum + one, 0)
  return {
    coverage: all === 0 ? 0 : held / all,
    density: rows.length === 0 ? 0 : held / rows.length,
    mass: isOfInterest.length === 0 ? 0 : rows.length / isOfInterest.length,
  }
}

export function countOf(isOfInterest: Uint8Array, rows: readonly number[]): number {
  return rows.reduce((sum, row) => sum + isOfInterest[row]!, 0)
}

/**
 * How easily chance would make one restriction of a box as useful as it is: the chance that so many rows, taken from the box
 * without that restriction, hold at least as many of interest. Near 0: the restriction says something. It was searched for,
 * so it is no significance level; hence quasi-p.
 *
 * Source: Bryant & Lempert 2010, doi:10.1016/j.techfore.2009.08.002.
 */
export function quasiP(
  columns: readonly FactorColumn[],
  isOfInterest: Uint8Array,
  box: Box,
  column: number,
): number {
  const inside = rowsIn(columns, box)
  const without = rowsIn(columns, box, column)
  const share = countOf(isOfInterest, without) / without.length
  return binomialTail(countOf(isOfInterest, inside), inside.length, share)
}
