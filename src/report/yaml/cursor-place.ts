/** One step on the way to a place in YAML: a key, or an item of a list. */
export type Step = string | typeof item
export const item = Symbol('item')

/** Where in the structure of a YAML text a cursor stands, also while the text is not finished. */
export interface CursorPlace {
  /** Keys and items from the top of the file to the map, list or value that the cursor is in. */
  readonly path: readonly Step[]
  /** Whether a key is being written, or what stands behind one. */
  readonly expects: 'key' | 'value'
  /** Where the word begins that is being written, as an offset. */
  readonly from: number
}

interface Frame {
  readonly bracket: '{' | '['
  /** The key whose value is being written; null where a key is. */
  key: string | null
}

interface Level {
  readonly indent: number
  readonly step: Step
}

const blockKey = /^(?:"([^"]*)"|'([^']*)'|([^\s{}[\],#&*!|>'"%@`][^{}[\],#]*?))\s*:(?=\s|$)/

/** Where the cursor stands: lines by their indentation, and what is in brackets by them. */
export function cursorPlace(text: string, cursor: number): CursorPlace {
  const levels: Level[] = []
  let frames: Frame[] = []
  let blockIndent = -1
  let start = 0
  let result: CursorPlace = { path: [], expects: 'key', from: cursor }
  while (start <= cursor) {
    const stop = text.indexOf('\n', start)
    const end = Math.min(stop < 0 ? text.length : stop, cursor)
    const line = text.slice(start, end).replace(/^\uFEFF/, ' ')
    const isLast = stop < 0 || stop >= cursor
    const indent = line.search(/\S/)
    if (frames.length > 0) {
      const rest = scanFlow(line, 0, frames)
      if (isLast) result = placeInFlow(levels, frames, text, cursor)
      else frames = rest
    } else if (blockIndent >= 0 && (indent < 0 || indent > blockIndent)) {
      if (isLast) return { path: pathOf(levels), expects: 'value', from: cursor }
    } else {
      blockIndent = -1
      const { column, hasKey } = takeLine(line, indent, levels, isLast)
      const value = line.slice(column)
      if (/^[|>]/.test(value)) blockIndent = indent
      frames = []
      scanFlow(value, 0, frames)
      if (isLast) {
        result =
          frames.length > 0
            ? placeInFlow(levels, frames, text, cursor)
            : { path: pathOf(levels), expects: hasKey ? 'value' : 'key', from: wordStart(text, cursor) }
      }
    }
    if (stop < 0) break
    start = stop + 1
  }
  return result
}

/** Brings the levels up to a line, and gives the column of what stands behind its key, where it has one. */
function takeLine(
  line: string,
  indent: number,
  levels: Level[],
  isLast: boolean,
): { readonly column: number; readonly hasKey: boolean } {
  if (indent < 0 || line[indent] === '#') {
    const column = indent < 0 ? line.length : indent
    if (isLast) while (levels.length > 0 && levels.at(-1)!.indent >= column) levels.pop()
    return { column: line.length, hasKey: false }
  }
  let column = indent
  const popTo = (least: number, isDash: boolean) => {
    while (levels.length > 0) {
      const last = levels.at(-1)!
      const stays = last.indent < least || (isDash && last.indent === least && last.step !== item)
      if (stays) break
      levels.pop()
    }
  }
  while (/^-(?:\s|$)/.test(line.slice(column))) {
    popTo(column, true)
    levels.push({ indent: column, step: item })
    column += 1 + (line.slice(column + 1).search(/\S|$/) || 0)
  }
  const key = blockKey.exec(line.slice(column))
  if (key === null) {
    if (column === indent) popTo(column, false)
    return { column, hasKey: false }
  }
  if (column === indent) popTo(column, false)
  levels.push({ indent: column, step: key[1] ?? key[2] ?? key[3]! })
  const behind = column + key[0].length
  return { column: behind + line.slice(behind).search(/\S|$/), hasKey: true }
}

/** Follows brackets, keys and quotes of a line; the frames are those open at its end. */
function scanFlow(line: string, from: number, frames: Frame[]): Frame[] {
  let quote = ''
  let word = ''
  for (let at = from; at < line.length; at++) {
    const one = line[at]!
    if (quote !== '') {
      if (one === quote) quote = ''
      else word += one
      continue
    }
    const top = frames.at(-1)
    if ((one === '"' || one === "'") && word.trim() === '') quote = one
    else if (one === '#' && (at === 0 || /\s/.test(line[at - 1]!))) break
    else if (one === '{' || one === '[') {
      if (top === undefined && word.trim() !== '') return frames
      frames.push({ bracket: one, key: null })
      word = ''
    } else if (top !== undefined && (one === '}' || one === ']')) {
      frames.pop()
      word = ''
    } else if (top !== undefined && one === ',') {
      top.key = null
      word = ''
    } else if (top?.bracket === '{' && one === ':' && /[\s{["']|^$/.test(line[at + 1] ?? '')) {
      top.key = word.trim()
      word = ''
    } else word += one
  }
  return frames
}

function placeInFlow(
  levels: readonly Level[],
  frames: readonly Frame[],
  text: string,
  cursor: number,
): CursorPlace {
  const steps = frames.flatMap(({ bracket, key }): Step[] =>
    bracket === '[' ? [item] : key === null ? [] : [key],
  )
  const top = frames.at(-1)!
  const expects = top.bracket === '{' && top.key === null ? 'key' : 'value'
  return { path: [...pathOf(levels), ...steps], expects, from: wordStart(text, cursor) }
}

function pathOf(levels: readonly Level[]): Step[] {
  return levels.map(({ step }) => step)
}

function wordStart(text: string, cursor: number): number {
  const before = text.slice(Math.max(0, cursor - 80), cursor)
  return cursor - /[\p{L}\p{N}-]*$/u.exec(before)![0].length
}
