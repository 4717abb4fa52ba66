import type { CslItem, CslName } from './csl-item.ts'
import { namesOf } from './csl-item.ts'

/** Reads and writes BibTeX; made by `loadBibtex`, since its library takes 0.1 s to load. */
export interface Bibtex {
  /** The entries of a text with their fields uninterpreted. @throws where the text is no BibTeX */
  readonly parse: (text: string) => readonly BibtexFields[]
  /** The source that an entry describes. @throws where a field cannot be understood */
  readonly interpret: (entry: BibtexFields) => CslItem
  readonly write: (items: readonly CslItem[]) => string
}

export interface BibtexFields {
  readonly type: string
  readonly label: string
  readonly properties: Readonly<Record<string, unknown>>
}

type CitationPlugins = typeof import('@citation-js/core').plugins

let loaded: Bibtex | null = null

/** What `loadBibtex` has loaded; null before. */
export function loadedBibtex(): Bibtex | null {
  return loaded
}

/** Loads Citation.js, once. Needed before a `.bib` file is read or written, and then only. */
export async function loadBibtex(): Promise<Bibtex> {
  if (loaded) return loaded
  const core = await import('@citation-js/core')
  await import('@citation-js/plugin-bibtex')
  const plugins = core.plugins ?? core.default.plugins
  // Citation.js otherwise deletes every character outside ASCII when it writes.
  plugins.config.get('@bibtex').format.asciiOnly = false
  loaded = {
    parse: (text) => plugins.input.data(text, '@biblatex/text') as BibtexFields[],
    interpret: (entry) => {
      const [item] = plugins.input.data([entry], '@biblatex/entries+list') as CslItem[]
      return fromCitationJs(item!, entry)
    },
    write: (items) => items.map((item) => writeEntry(item, plugins)).join('\n'),
  }
  return loaded
}

/** BibTeX has fewer kinds of source than CSL: the kind is kept in a field that other programs pass over. */
const typeField = 'csl-type'
/** The ids of the sources that a source takes its information from, with commas between them. */
const primaryField = 'primary'
const nameFields = ['author', 'editor', 'translator', 'container-author', 'director', 'recipient']
/** Babel's names of the languages that a bibliography of ours is likely to hold. */
const languages: readonly (readonly [string, string])[] = [
  ['ja', 'japanese'],
  ['en', 'english'],
  ['ko', 'korean'],
  ['zh', 'chinese'],
  ['ru', 'russian'],
  ['fr', 'french'],
  ['de', 'german'],
  ['es', 'spanish'],
]

function fromCitationJs(item: CslItem, entry: BibtexFields): CslItem {
  const { 'citation-key': _key, ...fields } = item
  const names = nameFields.filter((field) => field in fields)
  const language = languages.find(([, name]) => name === fields.language)?.[0] ?? fields.language
  const type = entry.properties[typeField] ?? fields.type
  const primary = entry.properties[primaryField]
  return {
    ...fields,
    ...Object.fromEntries(names.map((field) => [field, namesOf(fields, field).map(bodyAsLiteral)])),
    ...(language === undefined ? {} : { language }),
    ...(type === undefined ? {} : { type }),
    ...(typeof primary === 'string' ? { primary: primary.split(/\s*,\s*/) } : {}),
  }
}

/** BibTeX has no name without a family name; one in braces of its own is a body. */
function bodyAsLiteral(name: CslName): CslName {
  const { family, ...others } = name
  return family !== undefined && Object.keys(others).length === 0 ? { literal: family } : name
}

const verbatim = new Set(['id', 'type', 'URL', 'DOI', 'ISBN', 'ISSN', 'PMID', 'PMCID', 'language'])

function toCitationJs(item: CslItem): CslItem {
  const language = languages.find(([tag]) => tag === item.language)?.[1]
  const fields = Object.entries(item).map(([field, value]) => [
    field,
    verbatim.has(field) ? value : escapeForTex(value),
  ])
  return { ...Object.fromEntries(fields), ...(language === undefined ? {} : { language }) }
}

/** Every text within, with the characters that TeX takes for commands written as TeX writes them. */
function escapeForTex(value: unknown): unknown {
  if (typeof value === 'string')
    return value.replace(/[\\{}%&#$_]/g, (found) => (found === '\\' ? '\\textbackslash{}' : `\\${found}`))
  if (Array.isArray(value)) return value.map(escapeForTex)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, escapeForTex(inner)]))
}

function writeEntry(item: CslItem, plugins: CitationPlugins): string {
  const formatted = plugins.output.format('biblatex', [toCitationJs(item)], { format: 'object' })
  const { type, properties } = (formatted as BibtexFields[])[0]!
  const fields = Object.entries(properties).filter(
    ([field, value]) => !(field === 'note' && item.note === undefined && isAccessNote(value)),
  )
  if (item.type !== undefined) fields.push([typeField, item.type])
  if (item.primary !== undefined) fields.push([primaryField, [item.primary].flat().join(', ')])
  const label = String(item.id).replace(/[\s,{}()%#"\\=]+/g, '-')
  return `@${type}{${label},\n${fields.map(([field, value]) => `  ${field} = {${value}},\n`).join('')}}\n`
}

/** Citation.js repeats the date of access as a note, which would be read back as one. */
function isAccessNote(value: unknown): boolean {
  return typeof value === 'string' && /^\[Online; accessed [^\]]*\]$/.test(value)
}
