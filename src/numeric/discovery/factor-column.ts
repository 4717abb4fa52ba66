/** One thing that differs between states of the world: a number, or one of a few kinds counted from 0. */
export type FactorColumn =
  | { readonly kind: 'number'; readonly values: Float64Array }
  | { readonly kind: 'kinds'; readonly values: Int32Array; readonly kinds: number }

/** What a box asks of one column: a stretch of numbers, ends included, or which kinds are in it (1 or 0 by kind). */
export type Restriction =
  | { readonly kind: 'number'; readonly low: number; readonly high: number }
  | { readonly kind: 'kinds'; readonly allowed: Uint8Array }

/** The restriction that every row meets. */
export function unrestricted(column: FactorColumn): Restriction {
  if (column.kind === 'kinds') return { kind: 'kinds', allowed: new Uint8Array(column.kinds).fill(1) }
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const value of column.values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  return { kind: 'number', low, high }
}

/** Whether a row of a column meets a restriction of the same kind. */
export function meets(column: FactorColumn, restriction: Restriction, row: number): boolean {
  const value = column.values[row]!
  if (restriction.kind === 'kinds') return restriction.allowed[value] === 1
  return value >= restriction.low && value <= restriction.high
}
