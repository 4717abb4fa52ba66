import { isNothing, type MapEntry, type MapTree, type Tree } from '../tree.ts'
import { wordText } from './flow-text.ts'
import { indentAt, lineEndOf, lineStop, linesRemoved, type TextChange } from './text-change.ts'

/** Whether a map or a list is written in brackets. */
export function isInBrackets(text: string, tree: Tree): boolean {
  return text[tree.at.start] === '{' || text[tree.at.start] === '['
}

/**
 * The change that adds a key to a map in the map's own style. `value` may have several lines, the further ones
 * indented as if the key stood in the first column.
 */
export function entryAdded(text: string, map: MapTree, key: string, value: string): TextChange {
  const entry = `${wordText(key)}:${value.startsWith('\n') ? '' : ' '}${value}`
  const last = map.entries.at(-1)
  if (isInBrackets(text, map)) {
    const at = last === undefined ? map.at.start + 1 : last.value.at.end
    return { start: at, end: at, text: last === undefined ? entry : `, ${entry}` }
  }
  const lineEnd = lineEndOf(text)
  if (last === undefined) return { start: text.length, end: text.length, text: afterLast(text, entry) }
  const indent = indentAt(text, map.entries[0]!.keyAt.start)
  const lines = entry.replaceAll('\n', `${lineEnd}${indent}`)
  // Where a text block ends is not easy to see: what is new goes before it.
  if (endsInBlock(text, last.value)) {
    const at = last.keyAt.start
    return { start: at, end: at, text: `${lines}${lineEnd}${indent}` }
  }
  const at = lineStop(text, endOf(text, last))
  return { start: at, end: at, text: `${lineEnd}${indent}${lines}` }
}

function afterLast(text: string, entry: string): string {
  const lineEnd = lineEndOf(text)
  const lines = entry.replaceAll('\n', lineEnd)
  return text === '' || text.endsWith('\n') || text === '\uFEFF' ? `${lines}${lineEnd}` : `${lineEnd}${lines}`
}

/** The change that takes a key out of a map; null where the map would be left without any. */
export function entryRemoved(text: string, map: MapTree, key: string): TextChange | null {
  const index = map.entries.findIndex((entry) => entry.key === key)
  const entry = map.entries[index]!
  if (map.entries.length === 1) return null
  const next = map.entries[index + 1]
  if (index === 0) {
    const isAtLineStart = /^[ \uFEFF]*$/.test(
      text.slice(text.lastIndexOf('\n', entry.keyAt.start - 1) + 1, entry.keyAt.start),
    )
    if (isInBrackets(text, map) || !isAtLineStart)
      return { start: entry.keyAt.start, end: next!.keyAt.start, text: '' }
  }
  if (isInBrackets(text, map)) {
    return { start: endOf(text, map.entries[index - 1]!), end: endOf(text, entry), text: '' }
  }
  if (endsInBlock(text, entry.value) && next !== undefined)
    return { start: entry.keyAt.start, end: next.keyAt.start, text: '' }
  return linesRemoved(text, entry.keyAt.start, endOf(text, entry))
}

/** Whether the last thing written in a tree is a block of text, behind `|` or `>`. */
export function endsInBlock(text: string, tree: Tree): boolean {
  if (isInBrackets(text, tree)) return false
  const last =
    tree.kind === 'map' ? tree.entries.at(-1)?.value : tree.kind === 'list' ? tree.items.at(-1) : null
  if (last) return endsInBlock(text, last)
  return tree.kind === 'scalar' && tree.quoted && /[|>]/.test(text[tree.at.start] ?? '')
}

/** Where an entry ends: behind its value, or behind the colon where nothing is written. */
export function endOf(text: string, { keyAt, value }: MapEntry): number {
  return isNothing(value) && value.at.start === value.at.end ? behindColon(text, keyAt.end) : value.at.end
}

function behindColon(text: string, from: number): number {
  const colon = text.indexOf(':', from)
  return colon < 0 || colon > lineStop(text, from) ? from : colon + 1
}

/** The change that puts a value in the place of an entry's; quotes of a word stay. */
export function valueReplaced(text: string, entry: MapEntry, value: string): TextChange {
  const { start, end } = entry.value.at
  if (start < end) return treeReplaced(text, entry.value, value)
  const at = endOf(text, entry)
  const lines = value.replaceAll('\n', `${lineEndOf(text)}${indentAt(text, entry.keyAt.start)}`)
  return { start: at, end: at, text: value.startsWith('\n') ? lines : ` ${lines}` }
}

/** The change that puts a value in the place of what is written; quotes of a word stay. */
export function treeReplaced(text: string, tree: Tree, value: string): TextChange {
  const { start, end } = tree.at
  const quote = text[start]
  const isQuoted = tree.kind === 'scalar' && (quote === "'" || quote === '"')
  const keepsQuotes = isQuoted && /^[^'"\\{[\n]*$/.test(value)
  return { start, end, text: keepsQuotes ? `${quote}${value}${quote}` : value }
}
