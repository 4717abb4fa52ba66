/** One `@…{…}` of a BibTeX file. Offsets are UTF-16; `end` is exclusive. */
export interface BibtexEntry {
  readonly kind: 'string' | 'source'
  readonly start: number
  readonly end: number
  /** False where the file ends, or the next entry begins a line, before the closing brace. */
  readonly isClosed: boolean
  readonly braceDepth: number
}

const opening = /@[ \t]*([A-Za-z_]+)\s*([{(])/g
const ignored = new Set(['comment', 'preamble'])

/** The entries of a BibTeX file in order, found by their braces alone, so that one torn entry costs no other. */
export function splitBibtex(text: string): BibtexEntry[] {
  const entries: BibtexEntry[] = []
  opening.lastIndex = 0
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const kind = match[1]!.toLowerCase()
    const entry = endOfEntry(text, opening.lastIndex, match[2] === '(' ? ')' : '}')
    if (!ignored.has(kind))
      entries.push({ kind: kind === 'string' ? 'string' : 'source', start: match.index, ...entry })
    opening.lastIndex = entry.end
  }
  return entries
}

function endOfEntry(text: string, from: number, closing: string): Omit<BibtexEntry, 'kind' | 'start'> {
  let depth = 0
  let braceDepth = 0
  for (let i = from; i < text.length; i++) {
    const character = text[i]
    if (character === '\\') i++
    else if (character === '\n' && startsEntry(text, i + 1))
      return { end: i + 1, isClosed: false, braceDepth }
    else if (depth === 0 && character === closing) return { end: i + 1, isClosed: true, braceDepth }
    else if (character === '{') braceDepth = Math.max(braceDepth, ++depth)
    else if (character === '}') depth--
  }
  return { end: text.length, isClosed: false, braceDepth }
}

const entryAtLineStart = /@[A-Za-z]+\s*[{(]/y

/** A line that begins with `@name{` opens an entry; no field of a real bibliography begins a line so. */
function startsEntry(text: string, offset: number): boolean {
  entryAtLineStart.lastIndex = offset
  return entryAtLineStart.test(text)
}
