import type { Situation } from '../../language/situation.ts'
import { everyPlacedJudgement, type Place } from '../placed-judgements.ts'
import type { InfluenceGraph, Tie } from './influence-graph.ts'
import { leadingTo } from './leading-to.ts'

/** A way from something to the thing in focus. */
export interface InfluencePath {
  /** In order; none where it begins at the focus. */
  readonly ties: readonly Tie[]
  /** Product of the shares of its ties, 0..1: how much of the end is owed to the beginning by this way at best. */
  readonly share: number
  /** Whether what it begins with makes the end likelier; null where that depends on what else holds. */
  readonly raises: boolean | null
}

/** Longer ways are none that anybody would follow. */
const mostTies = 6

interface Beginning {
  readonly thing: string
  /** The tie that the way has to begin with; null: any. */
  readonly first: Tie | null
}

/**
 * Up to `most` ways from a thing, the strongest first, then the shortest. None passes a thing twice; of those through the
 * same things only the strongest is given.
 */
export function pathsFromThing(
  situation: Situation,
  graph: InfluenceGraph,
  from: string,
  to: string,
  most: number,
): InfluencePath[] {
  return pathsFrom(situation, graph, [{ thing: from, first: null }], to, most)
}

/**
 * Up to `most` ways from a claim: they begin with an influence that stands on it, or at a thing with another judgement
 * that does.
 */
export function pathsFromClaim(
  situation: Situation,
  graph: InfluenceGraph,
  claim: string,
  to: string,
  most: number,
): InfluencePath[] {
  return pathsFrom(situation, graph, beginningsOf(situation, graph, claim), to, most)
}

/** The claims from which some way leads to a thing, in the order of the situation. */
export function claimsLeadingTo(situation: Situation, graph: InfluenceGraph, to: string): string[] {
  const leading = leadingTo(graph, to)
  return situation.claims
    .map(({ id }) => id)
    .filter((claim) =>
      beginningsOf(situation, graph, claim).some(({ thing, first }) => leading.has(first?.to ?? thing)),
    )
}

function beginningsOf(situation: Situation, graph: InfluenceGraph, claim: string): Beginning[] {
  const influences = new Set<string>()
  const things = new Set<string>()
  for (const { judgement, place, because } of everyPlacedJudgement(situation)) {
    if (!because.includes(claim)) continue
    if (place.kind === 'influence') influences.add(judgement.address)
    else for (const thing of thingOf(place)) things.add(thing)
  }
  for (const { id, because } of [...situation.factors, ...situation.events, ...situation.contingencies]) {
    if (because.includes(claim)) things.add(id)
  }
  return [
    ...graph.ties
      .filter(({ influence }) => influence !== null && influences.has(influence.points.address))
      .map((first) => ({ thing: first.from, first })),
    ...[...things].map((thing) => ({ thing, first: null })),
  ]
}

function thingOf(place: Place): string[] {
  if ('factor' in place) return [typeof place.factor === 'string' ? place.factor : place.factor.id]
  if ('event' in place) return [typeof place.event === 'string' ? place.event : place.event.id]
  return []
}

/** Best first: what is open carries the most that it can still come to, so that the first ones found are the strongest. */
function pathsFrom(
  situation: Situation,
  graph: InfluenceGraph,
  beginnings: readonly Beginning[],
  to: string,
  most: number,
): InfluencePath[] {
  const leading = leadingTo(graph, to)
  const outOf = new Map<string, Tie[]>()
  for (const tie of graph.ties) {
    if (leading.has(tie.to)) outOf.set(tie.from, [...(outOf.get(tie.from) ?? []), tie])
  }
  const open = beginnings
    .filter(({ thing, first }) => leading.has(first?.to ?? thing))
    .map(({ thing, first }) => openAt(thing, first === null ? [] : [first], leading))
  const found: InfluencePath[] = []
  const ways = new Set<string>()
  while (open.length > 0 && found.length < most) {
    const { at, ties, share } = open.splice(placeOfBest(open), 1)[0]!
    if (at === to) {
      const way = [...ties.map(({ from }) => from), at].join(' ')
      if (!ways.has(way)) found.push({ ties, share, raises: directionOf(situation, ties) })
      ways.add(way)
      continue
    }
    if (ties.length === mostTies) continue
    const passed = new Set([...ties.map(({ from }) => from), at])
    for (const tie of outOf.get(at) ?? []) {
      if (!passed.has(tie.to)) open.push(openAt(ties[0]?.from ?? at, [...ties, tie], leading))
    }
  }
  return found
}

interface Open {
  readonly at: string
  readonly ties: readonly Tie[]
  readonly share: number
  /** The most that it can come to. */
  readonly atBest: number
}

function openAt(
  start: string,
  ties: readonly Tie[],
  leading: ReadonlyMap<string, { readonly share: number }>,
): Open {
  const at = ties.at(-1)?.to ?? start
  const share = ties.reduce((product, tie) => product * tie.share, 1)
  return { at, ties, share, atBest: share * leading.get(at)!.share }
}

/** Rounding aside, equal ones in the order of their length, then of their coming. */
function placeOfBest(open: readonly Open[]): number {
  let best = 0
  for (const [place, one] of open.entries()) {
    const gain = one.atBest - open[best]!.atBest
    const isShorter = one.ties.length < open[best]!.ties.length
    if (gain > 1e-12 || (gain > -1e-12 && isShorter)) best = place
  }
  return best
}

/**
 * Follows what each tie makes likelier into the states that the next one takes: a state made likelier makes the others
 * less likely, and the other way round.
 */
function directionOf({ factors }: Situation, ties: readonly Tie[]): boolean | null {
  let raises = true
  for (const [place, tie] of ties.entries()) {
    if (tie.kind === 'decides') return null
    if (tie.points === 0) return null
    if (tie.points !== null && tie.points < 0) raises = !raises
    const next = ties[place + 1]
    if (next === undefined || tie.onto === null || next.states.length === 0) continue
    const states = factors.find(({ id }) => id === tie.to)?.states.map(({ id }) => id) ?? []
    const isMet =
      tie.onto === 'upwards' ? areUpper(next.states, states) : next.states.includes(tie.onto.state)
    if (isMet === null) return null
    if (!isMet) raises = !raises
  }
  return raises
}

/** Whether some states are the upper ones of all, or the lower ones; null where they lie between or apart. */
function areUpper(some: readonly string[], all: readonly string[]): boolean | null {
  const isTaken = all.map((state) => some.includes(state))
  const changes = isTaken.filter((taken, place) => place > 0 && taken !== isTaken[place - 1]).length
  if (changes !== 1) return null
  return isTaken.at(-1)!
}
