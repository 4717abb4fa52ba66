import type { Source } from '../situation.ts'
import type { SourceFile, Span } from '../span.ts'
import { type Bibtex, type BibtexFields, loadedBibtex } from './bibtex.ts'
import { checkSource } from './check-source.ts'
import type { SourcesRead } from './sources-read.ts'
import { type BibtexEntry, splitBibtex } from './split-bibtex.ts'

interface ParsedEntry {
  readonly fields: BibtexFields
  readonly at: Span
}

/** Braces nested deeper than this are no bibliography, and would exhaust the stack of the library that reads them. */
const maxBraceDepth = 100

/** The sources of a BibTeX file. An entry that is torn or malformed is told by itself; the others are kept. */
export function readBibtexSources(file: SourceFile): SourcesRead {
  const bibtex = loadedBibtex()
  if (!bibtex) throw new Error(`loadBibtex() must be awaited before ${file.name} is read`)
  const entries = splitBibtex(file.text)
  const macros = new Map(
    entries.flatMap(({ kind, isClosed, start, end }) => {
      const text = file.text.slice(start, end)
      const name = /^@[^{(]*[{(]\s*([^\s=]+)/.exec(text)?.[1]
      return kind === 'string' && isClosed && name ? [[name.toLowerCase(), text] as const] : []
    }),
  )
  const parsed = entries
    .filter(({ kind }) => kind === 'source')
    .map((entry) => parseEntry(bibtex, file, entry, macros))
  const parents = new Map(
    parsed.flatMap((entry) => ('fields' in entry ? [[entry.fields.label, entry.fields] as const] : [])),
  )
  const read = parsed.map((entry) =>
    'fields' in entry ? interpretEntry(bibtex, file, entry, parents) : entry,
  )
  return {
    sources: read.map(({ source }) => source).filter((source): source is Source => source !== null),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  }
}

type EntryRead = ReturnType<typeof checkSource>

function parseEntry(
  bibtex: Bibtex,
  file: SourceFile,
  entry: BibtexEntry,
  macros: ReadonlyMap<string, string>,
): ParsedEntry | EntryRead {
  const text = file.text.slice(entry.start, entry.end)
  const at = { file: file.name, start: entry.start, end: entry.start + text.trimEnd().length }
  if (!entry.isClosed) return unreadable(file, at, 'no closing brace')
  if (entry.braceDepth > maxBraceDepth)
    return unreadable(file, at, `braces nested deeper than ${maxBraceDepth}`)
  try {
    const [fields] = bibtex.parse([...macrosOf(text, macros), text].join('\n'))
    return fields ? { fields, at } : unreadable(file, at, 'no entry')
  } catch (error) {
    return unreadable(file, at, (error as Error).message.split(' at line')[0]!)
  }
}

/** More macros than this behind one entry are no bibliography; the rest of them are read as empty. */
const mostMacros = 50

/** The `@string` entries that a text stands on, those that these stand on first. */
function macrosOf(text: string, macros: ReadonlyMap<string, string>): string[] {
  const found = new Map<string, string>()
  const pending = [text]
  for (let part = pending.pop(); part !== undefined && found.size < mostMacros; part = pending.pop())
    for (const [, written] of part.matchAll(/[=#]\s*([A-Za-z_][\w:+-]*)/g)) {
      const name = written!.toLowerCase()
      const macro = macros.get(name)
      if (macro === undefined || found.has(name)) continue
      found.set(name, macro)
      pending.push(macro)
    }
  return [...found.values()].reverse()
}

function interpretEntry(
  bibtex: Bibtex,
  file: SourceFile,
  { fields, at }: ParsedEntry,
  parents: ReadonlyMap<string, BibtexFields>,
): EntryRead {
  try {
    return checkSource(bibtex.interpret(withParent(fields, parents)), at)
  } catch (error) {
    return unreadable(file, at, (error as Error).message)
  }
}

/** The entry with what it leaves to the one named under its `crossref`: the whole of which it is a part. */
function withParent(entry: BibtexFields, parents: ReadonlyMap<string, BibtexFields>): BibtexFields {
  const { crossref, ...own } = entry.properties
  const parent = typeof crossref === 'string' ? parents.get(crossref) : undefined
  if (!parent || parent === entry) return { ...entry, properties: own }
  const { title, subtitle, author, crossref: _, 'csl-type': __, ...shared } = parent.properties
  const whole = { booktitle: title, booksubtitle: subtitle, bookauthor: author }
  const given = Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined))
  return { ...entry, properties: { ...shared, ...given, ...own } }
}

function unreadable(file: SourceFile, at: Span, reason: string): EntryRead {
  const facts = { file: file.name, reason }
  return { source: null, diagnostics: [{ code: 'source-unreadable', severity: 'error', at, facts }] }
}
