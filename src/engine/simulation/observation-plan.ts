import type { Day } from '../../language/day.ts'
import { daysPerYear } from '../../language/day.ts'
import type { Chain, CompiledAsk, CompiledCondition } from '../chain.ts'

/** Something that comes about once along a history or not at all: the interval in which it did is recorded. */
export type Monitor =
  | { readonly kind: 'event'; readonly events: readonly number[] }
  | { readonly kind: 'before'; readonly events: readonly number[]; readonly before: readonly number[] }
  | { readonly kind: 'reach'; readonly condition: CompiledCondition }

/** What a question looks at, as places in the plan; dates are places in `days`. */
export type Look =
  | { readonly kind: 'monitor'; readonly monitor: number; readonly day: number }
  | { readonly kind: 'condition'; readonly condition: number; readonly day: number }
  | { readonly kind: 'count'; readonly count: number; readonly day: number }
  | { readonly kind: 'mean'; readonly quantity: number; readonly day: number }
  | { readonly kind: 'above'; readonly exceedance: number; readonly day: number }
  | { readonly kind: 'state'; readonly factor: number; readonly state: number; readonly day: number }

export type OnceLook = Extract<Look, { readonly kind: 'monitor' | 'condition' }>

/** A question in places of the plan; `joint` is its place among the questions that suppose something. */
export interface PlannedAsk {
  readonly look: Look
  readonly joint: number | null
}

/**
 * What is recorded along each simulated history. Plain data, the same for every draw of one course.
 * Interval i ends at `days[i]` and begins after the day before it; interval 0 is the start itself.
 */
export interface ObservationPlan {
  readonly days: readonly Day[]
  /** Years from the start, [days]. */
  readonly times: Float64Array
  /** 1 on the days on which states and quantities are recorded, [days]. */
  readonly isSampled: Uint8Array
  /** The first ones are the events of the chain, each by itself, in order. */
  readonly monitors: readonly Monitor[]
  readonly conditions: readonly CompiledCondition[]
  /** The first ones are the events of the chain, each by itself, up to the last day. */
  readonly counts: readonly { readonly events: readonly number[]; readonly day: number }[]
  readonly exceedances: readonly { readonly quantity: number; readonly above: number }[]
  readonly joints: readonly { readonly look: OnceLook; readonly given: OnceLook }[]
}

export interface AskPair {
  readonly ask: CompiledAsk
  readonly given: CompiledAsk | null
}

/**
 * Plans what to record for a list of questions and a list of dates.
 *
 * @returns the plan, and the questions in its places, in their order
 */
export function planObservations(
  chain: Chain,
  dates: readonly Day[],
  asks: readonly AskPair[],
): { plan: ObservationPlan; planned: PlannedAsk[] } {
  const days = daysOf(chain, dates, asks)
  const draft = draftFor(chain, days)
  const planned = asks.map(({ ask, given }) => planAsk(draft, ask, given))
  const sampled = new Set<Day>([...dates, chain.to, ...asks.flatMap(datesOfPair)])
  return {
    planned,
    plan: {
      days,
      times: Float64Array.from(days, (day) => (day - chain.from) / daysPerYear),
      isSampled: Uint8Array.from(days, (day) => (sampled.has(day) ? 1 : 0)),
      monitors: draft.monitors.items,
      conditions: draft.conditions.items,
      counts: draft.counts.items,
      exceedances: draft.exceedances.items,
      joints: draft.joints.items,
    },
  }
}

/** Days on which something is recorded or the rates change, in order, the first of them the start. */
function daysOf(chain: Chain, dates: readonly Day[], asks: readonly AskPair[]): Day[] {
  const all = [
    chain.from,
    chain.to,
    ...dates,
    ...asks.flatMap(datesOfPair),
    ...chain.segments.map(({ from }) => from),
  ]
  return [...new Set(all)].filter((day) => day >= chain.from && day <= chain.to).sort((a, b) => a - b)
}

function datesOfPair({ ask, given }: AskPair): Day[] {
  return given ? [dateOf(ask), dateOf(given)] : [dateOf(ask)]
}

function dateOf(ask: CompiledAsk): Day {
  return 'by' in ask ? ask.by : ask.at
}

/** A list in which equal items share one place. */
interface Register<Item> {
  readonly items: Item[]
  readonly places: Map<string, number>
}

interface Draft {
  readonly days: readonly Day[]
  readonly monitors: Register<Monitor>
  readonly conditions: Register<CompiledCondition>
  readonly counts: Register<{ readonly events: readonly number[]; readonly day: number }>
  readonly exceedances: Register<{ readonly quantity: number; readonly above: number }>
  readonly joints: Register<{ readonly look: OnceLook; readonly given: OnceLook }>
}

function draftFor(chain: Chain, days: readonly Day[]): Draft {
  const draft: Draft = {
    days,
    monitors: register(),
    conditions: register(),
    counts: register(),
    exceedances: register(),
    joints: register(),
  }
  for (const event of chain.events.keys()) {
    placeIn(draft.monitors, { kind: 'event', events: [event] })
    placeIn(draft.counts, { events: [event], day: days.length - 1 })
  }
  return draft
}

function register<Item>(): Register<Item> {
  return { items: [], places: new Map() }
}

function placeIn<Item>(list: Register<Item>, item: Item): number {
  const key = JSON.stringify(item)
  const known = list.places.get(key)
  if (known !== undefined) return known
  list.places.set(key, list.items.length)
  return list.items.push(item) - 1
}

function planAsk(draft: Draft, ask: CompiledAsk, given: CompiledAsk | null): PlannedAsk {
  const look = lookOf(draft, ask)
  if (given === null) return { look, joint: null }
  const supposed = lookOf(draft, given)
  if (!isOnce(look) || !isOnce(supposed))
    throw new Error('Neither a count nor a quantity can be conditioned on or by.')
  return { look, joint: placeIn(draft.joints, { look: { ...look, day: 0 }, given: supposed }) }
}

function isOnce(look: Look): look is OnceLook {
  return look.kind === 'monitor' || look.kind === 'condition'
}

function lookOf(draft: Draft, ask: CompiledAsk): Look {
  const day = draft.days.indexOf(dateOf(ask))
  switch (ask.kind) {
    case 'event':
      return {
        kind: 'monitor',
        monitor: placeIn(draft.monitors, { kind: 'event', events: sorted(ask.events) }),
        day,
      }
    case 'before': {
      const monitor: Monitor = { kind: 'before', events: sorted(ask.events), before: sorted(ask.before) }
      return { kind: 'monitor', monitor: placeIn(draft.monitors, monitor), day }
    }
    case 'reach':
      return {
        kind: 'monitor',
        monitor: placeIn(draft.monitors, { kind: 'reach', condition: ask.condition }),
        day,
      }
    case 'at':
      return { kind: 'condition', condition: placeIn(draft.conditions, ask.condition), day }
    case 'count':
      return { kind: 'count', count: placeIn(draft.counts, { events: sorted(ask.events), day }), day }
    case 'mean':
      return { kind: 'mean', quantity: ask.quantity, day }
    case 'above': {
      const { quantity, above } = ask
      return { kind: 'above', exceedance: placeIn(draft.exceedances, { quantity, above }), day }
    }
  }
}

function sorted(events: readonly number[]): number[] {
  return [...new Set(events)].sort((a, b) => a - b)
}
