/** A stretch of a text, as UTF-16 offsets with `end` exclusive, and what takes its place. */
export interface TextChange {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The text with changes made, none of which overlap; all places are those of the text as given. */
export function withTextChanges(text: string, changes: readonly TextChange[]): string {
  const sorted = [...changes].sort((a, b) => a.start - b.start || a.end - b.end)
  let result = ''
  let from = 0
  for (const { start, end, text: put } of sorted) {
    result += text.slice(from, start) + put
    from = end
  }
  return result + text.slice(from)
}

/** The line end that a text uses. */
export function lineEndOf(text: string): '\r\n' | '\n' {
  return text.includes('\r\n') ? '\r\n' : '\n'
}

/** Where the line ends that a place stands in: before its line end. */
export function lineStop(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  if (end < 0) return text.length
  return end > at && text[end - 1] === '\r' ? end - 1 : end
}

/** Where the line begins that a place stands in; behind the byte-order mark of the first. */
export function lineStart(text: string, at: number): number {
  const start = text.lastIndexOf('\n', at - 1) + 1
  return start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start
}

/** The indentation that makes something stand under a place. */
export function indentAt(text: string, at: number): string {
  return ' '.repeat(at - lineStart(text, at))
}

/** Takes away whole lines, from the one that a place stands in to that of another, together with one line end. */
export function linesRemoved(text: string, first: number, last: number): TextChange {
  const start = lineStart(text, first)
  const end = lineStop(text, last)
  if (start > 0 && text[start - 1] === '\n') {
    const before = text[start - 2] === '\r' ? start - 2 : start - 1
    return { start: before, end, text: '' }
  }
  const next = text.startsWith('\r\n', end) ? end + 2 : Math.min(text.length, end + 1)
  return { start, end: next, text: '' }
}
