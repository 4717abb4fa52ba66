import type { Notice } from './notice.ts'
import type { SourceFile, Span } from './span.ts'

/** One line of a ledger that is a JSON object, with the places of its members. */
export interface LedgerLine {
  readonly members: Readonly<Record<string, unknown>>
  readonly keyAt: ReadonlyMap<string, Span>
  readonly valueAt: ReadonlyMap<string, Span>
  readonly at: Span
}

/** UTF-16 units: far more than anybody writes about one observation. */
const longestLine = 100_000

/** The lines of a ledger that hold an object; the empty ones are passed over, the others told. */
export function ledgerLines(file: SourceFile, notice: Notice): LedgerLine[] {
  const lines: LedgerLine[] = []
  let start = file.text.startsWith('\uFEFF') ? 1 : 0
  for (let number = 1; start <= file.text.length; number++) {
    const newline = file.text.indexOf('\n', start)
    const end = newline < 0 ? file.text.length : newline
    const line = readLine(file, start, end, number, notice)
    if (line) lines.push(line)
    start = end + 1
  }
  return lines
}

function readLine(
  file: SourceFile,
  from: number,
  to: number,
  number: number,
  notice: Notice,
): LedgerLine | null {
  const written = file.text.slice(from, to)
  const text = written.trim()
  if (text === '') return null
  const start = from + written.indexOf(text[0]!)
  const at = { file: file.name, start, end: start + text.length }
  const value = text.length > longestLine ? undefined : parsed(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    notice('entry-unreadable', at, { line: number, reason: reasonOf(text, value) })
    return null
  }
  const places = memberPlaces(text, start, file.name)
  for (const { key, at: repeated, first } of places.repeated)
    notice('duplicate-key', repeated, { key }, { related: [first] })
  return { members: value as Record<string, unknown>, keyAt: places.keyAt, valueAt: places.valueAt, at }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function reasonOf(text: string, value: unknown): string {
  if (text.length > longestLine) return 'too-long'
  if (value !== undefined) return 'not-an-object'
  if (/^(<{7}|={7}|>{7}|\|{7})/.test(text)) return 'merge-mark'
  return text.startsWith('{') && !text.endsWith('}') ? 'torn' : 'not-json'
}

interface MemberPlaces {
  readonly keyAt: Map<string, Span>
  readonly valueAt: Map<string, Span>
  readonly repeated: { key: string; at: Span; first: Span }[]
}

/** A string, or any one character that ends or begins something. */
const token = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/g

/** Where the members of a JSON object, known to be one, stand. */
function memberPlaces(text: string, offset: number, file: string): MemberPlaces {
  const places: MemberPlaces = { keyAt: new Map(), valueAt: new Map(), repeated: [] }
  let depth = 0
  let key: { name: string; at: Span } | null = null
  let valueStart = 0
  const place = (start: number, end: number): Span => ({ file, start: offset + start, end: offset + end })
  for (const { 0: found, index } of text.matchAll(token)) {
    if (depth === 1 && key === null && found.startsWith('"')) {
      const name = (JSON.parse(found) as string).normalize('NFC')
      key = { name, at: place(index, index + found.length) }
    } else if (depth === 1 && found === ':') valueStart = index + 1
    else if (depth === 1 && key && (found === ',' || found === '}')) {
      const value = text.slice(valueStart, index)
      const trimmed = value.trimStart()
      const start = valueStart + value.length - trimmed.length
      const first = places.keyAt.get(key.name)
      if (first) places.repeated.push({ key: key.name, at: key.at, first })
      else places.keyAt.set(key.name, key.at)
      places.valueAt.set(key.name, place(start, start + trimmed.trimEnd().length))
      key = null
    }
    if (found === '{' || found === '[') depth++
    else if (found === '}' || found === ']') depth--
  }
  return places
}
