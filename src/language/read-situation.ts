import { declaredIn, noticeUnknownId, type Resolver, resolveAll } from './assemble/declared.ts'
import { silent } from './condition-shape.ts'
import { carriersIn, readCoverage } from './coverage.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { Draft } from './draft.ts'
import { gather, isOfBearableSize } from './gather.ts'
import { hashOfFiles } from './hash.ts'
import { sourcesOf } from './inline-sources.ts'
import { inFileOrder, type Notice, noticeInto } from './notice.ts'
import { applyChanges } from './overlay/apply-changes.ts'
import type { Name } from './shape.ts'
import type { ReadingHead } from './situation.ts'
import { readingShape, situationFields } from './situation-shape.ts'
import type { SourceFile } from './span.ts'
import { readTips } from './tips/read-tips.ts'
import { keysOf, type MapTree, type Tree, valueAt } from './tree.ts'

/**
 * Reads the files of a situation: its YAML files, its readings and the files named under `sources:`. Never throws for
 * bad text; `draft` is null where there is nothing to work with. Every diagnostic of the text as such comes from here,
 * those of the situation in one reading from `courseOf`, which repeats these.
 *
 * @throws Error where a source stands in BibTeX and `loadBibtex` has not been awaited
 */
export function readSituation(files: readonly SourceFile[]): {
  draft: Draft | null
  diagnostics: Diagnostic[]
} {
  const found: Diagnostic[] = []
  const notice = noticeInto(found)
  const { tree, readings, coverage, tips, sourceFiles } = gather(files, notice)
  if (!tree || !isOfBearableSize(tree, notice)) return { draft: null, diagnostics: inFileOrder(found) }
  const sources = sourcesOf(tree, sourceFiles, notice)
  const resolver = { declared: declaredIn(tree, sources), notice }
  const base = baseReading(tree, resolver)
  const others = readings.flatMap((reading) => otherReading(reading, tree, resolver) ?? [])
  noticeRepeats([base, ...others.map(({ head }) => head)], notice)
  const trees = [tree, ...others.map(({ changes }) => readingTree(tree, changes, silent))]
  const ids = [base.id, ...others.map(({ head }) => head.id)]
  const rows = readCoverage(coverage, carriersIn(trees, sources, ids), notice)
  const tipsRead = readTips(tips, resolver)
  const tipFiles = new Set(tips.map(({ at }) => at.file))
  const diagnostics = inFileOrder(found)
  const draft = {
    files,
    tree,
    sources,
    readings: [base, ...others.map(({ head }) => head)],
    changes: Object.fromEntries(others.flatMap(({ head, changes }) => (changes ? [[head.id, changes]] : []))),
    coverage: rows,
    tips: tipsRead,
    hash: hashOfFiles(files.filter(({ name }) => !tipFiles.has(name))),
    diagnostics,
  }
  return { draft, diagnostics }
}

/** The situation's tree in a reading. */
export function readingTree(tree: MapTree, changes: Tree | null, notice: Notice): MapTree {
  return changes
    ? applyChanges(tree, changes, {
        changer: 'reading',
        notice,
        replaced: [],
        by: null,
        because: null,
        from: null,
      })
    : tree
}

function baseReading(tree: MapTree, resolver: Resolver): ReadingHead {
  const written = valueAt(tree, 'reading')
  const read = written && situationFields.reading.shape.read(written, silent)
  if (!read) return { id: 'base', title: { und: 'base' }, basedOn: [], silent: [], at: null }
  if ('text' in read)
    return { id: read.text, title: { und: read.text }, basedOn: [], silent: [], at: read.at }
  const id = read.id?.text ?? 'base'
  const basedOn = resolveAll(resolver, 'source', read['based-on'])
  return {
    id,
    title: read.title ?? { und: id },
    basedOn,
    silent: [],
    ...(read.note ? { note: read.note } : {}),
    at: read.place,
  }
}

function otherReading(
  file: MapTree,
  tree: MapTree,
  resolver: Resolver,
): { head: ReadingHead; changes: Tree | null } | null {
  const read = readingShape.read(file, resolver.notice)
  if (!read?.reading) return null
  const id = read.reading.text
  const changed = readingTree(tree, read.changes, silent)
  const basedOn = resolveAll(resolver, 'source', read['based-on'])
  const silentAbout = silentIds(changed, read.silent ?? [], resolver.notice)
  const head = {
    id,
    title: read.title ?? { und: id },
    basedOn,
    silent: silentAbout,
    ...(read.unpublished ? { unpublished: true as const } : {}),
    ...(read.note ? { note: read.note } : {}),
    at: read.reading.at,
  }
  return { head, changes: read.changes }
}

const silentSections = [
  'factors',
  'events',
  'quantities',
  'indicators',
  'contingencies',
  'options',
  'criteria',
  'questions',
  'actors',
]

function silentIds(tree: MapTree, names: readonly Name[], notice: Notice): string[] {
  const known = new Set(silentSections.flatMap((section) => keysOf(valueAt(tree, section))))
  return names.flatMap((name) => {
    if (known.has(name.text)) return [name.text]
    noticeUnknownId(notice, 'element', name, [...known])
    return []
  })
}

function noticeRepeats(readings: readonly ReadingHead[], notice: Notice): void {
  const first = new Map<string, ReadingHead>()
  for (const reading of readings) {
    const known = first.get(reading.id)
    const related = known?.at ? { related: [known.at] } : {}
    if (known) notice('duplicate-id', reading.at, { name: reading.id, kinds: ['reading'] }, related)
    else first.set(reading.id, reading)
  }
}
