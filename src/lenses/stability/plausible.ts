import { philox, uniformOf } from '../../numeric/philox.ts'
import { textHash } from '../../numeric/text-hash.ts'
import type { Conflict } from './conflict.ts'
import { denseRanks } from './dense-ranks.ts'
import { ranksOf, type Taste, type Variation } from './tastes.ts'
import { conceptBit, mainEquilibria } from './verdicts.ts'

/**
 * How far a draw strays: `near` exchanges neighbouring statements and breaks ties; `any-order` keeps the statements and
 * forgets their order, so that only what every order agrees on is sure.
 */
export type Doubt = 'near' | 'any-order'

/** In how many draws of plausible preferences each outcome could rest, by concept, [outcomes]. */
export interface PlausibleCounts {
  readonly runs: number
  readonly seen: { readonly nash: Int32Array; readonly seq: Int32Array }
}

const exchangeChance = 0.25
const tieChance = 0.5

/**
 * Draws preferences that might as well be meant and counts under how many of them each outcome is an equilibrium. Draws
 * are keyed by the actor's id, so that the order of actors moves nothing.
 */
export function plausibleCounts(
  conflict: Conflict,
  tastes: readonly Taste[],
  doubt: Doubt,
  runs: number,
  seed: number,
  pause: () => void = () => undefined,
): PlausibleCounts {
  const { graph, players } = conflict
  const seen = { nash: new Int32Array(graph.outcomes), seq: new Int32Array(graph.outcomes) }
  for (let run = 0; run < runs; run += 1) {
    pause()
    const ranks = tastes.map((taste, index) =>
      ranksOf(taste, variationOf(taste, conflict, doubt, uniforms(players[index]!.id, doubt, run, seed))),
    )
    mainEquilibria(graph, ranks).forEach((bits, outcome) => {
      if (bits & conceptBit.nash) seen.nash[outcome]! += 1
      if (bits & conceptBit.seq) seen.seq[outcome]! += 1
    })
  }
  return { runs, seen }
}

/** A stream of uniform numbers for one actor in one draw. */
function uniforms(actor: string, doubt: Doubt, run: number, seed: number): () => number {
  const [first, second] = textHash(`${doubt}/${actor}`)
  const words = new Uint32Array(4)
  let used = 0
  return () => {
    philox(used++, run, first, second, seed, 0x57ab, words)
    return uniformOf(words[0]!)
  }
}

function variationOf(taste: Taste, conflict: Conflict, doubt: Doubt, uniform: () => number): Variation {
  const ties = uniform() < tieChance ? { ties: tieBreak(conflict, uniform) } : {}
  if (taste.kind === 'weights') {
    const drawn = taste.weights.map((weight) =>
      doubt === 'near' ? weight * 2 ** (uniform() - 0.5) : Math.sign(weight) * uniform(),
    )
    return { ...ties, weights: drawn }
  }
  const count = taste.kind === 'ranking' ? linesIn(taste) : taste.met.length
  // A ranking in any order would say nothing at all, so its lines only change places with their neighbours.
  const order =
    doubt === 'near' || taste.kind === 'ranking' ? exchanged(count, uniform) : shuffled(count, uniform)
  return { ...ties, order }
}

export function linesIn({ lines }: Taste): number {
  return lines === null ? 0 : lines.reduce((most, line) => Math.max(most, line + 1), 0)
}

function exchanged(count: number, uniform: () => number): number[] {
  const order = Array.from({ length: count }, (_, place) => place)
  for (let place = 0; place + 1 < count; place += 1)
    if (uniform() < exchangeChance) swap(order, place, place + 1)
  return order
}

function shuffled(count: number, uniform: () => number): number[] {
  const order = Array.from({ length: count }, (_, place) => place)
  for (let place = count - 1; place > 0; place -= 1) swap(order, place, Math.floor(uniform() * (place + 1)))
  return order
}

function swap(list: number[], one: number, other: number): void {
  const kept = list[one]!
  list[one] = list[other]!
  list[other] = kept
}

/** A leaning among outcomes that the statements call equal: each state of each factor gets a number, and they add up. */
function tieBreak({ factors, digits, graph }: Conflict, uniform: () => number): Int32Array {
  const worth = factors.map(({ states }) => states.map(() => Math.floor(uniform() * 4096)))
  const width = factors.length
  const sums = Int32Array.from({ length: graph.outcomes }, (_, outcome) =>
    worth.reduce((sum, ofStates, place) => sum + ofStates[digits[outcome * width + place]!]!, 0),
  )
  return denseRanks(sums)
}
