import { noticeUnknownId, statesOf } from '../assemble/declared.ts'
import { silent } from '../condition-shape.ts'
import { number, type WrittenNumber } from '../plain-shapes.ts'
import { expectList, expectMap, noticeUnknownKey } from '../shape.ts'
import {
  isJudgementMap,
  keysOf,
  type ListTree,
  type MapEntry,
  type MapTree,
  scalarOf,
  type Tree,
  valueAlong,
  valueAt,
  type WrittenSum,
  withEntry,
} from '../tree.ts'
import { influenceKey } from './influence-key.ts'
import type { Changing } from './overlay.ts'

const points = number('points')

/** The tree with an `adds` map applied: points are added, rates and tempos are multiplied by 2 to the points. */
export function applyAdds(tree: MapTree, adds: Tree, changing: Changing): MapTree {
  if (!expectMap(adds, 'adds', changing.notice)) return tree
  return adds.entries.reduce((result, entry) => addSection(result, entry, changing), tree)
}

function addSection(tree: MapTree, { key, keyAt, value }: MapEntry, changing: Changing): MapTree {
  if (key === 'influences')
    return expectList(value, key, changing.notice) ? addInfluences(tree, value, keyAt, changing) : tree
  if (key !== 'factors' && key !== 'events') {
    noticeUnknownKey('adds', key, keyAt, ['factors', 'events', 'influences'], changing.notice)
    return tree
  }
  if (!expectMap(value, key, changing.notice)) return tree
  return value.entries.reduce((result, entry) => addElement(result, key, entry, changing), tree)
}

function addElement(
  tree: MapTree,
  section: 'factors' | 'events',
  entry: MapEntry,
  changing: Changing,
): MapTree {
  const elements = valueAt(tree, section)
  const base = valueAt(elements, entry.key)
  if (elements?.kind !== 'map' || base?.kind !== 'map') {
    const kind = section === 'factors' ? 'factor' : 'event'
    noticeUnknownId(changing.notice, kind, { text: entry.key, at: entry.keyAt }, keysOf(elements))
    return tree
  }
  if (!expectMap(entry.value, section, changing.notice)) return tree
  const added = entry.value.entries.reduce(
    (element, inner) => addJudgement(element, section, inner, changing),
    base,
  )
  return withEntry(tree, section, withEntry(elements, entry.key, added, entry.keyAt), entry.keyAt)
}

function addJudgement(
  element: MapTree,
  section: 'factors' | 'events',
  entry: MapEntry,
  changing: Changing,
): MapTree {
  const { key, keyAt, value } = entry
  const known = section === 'factors' ? ['lean', 'inertia', 'tempo'] : ['rate']
  if (!known.includes(key)) {
    if (key !== 'note' && key !== 'because') noticeUnknownKey('adds', key, keyAt, known, changing.notice)
    return element
  }
  const base = valueAt(element, key)
  if (key === 'lean')
    return expectMap(value, 'lean', changing.notice)
      ? addByState(element, key, base, value, changing)
      : element
  if (key === 'inertia') return withSum(element, key, entry, changing)
  if (!base) {
    changing.notice('nothing-to-change', keyAt, { key })
    return element
  }
  const isByState = value.kind === 'map' && !isJudgementMap(value)
  if (key === 'tempo' && isByState)
    return addByState(element, key, spreadOverStates(element, base), value as MapTree, changing)
  return withEntry(element, key, multiplied(base, key === 'rate' ? 'rate' : 'tempo', value, changing), keyAt)
}

function addByState(
  element: MapTree,
  key: string,
  base: Tree | undefined,
  adds: MapTree,
  changing: Changing,
): MapTree {
  const start = base?.kind === 'map' ? base : { kind: 'map' as const, entries: [], at: adds.at }
  const sums = adds.entries.reduce<MapTree>((map, entry) => {
    if (key === 'lean') return withSum(map, entry.key, entry, changing)
    const tempo = valueAt(map, entry.key)
    return tempo
      ? withEntry(map, entry.key, multiplied(tempo, 'tempo', entry.value, changing), entry.keyAt)
      : map
  }, start)
  return withEntry(element, key, sums, adds.at)
}

/** One tempo for all states, written once for each. */
function spreadOverStates(element: MapTree, tempo: Tree): Tree {
  if (tempo.kind === 'map' && !isJudgementMap(tempo)) return tempo
  const states = statesOf(valueAlong(element, ['states'])) ?? []
  return { kind: 'map', entries: states.map((key) => ({ key, keyAt: tempo.at, value: tempo })), at: tempo.at }
}

function withSum(map: MapTree, key: string, { keyAt, value }: MapEntry, changing: Changing): MapTree {
  const added = points.read(value, changing.notice)
  if (!added) return map
  const base = valueAt(map, key)
  const before = base ? points.read(base, silent) : null
  if (base && !before) return map
  const text = rangeText((before?.low ?? 0) + added.low, (before?.high ?? 0) + added.high)
  const sum = withEffect(before, added, (end, points) => end + points, changing)
  const result = base ? withValue(base, text, sum) : grounded(withOwnRange(value, text, sum), changing)
  return withEntry(map, key, result, keyAt)
}

/** What is added where nothing stood: its own number, on the claims of the measure unless it has its own. */
function grounded(value: Tree, changing: Changing): Tree {
  if (isJudgementMap(value) || !changing.because) return value
  const entries = [
    { key: 'value', keyAt: value.at, value },
    { key: 'because', keyAt: value.at, value: changing.because },
  ]
  return { kind: 'map', entries, at: value.at }
}

function multiplied(base: Tree, scale: 'rate' | 'tempo', adds: Tree, changing: Changing): Tree {
  const added = points.read(adds, changing.notice)
  const before: WrittenNumber | null = number(scale).read(base, silent)
  if (!added || !before) return base
  const unit = scale === 'rate' ? ' per year' : ' years'
  const text = rangeText(before.low * 2 ** added.low, before.high * 2 ** added.high) + unit
  return withValue(
    base,
    text,
    withEffect(before, added, (end, points) => end * 2 ** points, changing),
  )
}

/**
 * What a number is made of once a range has been added: doubt about an effect is not doubt about what it acts on, so the two are
 * drawn apart. Null while no range has been.
 */
function withEffect(
  before: WrittenNumber | null,
  added: WrittenNumber,
  add: (end: number, points: number) => number,
  { by }: Changing,
): WrittenSum | null {
  const known = before?.sum ?? { low: before?.low ?? 0, high: before?.high ?? 0, effects: [] }
  const { low, high, nominal, movesWith, at } = added
  if (low < high)
    return { ...known, effects: [...known.effects, { by: by ?? '', low, high, nominal, movesWith, at }] }
  if (known.effects.length === 0) return null
  return { ...known, low: add(known.low, low), high: add(known.high, high) }
}

/** The number that is added as it stands, known as an effect where it is a range. */
function withOwnRange(value: Tree, text: string, sum: WrittenSum | null): Tree {
  return sum === null ? value : withValue(value, text, sum)
}

function rangeText(low: number, high: number): string {
  return low === high ? String(low) : `${low}..${high}`
}

/** The number with another value, at its place and on what it stood on. */
function withValue(base: Tree, text: string, sum: WrittenSum | null): Tree {
  if (base.kind !== 'map') return scalarOf(text, base.at, sum)
  return withEntry(base, 'value', scalarOf(text, valueAt(base, 'value')!.at, sum), base.at)
}

function addInfluences(tree: MapTree, adds: ListTree, keyAt: MapEntry['keyAt'], changing: Changing): MapTree {
  const base = valueAt(tree, 'influences')
  const list = base?.kind === 'list' ? base : { kind: 'list' as const, items: [], at: adds.at }
  const items = adds.items.reduce<readonly Tree[]>(
    (all, item) => addInfluence(all, item, changing),
    list.items,
  )
  return withEntry(tree, 'influences', { ...list, items }, keyAt)
}

/** A new influence's points are an effect like any other: two measures that bring the same one are judged apart. */
function withDrawnPoints(add: MapTree, { value, keyAt }: MapEntry, changing: Changing): MapTree {
  const added = points.read(value, silent)
  if (!added) return add
  const sum = withEffect(null, added, (end, more) => end + more, changing)
  return withEntry(add, 'points', withOwnRange(value, rangeText(added.low, added.high), sum), keyAt)
}

function addInfluence(items: readonly Tree[], add: Tree, changing: Changing): readonly Tree[] {
  const key = influenceKey(add)
  const index = key === null ? -1 : items.findIndex((item) => influenceKey(item) === key)
  const given = add.kind === 'map' ? add.entries.find((entry) => entry.key === 'points') : undefined
  if (index >= 0 && given)
    return items.with(index, withSum(items[index] as MapTree, 'points', given, changing))
  const drawn = given && add.kind === 'map' ? withDrawnPoints(add, given, changing) : add
  const isGrounded = drawn.kind !== 'map' || !changing.because || valueAt(drawn, 'because') !== undefined
  return [...items, isGrounded ? drawn : withEntry(drawn, 'because', changing.because, drawn.at)]
}
