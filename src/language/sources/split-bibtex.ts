/** One `@…{…}` of a BibTeX file. Offsets are UTF-16; `end` is exclusive. */
export interface BibtexEntry {
  readonly kind: 'string' | 'source'
  readonly start: number
  readonly end: number
  /** False where the file ends, or the next entry begins a line, before the closing brace. */
  readonly isClosed: boolean
}

const opening = /@[ \t]*([A-Za-z_]+)\s*([{(])/g
const ignored = new Set(['comment', 'preamble'])

/** The entries of a BibTeX file in order, found by their braces alone, so that one torn entry costs no other. */
export function splitBibtex(text: string): BibtexEntry[] {
  const entries: BibtexEntry[] = []
  opening.lastIndex = 0
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const kind = match[1]!.toLowerCase()
    const { end, isClosed } = endOfEntry(text, opening.lastIndex, match[2] === '(' ? ')' : '}')
    if (!ignored.has(kind))
      entries.push({ kind: kind === 'string' ? 'string' : 'source', start: match.index, end, isClosed })
    opening.lastIndex = end
  }
  return entries
}

function endOfEntry(text: string, from: number, closing: string): { end: number; isClosed: boolean } {
  let depth = 0
  for (let i = from; i < text.length; i++) {
    const character = text[i]
    if (character === '\\') i++
    else if (character === '\n' && startsEntry(text, i + 1)) return { end: i + 1, isClosed: false }
    else if (depth === 0 && character === closing) return { end: i + 1, isClosed: true }
    else if (character === '{') depth++
    else if (character === '}') depth--
  }
  return { end: text.length, isClosed: false }
}

const entryAtLineStart = /@[A-Za-z]+\s*[{(]/y

/** A line that begins with `@name{` opens an entry; no field of a real bibliography begins a line so. */
function startsEntry(text: string, offset: number): boolean {
  entryAtLineStart.lastIndex = offset
  return entryAtLineStart.test(text)
}
