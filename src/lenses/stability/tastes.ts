import type { Actor, Clause, Interest } from '../../language/situation.ts'
import { conditionTest } from './condition-test.ts'
import type { Conflict } from './conflict.ts'
import { denseRanks } from './dense-ranks.ts'
import { prioritise } from './prioritise.ts'

/** What an actor goes by when it compares outcomes. */
export interface Taste {
  /** Interests in their order, interests that add up, lines of a ranking, or nothing. */
  readonly kind: 'interests' | 'weights' | 'ranking' | 'none'
  /** The interests that speak of outcomes, as places among the actor's; those in events are left out. */
  readonly interests: readonly number[]
  /** For each of them 1 where an outcome meets it, [interests][outcomes]. */
  readonly met: readonly Uint8Array[]
  readonly weights: readonly number[]
  /** Of a ranking: the line on which an outcome stands; beyond the last line where it stands on none, [outcomes]. */
  readonly lines: Int32Array | null
  readonly outcomes: number
}

/** What an actor's interests or ranking say of the outcomes of a conflict. */
export function tasteOf(actor: Actor, conflict: Conflict): Taste {
  const { outcomes } = conflict.graph
  const bare = { interests: [], met: [], weights: [], lines: null, outcomes }
  if (actor.ranking.length > 0) return { ...bare, kind: 'ranking', lines: linesOf(actor.ranking, conflict) }
  const places = actor.interests.flatMap(({ about }, place) => ('condition' in about ? [place] : []))
  if (places.length === 0) return { ...bare, kind: 'none' }
  const isWeighted = actor.interests.some(({ weight }) => weight !== null)
  return {
    ...bare,
    kind: isWeighted ? 'weights' : 'interests',
    interests: places,
    met: places.map((place) => metBy(actor.interests[place]!, conflict)),
    weights: places.map((place) => actor.interests[place]!.weight?.nominal ?? 1),
  }
}

/** An outcome of several configurations meets an interest where all of them do. */
function metBy({ kind, about }: Interest, conflict: Conflict): Uint8Array {
  const { factors, held, graph } = conflict
  const met = new Uint8Array(graph.outcomes).fill(1)
  if (!('condition' in about)) return met
  const test = conditionTest(about.condition, factors, held)
  forEachMember(conflict, (digits, from, outcome) => {
    if (test(digits, from) !== (kind === 'want')) met[outcome] = 0
  })
  return met
}

function linesOf(ranking: readonly (readonly Clause[])[], conflict: Conflict): Int32Array {
  const { factors, held, graph } = conflict
  const tests = ranking.map((line) => conditionTest(line, factors, held))
  const lines = new Int32Array(graph.outcomes)
  forEachMember(conflict, (digits, from, outcome) => {
    const found = tests.findIndex((test) => test(digits, from))
    lines[outcome] = Math.max(lines[outcome]!, found < 0 ? tests.length : found)
  })
  return lines
}

function forEachMember(
  { factors, graph: { configurations, outcomes } }: Conflict,
  visit: (digits: Uint8Array, from: number, outcome: number) => void,
): void {
  const { membersOf, digits } = configurations
  for (let outcome = 0; outcome < outcomes; outcome += 1)
    for (let at = membersOf.starts[outcome]!; at < membersOf.starts[outcome + 1]!; at += 1)
      visit(digits, membersOf.targets[at]! * factors.length, outcome)
}

/** How one draw of an actor's preferences differs from the preferences as written. */
export interface Variation {
  /** The order of the statements or lines, as places among them. */
  readonly order?: readonly number[]
  readonly weights?: readonly number[]
  /** Ranks that settle what is equal otherwise, [outcomes]. */
  readonly ties?: Int32Array
}

/** Ranks of the outcomes for an actor, 0 the worst, equally good ones sharing a rank, [outcomes]. */
export function ranksOf(taste: Taste, { order, weights, ties }: Variation = {}): Int32Array {
  const ranks = untied(taste, order, weights ?? taste.weights)
  if (ties === undefined) return ranks
  return denseRanks(pairKeys(ranks, ties))
}

function untied(
  { kind, met, lines, outcomes }: Taste,
  order: readonly number[] | undefined,
  weights: readonly number[],
): Int32Array {
  if (kind === 'none') return new Int32Array(outcomes)
  if (kind === 'interests') return prioritise(order ? order.map((place) => met[place]!) : met, outcomes)
  if (kind === 'ranking') {
    const value = (line: number) => (order && line < order.length ? order.indexOf(line) : line)
    const values = lines!.map(value)
    const last = values.reduce((most, one) => Math.max(most, one), 0)
    return denseRanks(values.map((one) => last - one))
  }
  return ranksOfSums(met, weights, outcomes)
}

/** Sums that differ by rounding alone are equal. */
const sameWithin = 1e-9

function ranksOfSums(met: readonly Uint8Array[], weights: readonly number[], outcomes: number): Int32Array {
  const sums = new Float64Array(outcomes)
  met.forEach((statement, place) => {
    for (let outcome = 0; outcome < outcomes; outcome += 1)
      sums[outcome]! += statement[outcome]! * weights[place]!
  })
  const sorted = [...new Set(sums)].sort((a, b) => a - b)
  const rankOf = new Map<number, number>()
  let rank = 0
  sorted.forEach((sum, place) => {
    const scale = Math.max(1, Math.abs(sum))
    if (place > 0 && sum - sorted[place - 1]! > sameWithin * scale) rank += 1
    rankOf.set(sum, rank)
  })
  return Int32Array.from(sums, (sum) => rankOf.get(sum)!)
}

/** One key for two ranks; both are dense, so a round of ranking keeps it below 2³¹. */
function pairKeys(first: Int32Array, second: Int32Array): Int32Array {
  const width = second.reduce((most, one) => Math.max(most, one), 0) + 1
  const most = first.reduce((greatest, one) => Math.max(greatest, one), 0) + 1
  if (most * width < 2 ** 31) return first.map((one, place) => one * width + second[place]!)
  const order = Array.from(first.keys()).sort((a, b) => first[a]! - first[b]! || second[a]! - second[b]!)
  const keys = new Int32Array(first.length)
  order.forEach((outcome, place) => {
    const before = order[place - 1]
    const isSame =
      before !== undefined && first[before] === first[outcome] && second[before] === second[outcome]
    keys[outcome] = place === 0 ? 0 : keys[before!]! + (isSame ? 0 : 1)
  })
  return keys
}
