import type { SourceFile, Span } from '../../language/span.ts'

/** Where a span stands, as editors count: lines and columns from 1, columns in UTF-16 units, `end` exclusive. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** A file's text by lines. */
export interface Lines {
  readonly name: string
  placeOf(span: Span): Place
  /** A line's text, from 1, without its end. */
  textOf(line: number): string
}

/** Finds files by name and lines by number; the lines of a file are counted once, when first asked for. */
export function linesByFile(files: readonly SourceFile[]): (name: string) => Lines | null {
  const byName = new Map(files.map((file) => [file.name, file]))
  const known = new Map<string, Lines>()
  return (name) => {
    const file = byName.get(name)
    if (!file) return null
    const lines = known.get(name) ?? linesOf(file)
    known.set(name, lines)
    return lines
  }
}

function linesOf({ name, text }: SourceFile): Lines {
  const starts = [text.startsWith('\uFEFF') ? 1 : 0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return {
    name,
    placeOf: ({ file, start, end }) => {
      const [first, last] = [lineAt(starts, start), lineAt(starts, Math.max(start, end))]
      const column = Math.max(1, start - starts[first - 1]! + 1)
      return { file, line: first, column, endLine: last, endColumn: Math.max(1, end - starts[last - 1]! + 1) }
    },
    textOf: (line) => {
      const from = starts[line - 1] ?? text.length
      return text.slice(from, starts[line] === undefined ? text.length : starts[line]! - 1).replace(/\r$/, '')
    },
  }
}

/** The line, from 1, that an offset lies in. */
function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return low + 1
}
