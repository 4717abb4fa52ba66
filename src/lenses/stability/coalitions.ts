import type { MoveGraph } from './conflict.ts'
import { moversWithin, pathsFrom } from './paths.ts'
import { improvementIn } from './verdicts.ts'

/** Under which concepts an outcome is stable for a coalition. */
export interface CoalitionVerdict {
  readonly nash: boolean
  readonly gmr: boolean
  readonly smr: boolean
  readonly seq: boolean
}

/** Every coalition of two or more players, small ones first. */
export function coalitionsOf(players: number): number[][] {
  const all = Array.from({ length: 2 ** players }, (_, bits) =>
    Array.from({ length: players }, (_, player) => player).filter((player) => (bits >> player) & 1),
  )
  return all.filter((group) => group.length > 1).sort((a, b) => a.length - b.length)
}

/** Outcomes that a coalition can reach by itself and that all its members prefer to this one. */
export function coalitionImprovements(
  graph: MoveGraph,
  ranks: readonly Int32Array[],
  group: readonly number[],
  outcome: number,
): number[] {
  const { reached } = pathsFrom(graph, outcome, moversWithin(graph, group), null)
  return reached.filter((to) => group.every((player) => ranks[player]![to]! > ranks[player]![outcome]!))
}

/**
 * Whether an outcome holds against a coalition: it has no joint improvement (Nash), or each can be answered by the other
 * players so that some member is no better off than before: by any moves (GMR), with no way out for the coalition (SMR),
 * by credible moves (SEQ).
 *
 * Source: Kilgour, Hipel, Fang & Peng 2001, Group Decision and Negotiation 10.
 * Checked: tests/reference/conflict/elmira.json.
 */
export function coalitionVerdict(
  graph: MoveGraph,
  ranks: readonly Int32Array[],
  group: readonly number[],
  outcome: number,
): CoalitionVerdict {
  const better = improvementIn(graph, ranks)
  const others = Array.from({ length: graph.players }, (_, one) => one).filter((one) => !group.includes(one))
  const harms = (to: number) => group.some((player) => ranks[player]![to]! <= ranks[player]![outcome]!)
  const isAnswered = (to: number, onlyBetter: boolean, forGood: boolean) =>
    pathsFrom(graph, to, moversWithin(graph, others), onlyBetter ? better : null).reached.some(
      (answer) =>
        harms(answer) &&
        (!forGood || pathsFrom(graph, answer, moversWithin(graph, group), null).reached.every(harms)),
    )
  const tempting = coalitionImprovements(graph, ranks, group, outcome)
  return {
    nash: tempting.length === 0,
    gmr: tempting.every((to) => isAnswered(to, false, false)),
    smr: tempting.every((to) => isAnswered(to, false, true)),
    seq: tempting.every((to) => isAnswered(to, true, false)),
  }
}

/** A coalition that would go from one outcome that could rest straight to another, all its members the better for it. */
export interface Jump {
  readonly group: readonly number[]
  readonly to: number
}

/**
 * The smallest coalitions that would leave an outcome for one that could rest as well, each with the target that its
 * members rank best together; supersets of a coalition that would go are not looked at.
 */
export function jumpsFrom(
  graph: MoveGraph,
  ranks: readonly Int32Array[],
  couldRest: (outcome: number) => boolean,
  outcome: number,
): Jump[] {
  const found: Jump[] = []
  for (const group of coalitionsOf(graph.players)) {
    const isKnown = found.some((jump) => jump.group.every((player) => group.includes(player)))
    if (isKnown) continue
    const targets = coalitionImprovements(graph, ranks, group, outcome).filter(couldRest)
    const worth = (to: number) => group.reduce((sum, player) => sum + ranks[player]![to]!, 0)
    const best = targets.sort((a, b) => worth(b) - worth(a) || a - b)[0]
    if (best !== undefined) found.push({ group, to: best })
  }
  return found
}
