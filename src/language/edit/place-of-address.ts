import type { Scale, Situation } from '../situation.ts'
import type { Span } from '../span.ts'

/** Where in a tree a judgement is, or would be, written. */
export interface TreePlace {
  readonly section: string
  /** Id of the element; of an influence its text, of a calendar entry its id or date. */
  readonly element: string
  /** The element as written: in the base, or where a reading adds it. */
  readonly at: Span
  /** From the element to the number: keys, and places in lists. */
  readonly steps: readonly (string | number)[]
  readonly scale: Scale
}

type Find = (situation: Situation, parts: readonly string[], address: string) => TreePlace | null

/** What each kind of address, its first part, stands for. */
const finders: Readonly<Record<string, Find>> = {
  points: ({ influences }, _, address) => {
    const influence = influences.find(({ points }) => points.address === address)
    return influence ? place('influences', influence, ['points'], 'points') : null
  },
  lean: (situation, [, id, state]) =>
    hasState(situation, id, state) ? ofFactor(situation, id, ['lean', state!], 'points') : null,
  inertia: (situation, [, id]) => ofFactor(situation, id, ['inertia'], 'points'),
  tempo: (situation, [, id, state]) =>
    ofFactor(situation, id, state === undefined ? ['tempo'] : ['tempo', state], 'tempo'),
  start: (situation, [, id, state]) =>
    hasState(situation, id, state) ? ofFactor(situation, id, ['start', state!], 'chance') : null,
  rate: ({ events }, [, id]) => named('events', events, id, ['rate'], 'rate'),
  'base-rate': ({ events }, [, id]) => named('events', events, id, ['base-rate'], 'rate'),
  chance: ({ events }, [, id, name]) => {
    const event = events.find((one) => one.id === id)
    const index = event?.outcomes.findIndex((one, at) => (one.id ?? String(at)) === name) ?? -1
    if (event === undefined || index < 0) return null
    return place('events', event, outcomeSteps(event.outcomes[index]!.id, index), 'chance')
  },
  calendar: ({ calendar }, [, id, name]) => {
    const entry = calendar.find((one) => one.id === id)
    if (entry?.what.kind !== 'outcomes') return null
    const index = entry.what.outcomes.findIndex((one, at) => (one.id ?? String(at)) === name)
    if (index < 0) return null
    return place('calendar', entry, outcomeSteps(entry.what.outcomes[index]!.id, index), 'chance')
  },
  window: ({ calendar }, [, id]) => named('calendar', calendar, id, ['chance'], 'chance'),
  stock: ({ quantities }, [, id]) => named('quantities', quantities, id, ['start'], 'number'),
  grows: (situation, [, id, factor, state]) =>
    hasState(situation, factor, state)
      ? named('quantities', situation.quantities, id, ['grows', factor!, state!], 'number')
      : null,
  jumps: ({ quantities }, [, id, event]) =>
    event === undefined ? null : named('quantities', quantities, id, ['jumps', event], 'number'),
  seen: ({ indicators }, [, id, state]) => {
    const indicator = indicators.find((one) => one.id === id)
    if (indicator === undefined || state === undefined) return null
    return place('indicators', indicator, ['seen', indicator.factor, state], 'chance')
  },
  harm: ({ contingencies }, [, id, actor]) =>
    actor === undefined ? null : named('contingencies', contingencies, id, ['harm', actor], 'points'),
}

/** The place of a judgement; null where there is nothing that the address could be about. */
export function placeOfAddress(situation: Situation, address: string): TreePlace | null {
  const parts = address.split('|')
  const find = Object.hasOwn(finders, parts[0]!) ? finders[parts[0]!] : undefined
  return find?.(situation, parts, address) ?? null
}

interface Written {
  readonly id: string
  readonly at: Span
}

function place(section: string, { id, at }: Written, steps: TreePlace['steps'], scale: Scale): TreePlace {
  return { section, element: id, at, steps, scale }
}

function named(
  section: string,
  elements: readonly Written[],
  id: string | undefined,
  steps: TreePlace['steps'],
  scale: Scale,
): TreePlace | null {
  const element = elements.find((one) => one.id === id)
  return element ? place(section, element, steps, scale) : null
}

function ofFactor(
  { factors }: Situation,
  id: string | undefined,
  steps: TreePlace['steps'],
  scale: Scale,
): TreePlace | null {
  return named('factors', factors, id, steps, scale)
}

function hasState({ factors }: Situation, id: string | undefined, state: string | undefined): boolean {
  return factors.some((factor) => factor.id === id && factor.states.some((one) => one.id === state))
}

function outcomeSteps(id: string | null, index: number): TreePlace['steps'] {
  return ['outcomes', id ?? index, 'chance']
}
