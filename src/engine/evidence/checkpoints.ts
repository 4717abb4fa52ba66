import type { Day } from '../../language/day.ts'

/** A number at each moment at which something is told: around every entry, and on some days after all of their jumps. */
export interface Checkpoints<Value> {
  /** By entry: with all that was known just before it. */
  readonly before: readonly Value[]
  /** By entry: with it. */
  readonly after: readonly Value[]
  readonly days: ReadonlyMap<Day, Value>
}

/** Checkpoints being filled in, in any order. */
export interface OpenCheckpoints<Value> {
  readonly before: Value[]
  readonly after: Value[]
  readonly days: Map<Day, Value>
}

export function openCheckpoints<Value>(): OpenCheckpoints<Value> {
  return { before: [], after: [], days: new Map() }
}
