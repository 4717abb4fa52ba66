import type { MoveGraph } from './conflict.ts'
import { withstandsTogether } from './moves-at-once.ts'
import { worstAnswers } from './worst-answers.ts'

/** Ideas of what lets an outcome rest, in the order of the results contract. */
export const concepts = ['nash', 'gmr', 'smr', 'seq', 'sseq', 'sim'] as const
export type Concept = (typeof concepts)[number]

/** The bit of a concept in a verdict. */
export const conceptBit: Readonly<Record<Concept, number>> = {
  nash: 1,
  gmr: 2,
  smr: 4,
  seq: 8,
  sseq: 16,
  sim: 32,
}

/** What a player has to fear after leaving for an outcome, as ranks of its own, [outcomes] each. */
export interface Answers {
  /** Any moves of the opponents. */
  readonly any: Int32Array
  /** Any moves, and the player's best way out from there. */
  readonly anyForGood: Int32Array
  /** Moves that each serve whoever makes them. */
  readonly credible: Int32Array
  readonly credibleForGood: Int32Array
}

export interface Verdicts {
  /** For each player the concepts under which an outcome is stable for it, as bits, [players][outcomes]. */
  readonly stable: readonly Uint8Array[]
  /** Those under which it is stable for all, [outcomes]. */
  readonly equilibria: Uint8Array
}

/**
 * For which players each outcome is stable, under all six concepts: no better move at all (Nash); every better move
 * could be answered to its harm by any moves (GMR), by any moves and without a way out (SMR), by credible moves (SEQ),
 * by both (SSEQ), or by others' improvements made at the same time (SIM).
 *
 * @param ranks  of each outcome for each player, 0 the worst, [players][outcomes]
 *
 * Sources: Fang, Hipel & Kilgour 1993; Rego & Vieira 2017, doi:10.1007/s10726-016-9520-8 (SSEQ).
 * Checked: published cases and the matrix method, tests/stability.
 */
export function verdicts(graph: MoveGraph, ranks: readonly Int32Array[]): Verdicts {
  const stable = ranks.map((_, player) => verdictsOf(graph, ranks, player))
  const equilibria = new Uint8Array(graph.outcomes).fill(63)
  for (const bits of stable)
    for (let outcome = 0; outcome < graph.outcomes; outcome += 1)
      equilibria[outcome] = equilibria[outcome]! & bits[outcome]!
  return { stable, equilibria }
}

/** What a player has to fear from its opponents, wherever it goes. */
export function answersTo(graph: MoveGraph, ranks: readonly Int32Array[], player: number): Answers {
  const own = ranks[player]!
  const forGood = bestAfter(graph, own, player)
  return {
    any: worstAnswers(graph, player, own, null),
    anyForGood: worstAnswers(graph, player, forGood, null),
    credible: worstAnswers(graph, player, own, ranks),
    credibleForGood: worstAnswers(graph, player, forGood, ranks),
  }
}

/** Whether everybody who makes a move prefers where it leads. */
export function improvementIn(
  { movers }: MoveGraph,
  ranks: readonly Int32Array[],
): (mover: number, from: number, to: number) => boolean {
  const ranksOfMover = movers.map(({ players }) => players.map((player) => ranks[player]!))
  return (mover, from, to) => {
    for (const own of ranksOfMover[mover]!) if (own[to]! <= own[from]!) return false
    return true
  }
}

/** The best that a player can still make of each outcome by staying or by one move of its own, [outcomes]. */
function bestAfter({ movers, outcomes }: MoveGraph, own: Int32Array, player: number): Int32Array {
  const { starts, targets } = movers[player]!.moves
  const best = own.slice()
  for (let outcome = 0; outcome < outcomes; outcome += 1)
    for (let arc = starts[outcome]!; arc < starts[outcome + 1]!; arc += 1)
      best[outcome] = Math.max(best[outcome]!, own[targets[arc]!]!)
  return best
}

/**
 * The concepts of `verdicts` that draws of preferences are counted under, Nash and SEQ, as bits, [outcomes]: a small part of
 * the work of all six.
 */
export function mainEquilibria(graph: MoveGraph, ranks: readonly Int32Array[]): Uint8Array {
  const equilibria = new Uint8Array(graph.outcomes).fill(conceptBit.nash | conceptBit.seq)
  ranks.forEach((own, player) => {
    const credible = worstAnswers(graph, player, own, ranks)
    const { starts, targets } = graph.movers[player]!.moves
    for (let outcome = 0; outcome < graph.outcomes; outcome += 1) {
      const here = own[outcome]!
      let bits = equilibria[outcome]!
      for (let arc = starts[outcome]!, end = starts[outcome + 1]!; bits !== 0 && arc < end; arc += 1) {
        const to = targets[arc]!
        if (own[to]! > here) bits &= credible[to]! <= here ? conceptBit.seq : 0
      }
      equilibria[outcome] = bits
    }
  })
  return equilibria
}

function verdictsOf(graph: MoveGraph, ranks: readonly Int32Array[], player: number): Uint8Array {
  const own = ranks[player]!
  const { any, anyForGood, credible, credibleForGood } = answersTo(graph, ranks, player)
  const { starts, targets } = graph.movers[player]!.moves
  const together = withstandsTogether(graph, ranks, player)
  const bits = new Uint8Array(graph.outcomes)
  for (let outcome = 0; outcome < graph.outcomes; outcome += 1) {
    const here = own[outcome]!
    let found = 31
    for (let arc = starts[outcome]!; arc < starts[outcome + 1]!; arc += 1) {
      const to = targets[arc]!
      if (own[to]! <= here) continue
      found &= ~1
      if (any[to]! > here) found &= ~2
      if (anyForGood[to]! > here) found &= ~4
      if (credible[to]! > here) found &= ~8
      if (credibleForGood[to]! > here) found &= ~16
    }
    bits[outcome] = found | ((found & 1) === 1 || together(outcome) ? 32 : 0)
  }
  return bits
}
