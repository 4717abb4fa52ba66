import { charWidth, textWidth } from './text-width.ts'

/** Characters that may not begin a line, and those that may not end one (after JIS X 4051). */
const noStart =
  /[、。，．・：；？！」』）】〕〉》”’％ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ々〜,.:;?!)\]]/u
const noEnd = /[「『（【〔〈《“‘([]/u

/**
 * Breaks a text into lines of at most so many columns: Latin at spaces, Japanese between characters except where a
 * bracket or a mark would be left alone. A word longer than a line is cut.
 */
export function wrapText(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces(text)) {
    const candidate = line + piece
    if (textWidth(candidate.trimEnd()) <= columns) {
      line = candidate
      continue
    }
    if (line.trim() !== '') lines.push(line.trimEnd())
    const chunks = chopped(piece.trimStart(), columns)
    lines.push(...chunks.slice(0, -1))
    line = chunks.at(-1) ?? ''
  }
  if (line.trim() !== '') lines.push(line.trimEnd())
  return lines
}

/** The shortest stretches that may not be broken. */
function pieces(text: string): string[] {
  const found: string[] = []
  let current = ''
  for (const character of text) {
    if (current !== '' && mayBreak(current, character)) {
      found.push(current)
      current = ''
    }
    current += character
  }
  return current === '' ? found : [...found, current]
}

function mayBreak(before: string, after: string): boolean {
  const last = [...before].at(-1)!
  if (after === ' ' || noStart.test(after) || noEnd.test(last)) return false
  return last === ' ' || charWidth(last) === 2 || charWidth(after) === 2
}

function chopped(word: string, columns: number): string[] {
  if (textWidth(word.trimEnd()) <= columns) return [word]
  const chunks: string[] = []
  let chunk = ''
  for (const character of word) {
    if (textWidth(chunk + character) > columns) {
      chunks.push(chunk)
      chunk = ''
    }
    chunk += character
  }
  return [...chunks, chunk]
}
