import { charWidth, textWidth } from '../terminal/text-width.ts'
import type { Lines, Place } from './place.ts'
import { visible } from './visible.ts'

export interface Excerpt {
  readonly line: number
  /** The line as written, or the part of it around the place. */
  readonly text: string
  /** Columns of a terminal before the mark, and those it takes. */
  readonly indent: number
  readonly width: number
}

/** Columns of a terminal that an excerpt takes at most. */
const longest = 100
const before = 30

/** The line that a place begins in, with where to underline it; of a long line the part around the place. */
export function excerptOf(lines: Lines, place: Place): Excerpt {
  const written = lines.textOf(place.line)
  const start = Math.min(place.column - 1, written.length)
  const end = place.endLine === place.line ? Math.min(place.endColumn - 1, written.length) : written.length
  const from =
    textWidth(written.slice(0, 2 * longest)) <= longest && written.length <= longest
      ? 0
      : windowStart(written, start)
  const lead = from > 0 ? '…' : ''
  const shown = cut(visible(written.slice(from, from + 2 * longest)), longest)
  const tail = from + shown.length < written.length ? '…' : ''
  const marked = shown.slice(start - from, Math.max(start, end) - from)
  return {
    line: place.line,
    text: `${lead}${shown}${tail}`,
    indent: textWidth(lead + shown.slice(0, start - from)),
    width: Math.max(1, textWidth(marked)),
  }
}

/** Some characters before the place, never within a surrogate pair. */
function windowStart(text: string, start: number): number {
  const from = Math.max(0, start - before)
  const code = text.charCodeAt(from)
  return code >= 0xdc00 && code <= 0xdfff ? from - 1 : from
}

/** The beginning of a text, so many columns of a terminal wide at most. */
function cut(text: string, columns: number): string {
  let kept = 0
  let width = 0
  for (const character of text) {
    width += charWidth(character)
    if (width > columns) break
    kept += character.length
  }
  return text.slice(0, kept)
}
