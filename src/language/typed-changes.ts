import type { Draft } from './draft.ts'
import { inFileOrder, type Notice, noticeInto } from './notice.ts'
import { parseYaml } from './parse-yaml.ts'
import { expectMap } from './shape.ts'
import type { WhatIf } from './situation.ts'
import type { SourceFile } from './span.ts'
import { keysOf, type MapEntry, type MapTree, scalarOf, valueAt, withEntry } from './tree.ts'

/** The name under which diagnostics show what was typed; no file of a folder is called so. */
const typedFile = '--change'
/** Keys that only a whole what-if has; without any of them, the text is what stands under its `changes:`. */
const ofWhatIf = ['changes', 'adds', 'sets', 'from']

/**
 * The draft with what was typed on the command line as what-ifs of its own, and their ids in the order typed. Each
 * text is YAML: what stands under `changes:` of a what-if or a reading, or the whole of a what-if.
 * Its title is the text itself, unless a whole one has a title of its own. They stand in no file: the hash stays that of the folder.
 */
export function withTypedChanges(draft: Draft, texts: readonly string[]): { draft: Draft; ids: string[] } {
  if (texts.length === 0) return { draft, ids: [] }
  const found = [...draft.diagnostics]
  const notice = noticeInto(found)
  const known = new Set(
    [draft.tree, ...Object.values(draft.changes)].flatMap((tree) => keysOf(valueAt(tree, 'what-ifs'))),
  )
  const files = texts.map((text, place): SourceFile => {
    const name = texts.length === 1 ? typedFile : `${typedFile} ${place + 1}`
    return { name, text: text.normalize('NFC') }
  })
  const entries = files.map((file, place) => entryOf(file, freeId(place + 1, known), notice))
  const typed = {
    ...draft,
    files: [...draft.files, ...files],
    tree: withWhatIfs(draft.tree, entries),
    diagnostics: inFileOrder(found),
  }
  return { draft: typed, ids: entries.map(({ key }) => key) }
}

/** Whether a what-if was typed on the command line. */
export function isTyped({ at }: Pick<WhatIf, 'at'>): boolean {
  return at.file === typedFile || at.file.startsWith(`${typedFile} `)
}

function freeId(number: number, known: ReadonlySet<string>): string {
  let id = `change-${number}`
  while (known.has(id)) id = `typed-${id}`
  return id
}

function entryOf(file: SourceFile, key: string, notice: Notice): MapEntry {
  const start = { file: file.name, start: 0, end: 0 }
  const nothing: MapTree = { kind: 'map', entries: [], at: start }
  const tree = parseYaml(file, notice)
  const title = scalarOf(file.text.replace(/\s+/gu, ' ').trim(), start)
  if (!tree || !expectMap(tree, 'changes', notice))
    return { key, keyAt: start, value: withEntry(nothing, 'title', { ...title, quoted: true }, start) }
  const isWhole = keysOf(tree).some((one) => ofWhatIf.includes(one))
  if (isWhole && valueAt(tree, 'title') !== undefined) return { key, keyAt: start, value: tree }
  const body = isWhole ? tree : { ...tree, entries: [{ key: 'changes', keyAt: start, value: tree }] }
  return { key, keyAt: start, value: withEntry(body, 'title', { ...title, quoted: true }, start) }
}

function withWhatIfs(tree: MapTree, entries: readonly MapEntry[]): MapTree {
  const section = valueAt(tree, 'what-ifs')
  const [{ keyAt }] = entries as [MapEntry]
  const before = section?.kind === 'map' ? section : { kind: 'map' as const, entries: [], at: keyAt }
  return withEntry(tree, 'what-ifs', { ...before, entries: [...before.entries, ...entries] }, keyAt)
}
