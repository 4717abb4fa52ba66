import { declaredIn, noticeUnknownId } from './assemble/declared.ts'
import { conditionOf, influenceText, targetOf } from './condition.ts'
import { silent } from './condition-shape.ts'
import { influence } from './element-shapes.ts'
import { nearNames } from './near-names.ts'
import type { Notice } from './notice.ts'
import type { Name } from './shape.ts'
import type { Source, Text } from './situation.ts'
import { coverageShape, gatheredMaps } from './situation-shape.ts'
import type { Span } from './span.ts'
import { flagIs, keysOf, type MapTree, valueAlong, valueAt } from './tree.ts'

/** One statement of the documents that a situation stands on, and where the situation carries it. */
export interface Coverage {
  readonly id: string
  readonly type: string
  readonly says: Text
  /** What carries it: `claims.ID`, `factors.ID`, `influences.TEXT` and so on. */
  readonly carried: readonly string[]
  /** Why nothing does; null where something carries it. */
  readonly aside: Text | null
  readonly at: Span
}

/** Reads the rows of the coverage files. */
export function readCoverage(
  files: readonly MapTree[],
  known: ReadonlySet<string>,
  notice: Notice,
): Coverage[] {
  const first = new Map<string, Span>()
  const rows = files.flatMap((file) => coverageShape.read(file, notice)?.coverage ?? [])
  return rows.map(({ name, value }) => {
    const earlier = first.get(name.text)
    if (earlier) notice('duplicate-key', name.at, { key: name.text }, { related: [earlier] })
    first.set(name.text, name.at)
    const carried = value.carried ?? []
    if (carried.length === 0 && !value.aside)
      notice('missing-key', name.at, { key: 'carried / aside', kind: 'coverage-row' })
    for (const reference of carried) checkReference(reference, known, notice)
    return {
      id: name.text,
      type: value.type?.text ?? '',
      says: value.says ?? {},
      carried: carried.map((reference) => reference.text),
      aside: value.aside,
      at: name.at,
    }
  })
}

function checkReference(reference: Name, known: ReadonlySet<string>, notice: Notice): void {
  if (known.has(reference.text)) return
  const section = reference.text.slice(0, reference.text.indexOf('.') + 1)
  const alike =
    section === '' ? [...known].map((one) => one) : [...known].filter((one) => one.startsWith(section))
  if (alike.length > 0) noticeUnknownId(notice, 'element', reference, alike)
  else
    notice(
      'unknown-id',
      reference.at,
      { name: reference.text, kind: 'element', of: '', known: [] },
      { near: nearNames(reference.text, known) },
    )
}

/** Everything that a coverage row can name, in the situation or in any of its readings (`trees`). */
export function carriersIn(
  trees: readonly MapTree[],
  sources: readonly Source[],
  readings: readonly string[],
): Set<string> {
  const known = new Set(readings.map((id) => `readings.${id}`))
  for (const source of sources) known.add(`sources.${source.id}`)
  for (const tree of trees) {
    for (const section of gatheredMaps)
      for (const id of keysOf(valueAt(tree, section))) known.add(`${section}.${id}`)
    for (const carrier of nestedCarriers(tree, sources)) known.add(carrier)
  }
  return known
}

/** Influences by their text, calendar entries by id, interests by actor and place. */
function nestedCarriers(tree: MapTree, sources: readonly Source[]): string[] {
  const resolver = { declared: declaredIn(tree, sources), notice: silent }
  const isOrdered = (id: string) => flagIs(valueAlong(tree, ['factors', id, 'ordered']))
  const order = (factor: string) => resolver.declared.states.get(factor) ?? []
  const influences = itemsOf(tree, 'influences').flatMap((item) => {
    const written = influence.read(item, silent)
    const from = written?.from && conditionOf(resolver, written.from)
    const to = written?.to && targetOf(resolver, written.to, isOrdered)
    return from && to ? [`influences.${influenceText(from, to, order)}`] : []
  })
  const calendar = itemsOf(tree, 'calendar').flatMap((item) => {
    const id = valueAt(item, 'id') ?? valueAt(item, 'date')
    return id?.kind === 'scalar' ? [`calendar.${id.text.normalize('NFC')}`] : []
  })
  const interests = keysOf(valueAt(tree, 'actors')).flatMap((actor) => {
    const listed = valueAlong(tree, ['actors', actor, 'interests'])
    const count = listed?.kind === 'list' ? listed.items.length : 0
    return [
      ...(count > 0 ? [`interests.${actor}`] : []),
      ...Array.from({ length: count }, (_, index) => `interests.${actor}.${index + 1}`),
    ]
  })
  return [...influences, ...calendar, ...interests]
}

function itemsOf(tree: MapTree, section: string) {
  const list = valueAt(tree, section)
  return list?.kind === 'list' ? list.items : []
}
