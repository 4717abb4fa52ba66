import type { ListTree, MapEntry, Tree } from '../tree.ts'
import { endOf, endsInBlock, isInBrackets } from './map-entry.ts'
import { indentAt, lineEndOf, lineStart, lineStop, linesRemoved, type TextChange } from './text-change.ts'

/** The change that adds an item of one line behind another of a list in the list's own style; null where it cannot be. */
export function itemAdded(text: string, list: ListTree, behind: number, item: string): TextChange | null {
  const before = list.items[behind]
  if (isInBrackets(text, list)) {
    const at = before === undefined ? list.at.start + 1 : before.at.end
    return { start: at, end: at, text: before === undefined ? item : `, ${item}` }
  }
  if (before === undefined) return null
  const dash = dashOf(text, before)
  if (dash === null) return null
  const indent = indentAt(text, dash)
  const lineEnd = lineEndOf(text)
  if (endsInBlock(text, before)) return { start: dash, end: dash, text: `- ${item}${lineEnd}${indent}` }
  const at = lineStop(text, before.at.end)
  return { start: at, end: at, text: `${lineEnd}${indent}- ${item}` }
}

/** The changes that take an item out of a list, and the list's own entry with the last of them; null where it cannot be. */
export function itemRemoved(text: string, owner: MapEntry, index: number): TextChange | null {
  const list = owner.value as ListTree
  const item = list.items[index]!
  if (isInBrackets(text, list)) {
    const next = list.items[index + 1]
    if (index > 0) return { start: list.items[index - 1]!.at.end, end: item.at.end, text: '' }
    return { start: item.at.start, end: next?.at.start ?? item.at.end, text: '' }
  }
  const dash = dashOf(text, item)
  if (dash === null || text.slice(lineStart(text, dash), dash).trim() !== '') return null
  if (list.items.length === 1) return linesRemoved(text, owner.keyAt.start, endOf(text, owner))
  if (endsInBlock(text, item)) {
    const next = list.items[index + 1]
    const nextDash = next && dashOf(text, next)
    return nextDash ? { start: dash, end: nextDash, text: '' } : null
  }
  return linesRemoved(text, dash, item.at.end)
}

/** Where the dash stands that an item is behind. */
function dashOf(text: string, item: Tree): number | null {
  const dash = text.lastIndexOf('-', item.at.start - 1)
  return dash >= 0 && text.slice(dash + 1, item.at.start).trim() === '' ? dash : null
}
