import { noticeUnknownId, statesOf } from '../assemble/declared.ts'
import { nearNames } from '../near-names.ts'
import { expectList, expectMap, noticeUnknownKey } from '../shape.ts'
import { changedByMeasure, changedByReading, situationFields } from '../situation-shape.ts'
import {
  isJudgementMap,
  isNothing,
  keysOf,
  type MapEntry,
  type MapTree,
  type Tree,
  valueAt,
  withEntry,
} from '../tree.ts'
import { changeCalendar } from './change-calendar.ts'
import { changeInfluences } from './change-influences.ts'
import type { Changing } from './overlay.ts'

/** The tree with a `changes` map applied. Maps merge key by key, anything else is replaced whole, null removes. */
export function applyChanges(tree: MapTree, changes: Tree, changing: Changing): MapTree {
  if (!expectMap(changes, 'changes', changing.notice)) return tree
  const allowed: readonly string[] = changing.changer === 'reading' ? changedByReading : changedByMeasure
  let result = tree
  for (const entry of changes.entries) {
    if (allowed.includes(entry.key)) result = changeSection(result, entry, changing)
    else if (Object.hasOwn(situationFields, entry.key)) {
      changing.notice('change-not-allowed', entry.keyAt, { key: entry.key, changer: changing.changer })
    } else noticeUnknownKey('changes', entry.key, entry.keyAt, allowed, changing.notice)
  }
  return result
}

const replacedWhole: readonly string[] = ['impossible', 'alike', 'viewpoint', 'note']

function changeSection(tree: MapTree, { key, keyAt, value }: MapEntry, changing: Changing): MapTree {
  const base = valueAt(tree, key)
  if (isNothing(value)) return tree
  if (key === 'influences' || key === 'calendar') {
    if (!expectList(value, key, changing.notice)) return tree
    const list = base?.kind === 'list' ? base : { kind: 'list' as const, items: [], at: value.at }
    const change = key === 'influences' ? changeInfluences : changeCalendar
    return withEntry(tree, key, change(list, value, changing), keyAt)
  }
  if (replacedWhole.includes(key)) return withEntry(tree, key, value, keyAt)
  if (!expectMap(value, key, changing.notice)) return tree
  const elements = base?.kind === 'map' ? base : { kind: 'map' as const, entries: [], at: value.at }
  const merged = value.entries.reduce((map, entry) => changeElement(map, key, entry, changing), elements)
  return withEntry(tree, key, merged, keyAt)
}

function changeElement(elements: MapTree, section: string, entry: MapEntry, changing: Changing): MapTree {
  const base = valueAt(elements, entry.key)
  if (!base && isIncomplete(section, entry, changing)) {
    const kind = singular[section] ?? section
    noticeUnknownId(changing.notice, kind, { text: entry.key, at: entry.keyAt }, keysOf(elements))
    return elements
  }
  if (changing.changer === 'measure' && !keepsSpace(section, base, entry, changing)) return elements
  return mergeEntry(elements, entry, [section], changing)
}

const singular: Readonly<Record<string, string>> = {
  factors: 'factor',
  events: 'event',
  quantities: 'quantity',
  indicators: 'indicator',
  contingencies: 'contingency',
  options: 'option',
  questions: 'question',
  actors: 'actor',
  claims: 'claim',
  criteria: 'criterion',
}

/** A measure adds no elements; what a reading adds has to be whole, else an existing one was probably meant. */
function isIncomplete(section: string, { value }: MapEntry, changing: Changing): boolean {
  if (changing.changer === 'measure' || isNothing(value)) return true
  const needed = {
    factors: 'states',
    events: 'rate',
    questions: 'ask',
    contingencies: 'ask',
    indicators: 'seen',
    claims: 'says',
  }[section]
  return needed !== undefined && valueAt(value, needed) === undefined
}

const fixedByMeasure: Readonly<Record<string, readonly string[]>> = {
  factors: ['start', 'ordered', 'one-way', 'owner'],
  events: ['reported', 'owner'],
  quantities: ['start', 'unit'],
  indicators: [],
}

/** Whether a measure leaves factors, states, events and what held before its date as they are; what does not is told. */
function keepsSpace(
  section: string,
  base: Tree | undefined,
  { key, keyAt, value }: MapEntry,
  changing: Changing,
): boolean {
  if (isNothing(value)) {
    changing.notice('change-not-allowed', keyAt, { key, changer: changing.changer })
    return false
  }
  const fixed =
    value.kind === 'map' ? value.entries.filter((entry) => fixedByMeasure[section]!.includes(entry.key)) : []
  for (const entry of fixed)
    changing.notice('change-not-allowed', entry.keyAt, { key: entry.key, changer: changing.changer })
  return fixed.length === 0 && (section !== 'factors' || keepsStates(base, value, changing))
}

function keepsStates(base: Tree | undefined, change: Tree, changing: Changing): boolean {
  const states = valueAt(change, 'states')
  if (!states) return true
  const known = statesOf(valueAt(base, 'states')) ?? []
  const stray =
    states.kind === 'map'
      ? states.entries.find((entry) => !known.includes(entry.key) || isNothing(entry.value))
      : null
  if (stray === undefined) return true
  const facts = { key: stray?.key ?? 'states', changer: changing.changer }
  const near = stray ? nearNames(stray.key, known) : []
  changing.notice('change-not-allowed', stray?.keyAt ?? states.at, facts, { near })
  return false
}

function mergeEntry(map: MapTree, entry: MapEntry, path: readonly string[], changing: Changing): MapTree {
  const { key, keyAt, value } = entry
  const base = valueAt(map, key)
  const here = [...path, key]
  if (isNothing(value)) {
    if (!base) changing.notice('nothing-to-change', keyAt, { key }, { near: nearNames(key, keysOf(map)) })
    record(here, entry, changing)
    return withEntry(map, key, null, keyAt)
  }
  const from = base && asMap(base, value, key)
  if (from?.kind !== 'map' || value.kind !== 'map' || isReplacedWhole(here, from, value)) {
    record(here, entry, changing)
    return withEntry(map, key, value, keyAt)
  }
  const merged = value.entries.reduce<MapTree>(
    (result, inner) => mergeEntry(result, inner, here, changing),
    from,
  )
  return withEntry(map, key, merged, keyAt)
}

/** A plain list of states is a map whose states have nothing to say. */
function asMap(base: Tree, change: Tree, key: string): Tree {
  if (key !== 'states' || base.kind !== 'list' || change.kind !== 'map') return base
  const entries = base.items.flatMap((item): MapEntry[] =>
    item.kind === 'scalar'
      ? [
          {
            key: item.text.normalize('NFC'),
            keyAt: item.at,
            value: { kind: 'map', entries: [], at: item.at },
          },
        ]
      : [],
  )
  return { kind: 'map', entries, at: base.at }
}

/** Distributions, and numbers with what they stand on. */
function isReplacedWhole(path: readonly string[], base: Tree, change: Tree): boolean {
  if (isJudgementMap(base) || isJudgementMap(change)) return true
  const [section, , key] = path
  return (
    path.length === 3 &&
    ((section === 'factors' && key === 'start') || (section === 'indicators' && key === 'seen'))
  )
}

const words = ['title', 'note', 'because']

function record(path: readonly string[], { key, keyAt }: MapEntry, changing: Changing): void {
  if (!words.includes(key)) changing.replaced.push({ path: path.join('/'), at: keyAt })
}
