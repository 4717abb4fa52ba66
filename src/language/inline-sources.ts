import type { Diagnostic } from './diagnostic.ts'
import { nearNames } from './near-names.ts'
import type { Notice } from './notice.ts'
import { namedPrimaries } from './primary-source.ts'
import type { Source } from './situation.ts'
import { loadedBibtex } from './sources/bibtex.ts'
import { checkSource } from './sources/check-source.ts'
import { readSources } from './sources/read-sources.ts'
import type { SourceFile } from './span.ts'
import { type MapTree, plainValue, type Tree, valueAt } from './tree.ts'

/** The sources of a situation: those of the files it names, and those that stand in it. */
export function sourcesOf(tree: MapTree, files: readonly SourceFile[], notice: Notice): Source[] {
  const written = valueAt(tree, 'sources')
  const read = [...files.map((file) => readFile(file)), ...(written ? [inline(written)] : [])]
  for (const { code, at, facts, ...more } of read.flatMap(({ diagnostics }) => diagnostics))
    notice(code, at ?? null, facts, more)
  const first = new Map<string, Source>()
  for (const source of read.flatMap(({ sources }) => sources)) {
    const known = first.get(source.id)
    if (known) notice('source-twice', source.at, { id: source.id }, { related: [known.at] })
    else first.set(source.id, source)
  }
  const found = [...first.values()]
  for (const source of found) checkPrimaries(source, [...first.keys()], notice)
  return found
}

function checkPrimaries(source: Source, known: readonly string[], notice: Notice): void {
  for (const name of namedPrimaries(source)) {
    if (known.includes(name)) continue
    const near = nearNames(name, known)
    const facts = { name, kind: 'source', of: '', known: known.slice(0, 12) }
    notice('unknown-id', source.at, facts, near.length > 0 ? { near } : {})
  }
}

interface Read {
  readonly sources: readonly Source[]
  readonly diagnostics: readonly Diagnostic[]
}

function readFile(file: SourceFile): Read {
  if (!file.name.toLowerCase().endsWith('.bib') || loadedBibtex()) return readSources(file)
  throw new Error(`loadBibtex() has to be awaited before ${file.name} can be read`)
}

/** Sources that stand in the situation: items in a list, or a map from id to item. */
function inline(tree: Tree): Read {
  const items = tree.kind === 'list' ? tree.items.map(itemOf) : tree.kind === 'map' ? mapItems(tree) : []
  const read = items.filter((item) => item !== null).map(({ value, at }) => checkSource(value, at))
  return {
    sources: read.flatMap(({ source }) => source ?? []),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  }
}

function itemOf(item: Tree) {
  return item.kind === 'scalar' ? null : { value: plainValue(item), at: item.at }
}

function mapItems(tree: MapTree) {
  return tree.entries.map(({ key, value }) => {
    const plain = plainValue(value)
    const isItem = typeof plain === 'object' && plain !== null && !Array.isArray(plain)
    return { value: isItem ? { id: key, ...plain } : plain, at: value.at }
  })
}
