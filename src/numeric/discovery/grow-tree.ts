import type { FactorColumn, Restriction } from './factor-column.ts'
import { meets, unrestricted } from './factor-column.ts'

export interface TreeOptions {
  readonly deepest: number
  /** Smallest share of all rows in a leaf. */
  readonly smallestLeaf: number
  /** Least share of the first impurity that a split must take away. */
  readonly leastGain: number
}

const usual: TreeOptions = { deepest: 3, smallestLeaf: 0.05, leastGain: 0.02 }

/** A group of rows, and the split that parts it best where one is worth it. */
export interface TreeNode {
  readonly rows: number
  /** Share of its rows that are of interest. */
  readonly share: number
  readonly split: {
    readonly column: number
    /** What the rows of `inside` meet and those of `outside` do not. */
    readonly restriction: Restriction
    readonly inside: TreeNode
    readonly outside: TreeNode
  } | null
}

/**
 * A small decision tree: groups of rows that differ as much as can be in their share of interest, by Gini's impurity.
 *
 * @param isOfInterest  1 or 0, [rows]
 *
 * Source: Breiman, Friedman, Olshen & Stone 1984, *Classification and Regression Trees*.
 */
export function growTree(
  columns: readonly FactorColumn[],
  isOfInterest: Uint8Array,
  options: TreeOptions = usual,
): TreeNode {
  const rows = Array.from(isOfInterest.keys())
  const wanted = options.leastGain * impurity(rows, isOfInterest)
  const least = Math.max(1, Math.ceil(options.smallestLeaf * rows.length))
  const grow = (group: readonly number[], depth: number): TreeNode => {
    const share = group.length === 0 ? 0 : interest(group, isOfInterest) / group.length
    const found = depth < options.deepest ? bestSplit(columns, isOfInterest, group, least) : null
    if (found === null || !(found.gain > wanted)) return { rows: group.length, share, split: null }
    const { column, restriction } = found
    const isInside = (row: number) => meets(columns[column]!, restriction, row)
    const inside = grow(group.filter(isInside), depth + 1)
    const outside = grow(
      group.filter((row) => !isInside(row)),
      depth + 1,
    )
    return { rows: group.length, share, split: { column, restriction, inside, outside } }
  }
  return grow(rows, 0)
}

interface Split {
  readonly column: number
  readonly restriction: Restriction
  readonly gain: number
}

function bestSplit(
  columns: readonly FactorColumn[],
  isOfInterest: Uint8Array,
  rows: readonly number[],
  least: number,
): Split | null {
  const before = impurity(rows, isOfInterest)
  let best: Split | null = null
  for (const [place, column] of columns.entries()) {
    const order = ordered(column, rows, isOfInterest)
    let positives = 0
    const all = interest(rows, isOfInterest)
    for (let cut = 1; cut < order.length; cut += 1) {
      positives += isOfInterest[order[cut - 1]!.row]!
      if (order[cut]!.key === order[cut - 1]!.key || cut < least || order.length - cut < least) continue
      const gain = before - weighed(positives, cut) - weighed(all - positives, order.length - cut)
      if (best === null || gain > best.gain)
        best = { column: place, restriction: upTo(column, order, cut), gain }
    }
  }
  return best
}

interface Ordered {
  readonly row: number
  readonly key: number
}

/** Rows by value; kinds by their share of interest, in which order the best split of kinds is a cut (Fisher 1958). */
function ordered(column: FactorColumn, rows: readonly number[], isOfInterest: Uint8Array): Ordered[] {
  if (column.kind === 'number')
    return rows.map((row) => ({ row, key: column.values[row]! })).sort((a, b) => a.key - b.key)
  const seen = new Float64Array(column.kinds)
  const held = new Float64Array(column.kinds)
  for (const row of rows) {
    seen[column.values[row]!]! += 1
    held[column.values[row]!]! += isOfInterest[row]!
  }
  const order = [...seen.keys()]
    .filter((kind) => seen[kind]! > 0)
    .sort((a, b) => held[a]! / seen[a]! - held[b]! / seen[b]! || a - b)
  return rows
    .map((row) => ({ row, key: order.indexOf(column.values[row]!) }))
    .sort((a, b) => a.key - b.key || a.row - b.row)
}

/** The rows before a cut as a restriction. A number is cut halfway between its neighbours. */
function upTo(column: FactorColumn, order: readonly Ordered[], cut: number): Restriction {
  const whole = unrestricted(column)
  if (column.kind === 'number' && whole.kind === 'number')
    return { ...whole, high: (order[cut - 1]!.key + order[cut]!.key) / 2 }
  const allowed = new Uint8Array(column.kind === 'kinds' ? column.kinds : 0)
  for (const { row } of order.slice(0, cut)) allowed[column.values[row]!] = 1
  return { kind: 'kinds', allowed }
}

function interest(rows: readonly number[], isOfInterest: Uint8Array): number {
  return rows.reduce((sum, row) => sum + isOfInterest[row]!, 0)
}

function impurity(rows: readonly number[], isOfInterest: Uint8Array): number {
  return weighed(interest(rows, isOfInterest), rows.length)
}

/** Gini's impurity times the number of rows. */
function weighed(positives: number, rows: number): number {
  return rows === 0 ? 0 : (2 * positives * (rows - positives)) / rows
}
