import type { Notice } from '../notice.ts'
import type { Span } from '../span.ts'
import { type MapEntry, type MapTree, type Tree, valueAt } from '../tree.ts'

const fit = /^[\p{L}\p{M}\p{Nd}-]+$/u
const unfit = /[^\p{L}\p{M}\p{Nd}-]+/gu
const reserved = ['event', 'state', 'quantity', 'any', 'rest']
/** Words that some readers of YAML turn into true, false or nothing. */
const turned = ['yes', 'no', 'on', 'off', 'true', 'false', 'null']

interface NamedThing {
  readonly name: string
  readonly kind: string
  readonly at: Span
}

const kinds: Readonly<Record<string, string>> = {
  actors: 'actor',
  claims: 'claim',
  factors: 'factor',
  events: 'event',
  quantities: 'quantity',
  questions: 'question',
  indicators: 'indicator',
  contingencies: 'contingency',
  options: 'option',
  'what-ifs': 'what-if',
  criteria: 'criterion',
  values: 'values',
}
/** What forecasts and the ledger name without saying what it is. */
const sharing = ['factor', 'event', 'quantity', 'question']

/** Checks every id that the situation gives. */
export function checkNames(tree: MapTree, notice: Notice): void {
  const elements = Object.entries(kinds).flatMap(([section, kind]) => namesIn(valueAt(tree, section), kind))
  const parts = [
    ...entriesIn(tree, 'factors').flatMap(({ value }) => namesIn(valueAt(value, 'states'), 'state')),
    ...entriesIn(tree, 'events').flatMap(({ value }) => namesIn(valueAt(value, 'outcomes'), 'outcome')),
  ]
  for (const thing of [...elements, ...parts]) checkName(thing, notice)
  for (const { value } of entriesIn(tree, 'factors'))
    checkRepeats(namesIn(valueAt(value, 'states'), 'state'), notice)
  checkRepeats(
    elements.filter(({ kind }) => sharing.includes(kind)),
    notice,
  )
}

function checkName({ name, kind, at }: NamedThing, notice: Notice): void {
  const mended = name.replace(unfit, '-').replace(/^-+|-+$/g, '')
  if (!fit.test(name)) notice('unfit-id', at, { name, kind }, mended === '' ? {} : { near: [mended] })
  else if (reserved.includes(name) && (sharing.includes(kind) || kind === 'state'))
    notice('reserved-id', at, { name, kind })
  else if (turned.includes(name.toLowerCase())) notice('name-like-a-truth-value', at, { name, kind })
}

function checkRepeats(things: readonly NamedThing[], notice: Notice): void {
  const first = new Map<string, NamedThing>()
  for (const thing of things) {
    const known = first.get(thing.name)
    if (!known) first.set(thing.name, thing)
    else
      notice(
        'duplicate-id',
        thing.at,
        { name: thing.name, kinds: [known.kind, thing.kind] },
        { related: [known.at] },
      )
  }
}

function entriesIn(tree: MapTree, section: string): readonly MapEntry[] {
  const map = valueAt(tree, section)
  return map?.kind === 'map' ? map.entries : []
}

function namesIn(tree: Tree | undefined, kind: string): NamedThing[] {
  if (tree?.kind === 'map') return tree.entries.map(({ key, keyAt }) => ({ name: key, kind, at: keyAt }))
  if (tree?.kind !== 'list') return []
  return tree.items.flatMap((item) =>
    item.kind === 'scalar' ? [{ name: item.text.normalize('NFC'), kind, at: item.at }] : [],
  )
}
