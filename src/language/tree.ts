import type { Span } from './span.ts'

/** YAML as data with places: what every later step reads. Every scalar is its text; what it means depends on where it stands. */
export type Tree = MapTree | ListTree | ScalarTree

export interface MapTree {
  readonly kind: 'map'
  readonly entries: readonly MapEntry[]
  readonly at: Span
}
export interface MapEntry {
  /** NFC. */
  readonly key: string
  readonly keyAt: Span
  readonly value: Tree
}
export interface ListTree {
  readonly kind: 'list'
  readonly items: readonly Tree[]
  readonly at: Span
}
export interface ScalarTree {
  readonly kind: 'scalar'
  readonly text: string
  /** Written in quotes or as a block: never nothing, true or false. */
  readonly quoted: boolean
  readonly at: Span
  /** What a computed number was added up from. */
  readonly sum?: WrittenSum
}

/** A number that stood there and the ranges that measures have added to it, in points. */
export interface WrittenSum {
  readonly low: number
  readonly high: number
  readonly effects: readonly WrittenEffect[]
}

export interface WrittenEffect {
  /** Id of the measure. */
  readonly by: string
  readonly low: number
  readonly high: number
  readonly nominal: number
  readonly movesWith: string | null
  readonly at: Span
}

/** The value under a key, if the tree is a map that has it. */
export function valueAt(tree: Tree | undefined, key: string): Tree | undefined {
  return tree?.kind === 'map' ? tree.entries.find((entry) => entry.key === key)?.value : undefined
}

/** The value at the end of a path of keys. */
export function valueAlong(tree: Tree | undefined, path: readonly string[]): Tree | undefined {
  return path.reduce<Tree | undefined>(valueAt, tree)
}

/** The keys of a map, in the order written; none of anything else. */
export function keysOf(tree: Tree | undefined): string[] {
  return tree?.kind === 'map' ? tree.entries.map((entry) => entry.key) : []
}

/** Whether nothing is written there: empty, `~` or `null` without quotes. */
export function isNothing(tree: Tree | undefined): boolean {
  return tree?.kind === 'scalar' && !tree.quoted && ['', '~', 'null', 'Null', 'NULL'].includes(tree.text)
}

/** Plain data as YAML's core schema reads it: for what others define, such as CSL. */
export function plainValue(tree: Tree): unknown {
  if (tree.kind === 'list') return tree.items.map(plainValue)
  if (tree.kind === 'map') {
    return Object.fromEntries(tree.entries.map((entry) => [entry.key, plainValue(entry.value)]))
  }
  if (tree.quoted) return tree.text
  if (isNothing(tree)) return null
  if (/^(true|false)$/i.test(tree.text)) return tree.text.toLowerCase() === 'true'
  return /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i.test(tree.text) ? Number(tree.text) : tree.text
}

/** A scalar that stands for computed text, at the place it was computed from. */
export function scalarOf(text: string, at: Span, sum: WrittenSum | null = null): ScalarTree {
  return { kind: 'scalar', text, quoted: false, at, ...(sum === null ? {} : { sum }) }
}

/** The map with one key set (in its place, else at the end), or removed where the value is null. */
export function withEntry(tree: MapTree, key: string, value: Tree | null, keyAt: Span): MapTree {
  const index = tree.entries.findIndex((entry) => entry.key === key)
  if (value === null) return { ...tree, entries: tree.entries.filter((entry) => entry.key !== key) }
  if (index < 0) return { ...tree, entries: [...tree.entries, { key, keyAt, value }] }
  return { ...tree, entries: tree.entries.with(index, { ...tree.entries[index]!, value }) }
}

/** A map whose keys are those of a judgement, `value` among them: a number with what it stands on. */
export function isJudgementMap(tree: Tree): boolean {
  const keys = keysOf(tree)
  return (
    keys.includes('value') && keys.every((key) => ['value', 'because', 'note', 'moves-with'].includes(key))
  )
}

/** Whether `true` is written there. */
export function flagIs(tree: Tree | undefined): boolean {
  return tree?.kind === 'scalar' && !tree.quoted && /^true$/i.test(tree.text)
}
