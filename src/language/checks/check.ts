import type { Notice } from '../notice.ts'
import type { Situation } from '../situation.ts'
import type { Span } from '../span.ts'
import { type MapTree, type Tree, valueAlong } from '../tree.ts'
import type { Reach } from './reachable.ts'

/** What a check may look at. */
export interface Checking {
  readonly situation: Situation
  /** Where things are written. */
  readonly tree: MapTree
  readonly notice: Notice
  /** What can be reached in the situation as it is run. */
  readonly reach: Reach
  /** What can be reached if any option or what-if may be taken as well. */
  readonly widestReach: Reach
}

export type Check<T> = (element: T, checking: Checking) => void

/** The place of a key: where it is written, else the place of the element. */
export function placeOf(checking: Checking, path: readonly string[], otherwise: Span): Span {
  return valueAlong(checking.tree, path)?.at ?? otherwise
}

/** The place of a name: the key itself. */
export function keyPlace(tree: Tree | undefined, key: string, otherwise: Span): Span {
  if (tree?.kind === 'map') return tree.entries.find((entry) => entry.key === key)?.keyAt ?? otherwise
  const item =
    tree?.kind === 'list' ? tree.items.find((one) => one.kind === 'scalar' && one.text === key) : undefined
  return item?.at ?? otherwise
}
