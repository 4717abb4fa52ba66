import type {
  Ask,
  Condition,
  Contingency,
  EventDefinition,
  Factor,
  Influence,
  Outcome,
  Situation,
  Target,
} from '../../language/situation.ts'

/** The layers of a situation, causes before effects: who acts, what lasts, what happens, what is feared or hoped for. */
export const thingKinds = ['actor', 'factor', 'event', 'contingency'] as const
export type ThingKind = (typeof thingKinds)[number]

/** An actor, factor, event or contingency. Ids are unique over all kinds. */
export interface Thing {
  readonly id: string
  readonly kind: ThingKind
}

/**
 * That one thing bears on another.
 * `influence`: points; `sets`: what comes of an event puts a factor into a state; `requires`: not without a state of the
 * factor; `asks`: a contingency asks about it; `decides`: an actor decides a factor or an event.
 */
export interface Tie {
  readonly kind: 'influence' | 'sets' | 'requires' | 'asks' | 'decides'
  readonly from: string
  readonly to: string
  /** States of `from` that it takes; none where it is no factor, or in any of them. */
  readonly states: readonly string[]
  /** The state of the factor `to` that is borne on; `upwards`: its later states rather than its earlier ones. */
  readonly onto: { readonly state: string } | 'upwards' | null
  /** The influence that it is part of: one with several sources makes a tie from each. */
  readonly influence: Influence | null
  /** Nominal; null for what carries no points. */
  readonly points: number | null
  /** How much of the effect goes back to it, 0..1. */
  readonly share: number
}

export interface InfluenceGraph {
  /** By kind, and within a kind in the order of their ids. */
  readonly things: readonly Thing[]
  readonly ties: readonly Tie[]
}

/** Every thing of a situation once, and all that bears on them in its reading. Calendar and quantities stay outside. */
export function influenceGraph(situation: Situation): InfluenceGraph {
  const { actors, factors, events, contingencies, influences } = situation
  const things = [
    ...thingsOf('actor', actors),
    ...thingsOf('factor', factors),
    ...thingsOf('event', events),
    ...thingsOf('contingency', contingencies),
  ]
  const known = new Set(things.map(({ id }) => id))
  const ties = [
    ...influences.flatMap(ofInfluence),
    ...factors.flatMap(ofFactor),
    ...events.flatMap(ofEvent),
    ...contingencies.flatMap((one) => ofContingency(one, situation)),
  ]
  return { things, ties: ties.filter(({ from, to }) => known.has(from) && known.has(to)) }
}

function thingsOf(kind: ThingKind, elements: readonly { readonly id: string }[]): Thing[] {
  return elements.map(({ id }) => ({ id, kind }))
}

/**
 * How much of what an influence of so many points brings about is owed to it, 0..1: with it the odds, or the rate, are
 * 2^points of what they are without, so that 1 − 2^−points of them would not be there (for points under 0: of those
 * there would be, are missing). The attributable fraction of epidemiology.
 *
 * Source: Cole and MacMahon 1971, doi:10.1136/jech.25.4.242.
 */
export function shareOwedTo(points: number): number {
  return 1 - 2 ** -Math.abs(points)
}

function ofInfluence(influence: Influence): Tie[] {
  const points = influence.points.nominal
  const [to, onto] = targetOf(influence.to)
  return sourcesOf(influence.from)
    .filter(({ factor }) => factor !== to)
    .map(({ factor, states }) => ({
      kind: 'influence',
      from: factor,
      to,
      states,
      onto,
      influence,
      points,
      share: shareOwedTo(points),
    }))
}

function targetOf(target: Target): [id: string, onto: Tie['onto']] {
  if (target.kind === 'state') return [target.factor, { state: target.state }]
  return target.kind === 'factor' ? [target.factor, 'upwards'] : [target.event, null]
}

/** The factors of a condition, each once with all its states. */
function sourcesOf(condition: Condition): { readonly factor: string; readonly states: readonly string[] }[] {
  const found = new Map<string, Set<string>>()
  for (const { factor, states } of condition.flat()) {
    const known = found.get(factor) ?? new Set()
    found.set(factor, known)
    for (const state of states) known.add(state)
  }
  return [...found].map(([factor, states]) => ({ factor, states: [...states] }))
}

const unweighted = { influence: null, points: null, share: 1, states: [], onto: null } as const

function ofFactor({ id, owner, states }: Factor): Tie[] {
  return [
    ...owner.map((actor): Tie => ({ ...unweighted, kind: 'decides', from: actor, to: id })),
    ...states.flatMap(({ id: state, requires }) => requirement(requires, id, { state })),
  ]
}

function requirement(condition: Condition | null, to: string, onto: Tie['onto']): Tie[] {
  return sourcesOf(condition ?? [])
    .filter(({ factor }) => factor !== to)
    .map(({ factor, states }): Tie => ({ ...unweighted, kind: 'requires', from: factor, to, states, onto }))
}

function ofEvent({ id, owner, requires, outcomes }: EventDefinition): Tie[] {
  return [
    ...owner.map((actor): Tie => ({ ...unweighted, kind: 'decides', from: actor, to: id })),
    ...requirement(requires, id, null),
    ...setStates(outcomes).map(
      ({ factor, state, share }): Tie => ({
        ...unweighted,
        kind: 'sets',
        from: id,
        to: factor,
        onto: { state },
        share,
      }),
    ),
  ]
}

/** What comes of an event, by factor and state, with the chance of the outcomes that bring it. */
function setStates(outcomes: readonly Outcome[]) {
  const rest = 1 - outcomes.reduce((sum, { chance }) => sum + (chance?.nominal ?? 0), 0)
  const found = new Map<string, { factor: string; state: string; share: number }>()
  for (const { sets, chance } of outcomes) {
    for (const [factor, state] of Object.entries(sets)) {
      const key = JSON.stringify([factor, state])
      const before = found.get(key)?.share ?? 0
      const share = Math.min(1, before + Math.max(0, chance?.nominal ?? rest))
      found.set(key, { factor, state, share })
    }
  }
  return [...found.values()]
}

function ofContingency({ id, ask, given }: Contingency, situation: Situation): Tie[] {
  const ties = [...asked(ask, situation), ...(given === null ? [] : asked(given, situation))].map(
    ({ thing, states }): Tie => ({ ...unweighted, kind: 'asks', from: thing, to: id, states }),
  )
  const seen = new Set<string>()
  return ties.filter(({ from }) => !seen.has(from) && seen.add(from))
}

function asked(ask: Ask, { quantities }: Situation): { thing: string; states: readonly string[] }[] {
  const alone = (ids: readonly string[]) => ids.map((thing) => ({ thing, states: [] }))
  switch (ask.kind) {
    case 'at':
    case 'reach':
      return sourcesOf(ask.condition).map(({ factor, states }) => ({ thing: factor, states }))
    case 'mean':
    case 'above': {
      const quantity = quantities.find(({ id }) => id === ask.quantity)
      return alone([
        ...(quantity?.grows ?? []).map(({ factor }) => factor),
        ...(quantity?.jumps ?? []).map(({ event }) => event),
      ])
    }
    case 'before':
      return alone([...ask.events, ...ask.before])
    default:
      return alone(ask.events)
  }
}
