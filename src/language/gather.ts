import { limits } from './limits.ts'
import { type MisspeltKey, noticeMisspelt, withMeantKeys } from './misspelt-keys.ts'
import { compareText, type Notice } from './notice.ts'
import { parseYaml } from './parse-yaml.ts'
import { expectList, expectMap, noticeUnknownKey } from './shape.ts'
import { gatheredLists, gatheredMaps, situationFields } from './situation-shape.ts'
import type { SourceFile } from './span.ts'
import { isNothing, keysOf, type ListTree, type MapEntry, type MapTree, type Tree, valueAt } from './tree.ts'

/** The files of a folder by what they are. Trees are maps. */
export interface Gathered {
  /** One tree of all the files that make up the situation itself; null where `situation.yaml` cannot be read. */
  readonly tree: MapTree | null
  readonly readings: readonly MapTree[]
  readonly coverage: readonly MapTree[]
  /** Rules for tip-offs and the tables that they read. */
  readonly tips: readonly MapTree[]
  /** Files named under `sources:`. */
  readonly sourceFiles: readonly SourceFile[]
}

interface Parsed {
  readonly file: SourceFile
  readonly kind: FileKind
  readonly tree: MapTree
  /** Keys of a part of the situation that stand in the tree as what was meant. */
  readonly misspelt: readonly MisspeltKey[]
}

const root = 'situation.yaml'

/** Parses the files of a folder and puts those of the situation together. */
export function gather(files: readonly SourceFile[], notice: Notice): Gathered {
  const sorted = [...files].sort((a, b) => compareText(a.name, b.name))
  const rootFile = sorted.find((file) => file.name === root)
  const nothing = { tree: null, readings: [], coverage: [], tips: [], sourceFiles: [] }
  if (!rootFile) {
    notice('situation-missing', null, { file: root })
    return nothing
  }
  const total = sorted.reduce((sum, file) => sum + (isYaml(file) ? file.text.length : 0), 0)
  if (total > limits.yamlFolder || sorted.length > limits.files) {
    notice('folder-too-large', null, { bytes: total, limit: limits.yamlFolder })
    return nothing
  }
  const main = parseMap(rootFile, notice)
  if (!main) return nothing
  const others = sorted.filter(
    (file) => isYaml(file) && file !== rootFile && !namedSources(main.tree).includes(file.name),
  )
  const parsed = [main, ...others.flatMap((file) => parseMap(file, notice) ?? [])]
  return sortOut(parsed, sorted, notice)
}

function sortOut(parsed: readonly Parsed[], files: readonly SourceFile[], notice: Notice): Gathered {
  const sourceNames = new Set(parsed.flatMap(({ tree }) => namedSources(tree)))
  const counted = parsed.filter(({ file }) => !sourceNames.has(file.name))
  const parts = counted
    .filter(({ kind }) => kind === 'part')
    .sort((a, b) => compareText(a.file.name, b.file.name))
  return {
    tree: merge(parts, notice),
    readings: counted.filter(({ kind }) => kind === 'reading').map(({ tree }) => tree),
    coverage: counted.filter(({ kind }) => kind === 'coverage').map(({ tree }) => tree),
    tips: counted.filter(({ kind }) => kind === 'tips').map(({ tree }) => tree),
    sourceFiles: findSources(parts, files, notice),
  }
}

type FileKind = 'reading' | 'coverage' | 'tips' | 'part'

function kindOfFile(file: SourceFile, tree: MapTree): FileKind {
  if (file.name === root) return 'part'
  const first = tree.entries[0]?.key
  if (first === 'reading' || file.name.startsWith('readings/')) return 'reading'
  if (first === 'tips' || first === 'tables') return 'tips'
  return first === 'coverage' ? 'coverage' : 'part'
}

function isYaml(file: SourceFile): boolean {
  return /^(readings\/)?[^/]+\.yaml$/.test(file.name)
}

function parseMap(file: SourceFile, notice: Notice): Parsed | null {
  const tree = parseYaml(file, notice)
  if (tree === null) return null
  const map = isNothing(tree) ? ({ kind: 'map', entries: [], at: tree.at } as const) : tree
  if (!expectMap(map, 'situation', notice)) return null
  const kind = kindOfFile(file, map)
  if (kind !== 'part') return { file, kind, tree: map, misspelt: [] }
  return { file, kind, ...withMeantKeys(map, file.name === root ? 'root' : 'another-file') }
}

/** Names of files under `sources:`: what is a word there, alone or in a list. */
function namedSources(tree: MapTree): string[] {
  return sourceWords(tree).map((word) => word.text)
}

function sourceWords(tree: MapTree) {
  const sources = valueAt(tree, 'sources')
  const items = sources?.kind === 'list' ? sources.items : sources ? [sources] : []
  return items.flatMap((item) =>
    item.kind === 'scalar' && !isNothing(item) ? [{ text: item.text.normalize('NFC'), at: item.at }] : [],
  )
}

function findSources(parts: readonly Parsed[], files: readonly SourceFile[], notice: Notice): SourceFile[] {
  const found = new Map<string, SourceFile>()
  for (const { text, at } of parts.flatMap(({ tree }) => sourceWords(tree))) {
    const file = files.find((one) => one.name === text)
    if (file) found.set(text, file)
    else notice('file-unreadable', at, { file: text, reason: 'missing' })
  }
  return [...found.values()]
}

function merge(parts: readonly Parsed[], notice: Notice): MapTree | null {
  const main = parts.find(({ file }) => file.name === root)
  if (!main) return null
  const merged = new Map<string, MapEntry>()
  for (const { tree, misspelt } of parts) {
    for (const one of misspelt) noticeMisspelt(one, notice)
    for (const entry of tree.entries) addEntry(merged, entry, notice)
  }
  return { kind: 'map', entries: [...merged.values()], at: main.tree.at }
}

function addEntry(merged: Map<string, MapEntry>, entry: MapEntry, notice: Notice): void {
  const { key, keyAt, value } = entry
  const known = merged.get(key)
  if (isOneOf(gatheredMaps, key)) {
    if (isNothing(value) || !expectMap(value, key, notice)) return
    merged.set(key, known ? { ...known, value: joinMaps(known.value as MapTree, value, notice) } : entry)
  } else if (isOneOf(gatheredLists, key)) {
    if (isNothing(value) || !expectList(value, key, notice)) return
    merged.set(key, known ? { ...known, value: joinLists(known.value as ListTree, value) } : entry)
  } else if (key === 'sources') {
    merged.set(key, known ? { ...known, value: joinSources(known.value, value) } : entry)
  } else if (known) notice('duplicate-key', keyAt, { key }, { related: [known.keyAt] })
  else if (Object.hasOwn(situationFields, key)) merged.set(key, entry)
  else noticeUnknownKey('situation', key, keyAt, Object.keys(situationFields), notice)
}

function joinMaps(first: MapTree, second: MapTree, notice: Notice): MapTree {
  const entries = [...first.entries]
  const known = new Map(first.entries.map((entry) => [entry.key, entry.keyAt]))
  for (const entry of second.entries) {
    const earlier = known.get(entry.key)
    if (earlier) notice('duplicate-key', entry.keyAt, { key: entry.key }, { related: [earlier] })
    else entries.push(entry)
  }
  return { ...first, entries }
}

function joinLists(first: ListTree, second: ListTree): ListTree {
  return { ...first, items: [...first.items, ...second.items] }
}

/** Files may each name sources: they stand together in one list. */
function joinSources(first: Tree, second: Tree): Tree {
  const items = [first, second].flatMap((tree) => (tree.kind === 'list' ? tree.items : [tree]))
  return { kind: 'list', items, at: first.at }
}

function isOneOf(keys: readonly string[], key: string): boolean {
  return keys.includes(key)
}

/** Refuses what is far too large to run, before any of it is read closely. */
export function isOfBearableSize(tree: MapTree, notice: Notice): boolean {
  const counts: [string, number, number][] = [
    ['factors', keysOf(valueAt(tree, 'factors')).length, limits.factors],
    ['events', keysOf(valueAt(tree, 'events')).length, limits.events],
    ['influences', lengthOf(valueAt(tree, 'influences')), limits.influences],
    ...gatheredMaps.map((key): [string, number, number] => [
      key,
      keysOf(valueAt(tree, key)).length,
      limits.elements,
    ]),
  ]
  const tooMany = counts.filter(([, count, limit]) => count > limit)
  for (const [what, count, limit] of tooMany) {
    const at = tree.entries.find((entry) => entry.key === what)!.keyAt
    notice('too-many', at, { what, count, limit })
  }
  return tooMany.length === 0
}

function lengthOf(tree: Tree | undefined): number {
  return tree?.kind === 'list' ? tree.items.length : 0
}
