import { conditionOf } from '../condition.ts'
import { compareText, type Notice } from '../notice.ts'
import { type Entries, record } from '../shape.ts'
import type { Condition, Influence, ReadingHead, Situation, Source } from '../situation.ts'
import { situationFields, situationShape, type WrittenSituation } from '../situation-shape.ts'
import { flagIs, type MapTree, valueAlong, valueAt } from '../tree.ts'
import { assembleActor } from './actor.ts'
import { assembleCalendar } from './calendar.ts'
import { assembleClaim } from './claim.ts'
import { declaredIn, type Resolver, resolve } from './declared.ts'
import { assembleEvent } from './event.ts'
import { assembleFactor } from './factor.ts'
import { assembleInfluence } from './influence.ts'
import { assembleOption, assembleWhatIf } from './option.ts'
import { assembleIndicator, assembleQuantity } from './quantity.ts'
import { assembleContingency, assembleCriterion, assembleQuestion, assembleValues } from './question.ts'

/**
 * The situation that a tree describes. What could not be read is told and left out, so that the rest can still be
 * looked at; null where not even its dates are known.
 */
export function assembleSituation(
  tree: MapTree,
  sources: readonly Source[],
  reading: ReadingHead,
  notice: Notice,
): Situation | null {
  const written = situationShape.read(tree, notice)
  if (!written) return null
  const resolver = { declared: declaredIn(tree, sources), notice }
  const viewpoint = written.viewpoint && resolve(resolver, 'actor', written.viewpoint)
  const parts = partsOf(resolver, written, tree, viewpoint)
  if (!written.from || !written.to) return null
  return {
    title: written.title ?? {},
    from: written.from.day,
    to: written.to.day,
    viewpoint,
    reading,
    sources,
    ...parts,
  }
}

function partsOf(resolver: Resolver, written: WrittenSituation, tree: MapTree, viewpoint: string | null) {
  const isOrdered = (id: string) => flagIs(valueAlong(tree, ['factors', id, 'ordered']))
  return {
    actors: each(written.actors, (id, one) => assembleActor(resolver, id, one)),
    claims: each(written.claims, (id, one) => assembleClaim(resolver, id, one)),
    factors: each(written.factors, (id, one) => assembleFactor(resolver, id, one)),
    events: each(written.events, (id, one) => assembleEvent(resolver, id, one)),
    influences: influencesOf(resolver, written, isOrdered),
    impossible: conditionsOf(resolver, written.impossible),
    alike: conditionsOf(resolver, written.alike),
    calendar: assembleCalendar(resolver, written.calendar ?? []),
    quantities: each(written.quantities, (id, one) => assembleQuantity(resolver, id, one)),
    indicators: each(written.indicators, (id, one) => assembleIndicator(resolver, id, one)),
    contingencies: each(written.contingencies, (id, one) =>
      assembleContingency(resolver, id, one, viewpoint),
    ),
    options: each(written.options, (id, one) => assembleOption(resolver, id, one)),
    whatIfs: each(written['what-ifs'], (id, one) => assembleWhatIf(resolver, id, one)),
    criteria: each(written.criteria, (id, one) => assembleCriterion(resolver, id, one)),
    values: each(written.values, (id, one) => assembleValues(resolver, id, one)),
    questions: each(written.questions, (id, one) => assembleQuestion(resolver, id, one)),
  }
}

function conditionsOf(resolver: Resolver, written: WrittenSituation['impossible']): Condition[] {
  return (written ?? []).map((one) => conditionOf(resolver, one)).filter((one) => one !== null)
}

/** Elements in the order of their ids, so that the order of files and of writing changes no answer. */
function each<W, T>(written: Entries<W> | null, assemble: (id: string, written: W) => T | null): T[] {
  const sorted = [...(written ?? [])].sort((a, b) => compareText(a.name.text, b.name.text))
  return sorted.flatMap(({ name, value }) => {
    const element = assemble(name.text, value)
    return element === null ? [] : [element]
  })
}

function influencesOf(
  resolver: Resolver,
  written: WrittenSituation,
  isOrdered: (id: string) => boolean,
): Influence[] {
  const byId = new Map<string, Influence>()
  for (const one of written.influences ?? []) {
    const influence = assembleInfluence(resolver, one, isOrdered)
    if (!influence) continue
    const first = byId.get(influence.id)
    if (first)
      resolver.notice(
        'duplicate-influence',
        influence.at,
        { influence: influence.id },
        { related: [first.at] },
      )
    else byId.set(influence.id, influence)
  }
  return [...byId.values()].sort((a, b) => compareText(a.id, b.id))
}

const changeableMaps = ['factors', 'events', 'quantities', 'indicators']
const changeableLists = ['influences', 'calendar']

/** Reads only the elements that a measure has changed, to tell what is wrong with them; the rest has been read. */
export function assembleChanged(
  base: MapTree,
  changed: MapTree,
  sources: readonly Source[],
  notice: Notice,
): void {
  if (changed === base) return
  const entries = changed.entries.flatMap((entry): MapTree['entries'] => {
    const before = valueAt(base, entry.key)
    const { value } = entry
    if (entry.value === before) return []
    if (changeableMaps.includes(entry.key) && value.kind === 'map') {
      return [
        {
          ...entry,
          value: { ...value, entries: value.entries.filter((one) => one.value !== valueAt(before, one.key)) },
        },
      ]
    }
    if (!changeableLists.includes(entry.key) || value.kind !== 'list') return []
    const known = new Set(before?.kind === 'list' ? before.items : [])
    return [{ ...entry, value: { ...value, items: value.items.filter((item) => !known.has(item)) } }]
  })
  const written = changedShape.read({ ...changed, entries }, notice)
  if (written) partsOf({ declared: declaredIn(changed, sources), notice }, written, changed, null)
}

/** The situation with nothing required of it. */
const changedShape = record(
  'situation',
  Object.fromEntries(
    Object.entries(situationFields).map(([key, field]) => [key, { ...field, required: false }]),
  ) as typeof situationFields,
)
