import { isNothing, type ListTree, type MapTree, type Tree, valueAt, withEntry } from '../tree.ts'
import { influenceKey } from './influence-key.ts'
import type { Changing } from './overlay.ts'

/** Influences are matched by `from` and `to`: what is given of a known one replaces it, null points remove it, the rest is new. */
export function changeInfluences(base: ListTree, changes: ListTree, changing: Changing): ListTree {
  return {
    ...base,
    items: changes.items.reduce<readonly Tree[]>(
      (items, change) => changeOne(items, change, changing),
      base.items,
    ),
  }
}

function changeOne(items: readonly Tree[], change: Tree, changing: Changing): readonly Tree[] {
  const key = influenceKey(change)
  const index = key === null ? -1 : items.findIndex((item) => influenceKey(item) === key)
  const points = valueAt(change, 'points')
  const isRemoved = points !== undefined && isNothing(points)
  if (key !== null) changing.replaced.push({ path: `influences/${key}`, at: (points ?? change).at })
  if (isRemoved && index < 0) changing.notice('nothing-to-change', change.at, { key: key ?? 'influences' })
  if (isRemoved) return index < 0 ? items : items.toSpliced(index, 1)
  if (index < 0) return [...items, change]
  return items.with(index, merged(items[index] as MapTree, change as MapTree))
}

function merged(base: MapTree, change: MapTree): MapTree {
  const given = change.entries.filter((entry) => entry.key !== 'from' && entry.key !== 'to')
  return given.reduce(
    (map, { key, keyAt, value }) => withEntry(map, key, isNothing(value) ? null : value, keyAt),
    base,
  )
}
