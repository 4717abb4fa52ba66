import type { Situation } from '../../language/situation.ts'
import { everyPlacedJudgement, type Place } from '../placed-judgements.ts'
import type { InfluenceGraph, Tie } from './influence-graph.ts'
import { type Bearing, leadingTo } from './leading-to.ts'

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

/** Finds the ways to one thing. */
export interface PathFinder {
  /**
   * Up to `most` ways from a thing, the strongest first, then the shortest. None passes a thing twice; of those through
   * the same things only the strongest is given. Ways by mere allowances come only where there are no others.
   */
  readonly fromThing: (id: string, most: number) => InfluencePath[]
  /** The same from a claim: they begin with an influence that stands on it, or at a thing with another judgement that does. */
  readonly fromClaim: (claim: string, most: number) => InfluencePath[]
  /** The claims from which some way leads there, in the order of the situation. */
  readonly claims: readonly string[]
}

export function pathFinder(situation: Situation, graph: InfluenceGraph, to: string): PathFinder {
  const acting = fieldOf({ ...graph, ties: graph.ties.filter(({ kind }) => kind !== 'requires') }, to)
  const all = fieldOf(graph, to)
  const beginnings = beginningsByClaim(situation, graph)
  const find = (from: readonly Beginning[], most: number): InfluencePath[] => {
    const found = search(situation, acting, from, to, most)
    return found.length > 0 ? found : search(situation, all, from, to, most)
  }
  const fromClaim = (claim: string, most: number) => find(beginnings.get(claim) ?? [], most)
  return {
    fromThing: (id, most) => find([{ thing: id, first: null }], most),
    fromClaim,
    claims: situation.claims.map(({ id }) => id).filter((claim) => fromClaim(claim, 1).length > 0),
  }
}

/** Where the ways from each claim begin. */
function beginningsByClaim(
  situation: Situation,
  graph: InfluenceGraph,
): ReadonlyMap<string, readonly Beginning[]> {
  const found = new Map<string, Beginning[]>()
  const note = (claims: readonly string[], beginning: Beginning) => {
    for (const claim of claims) {
      const known = found.get(claim) ?? []
      found.set(claim, known)
      if (!known.some(({ thing, first }) => thing === beginning.thing && first === beginning.first)) {
        known.push(beginning)
      }
    }
  }
  for (const { judgement, place, because } of everyPlacedJudgement(situation)) {
    if (place.kind === 'influence') {
      for (const first of graph.ties) {
        if (first.influence?.points.address === judgement.address) note(because, { thing: first.from, first })
      }
    } else for (const thing of thingOf(place)) note(because, { thing, first: null })
  }
  for (const { id, because } of [...situation.factors, ...situation.events, ...situation.contingencies]) {
    note(because, { thing: id, first: null })
  }
  return found
}

function thingOf(place: Place): string[] {
  if ('factor' in place) return [typeof place.factor === 'string' ? place.factor : place.factor.id]
  if ('event' in place) return [typeof place.event === 'string' ? place.event : place.event.id]
  return []
}

/** What can be walked on the way to a thing. */
interface Field {
  readonly leading: ReadonlyMap<string, Bearing>
  readonly outOf: ReadonlyMap<string, readonly Tie[]>
}

function fieldOf(graph: InfluenceGraph, to: string): Field {
  const leading = leadingTo(graph, to)
  const outOf = new Map<string, Tie[]>()
  for (const tie of graph.ties) {
    if (leading.has(tie.to)) outOf.set(tie.from, [...(outOf.get(tie.from) ?? []), tie])
  }
  return { leading, outOf }
}

/** Best first: what is open carries the most that it can still come to, so that the first ones found are the strongest. */
function search(
  situation: Situation,
  { leading, outOf }: Field,
  beginnings: readonly Beginning[],
  to: string,
  most: number,
): InfluencePath[] {
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
    const passed = new Set([...ties.map(({ from }) => from), at])
    for (const tie of outOf.get(at) ?? []) {
      const isNear = ties.length + 1 + leading.get(tie.to)!.steps <= mostTies
      if (isNear && !passed.has(tie.to)) open.push(openAt(ties[0]?.from ?? at, [...ties, tie], leading))
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

function openAt(start: string, ties: readonly Tie[], leading: ReadonlyMap<string, Bearing>): Open {
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
