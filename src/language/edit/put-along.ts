import { isNothing, type MapEntry, type MapTree } from '../tree.ts'
import { flowMap } from './flow-text.ts'
import { endOf, entryAdded, entryRemoved, isInBrackets, valueReplaced } from './map-entry.ts'
import { linesRemoved, type TextChange } from './text-change.ts'

/**
 * The change that puts a value at the end of a path of keys, whatever of the path is already written. Of what is not,
 * the first `inLines` keys of the path each begin a line of their own; the rest is written in braces.
 */
export function putAlong(
  text: string,
  map: MapTree,
  path: readonly string[],
  value: string,
  inLines: number,
): TextChange {
  const [key, ...rest] = path as [string, ...string[]]
  const entry = map.entries.find((one) => one.key === key)
  if (entry === undefined) {
    const isInLines = inLines > 0 && !isInBrackets(text, map)
    return entryAdded(text, map, key, isInLines ? nested(rest, value, inLines - 1) : braced(rest, value))
  }
  if (rest.length === 0) return valueReplaced(text, entry, value)
  if (entry.value.kind === 'map') return putAlong(text, entry.value, rest, value, inLines - 1)
  const isInLines = inLines > 1 && !isInBrackets(text, map) && isNothing(entry.value)
  return valueReplaced(text, entry, isInLines ? nested(rest, value, inLines - 1) : braced(rest, value))
}

/** What stands behind a key whose path goes on: lines, as if the key stood in the first column. */
function nested(path: readonly string[], value: string, inLines: number): string {
  const [key, ...rest] = path
  if (key === undefined || inLines <= 0) return braced(path, value)
  const inner = nested(rest, value, inLines - 1).replaceAll('\n', '\n  ')
  return `\n  ${key}:${inner.startsWith('\n') ? '' : ' '}${inner}`
}

function braced(path: readonly string[], value: string): string {
  return path.reduceRight((inner, key) => flowMap([[key, inner]]), value)
}

/** The change that takes away what stands at the end of a path, and every map above it that is left without anything. */
export function removedAlong(text: string, map: MapTree, path: readonly string[]): TextChange | null {
  const maps: { map: MapTree; entry: MapEntry }[] = []
  let here: MapTree | null = map
  for (const key of path) {
    const entry: MapEntry | undefined = here?.entries.find((one) => one.key === key)
    if (here === null || entry === undefined) return null
    maps.push({ map: here, entry })
    here = entry.value.kind === 'map' ? entry.value : null
  }
  for (const { map: owner, entry } of maps.toReversed()) {
    if (owner.entries.length > 1) return entryRemoved(text, owner, entry.key)
  }
  const { entry } = maps[0]!
  return isNothing(entry.value) ? null : linesRemoved(text, entry.keyAt.start, endOf(text, entry))
}
