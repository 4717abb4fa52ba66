import type { MoveGraph } from './conflict.ts'
import { moversWithin, pathsFrom } from './paths.ts'
import { improvementIn } from './verdicts.ts'

/** One thing that a player could do instead, and what would have to be no better for it so that it stays. */
export interface InverseTerm {
  readonly to: number
  /** Outcomes that the others can bring about from there, by any moves. */
  readonly any: readonly number[]
  /** By moves that each serve whoever makes them, as they rank outcomes now. */
  readonly credible: readonly number[]
}

/**
 * What a player's ranking must be like for an outcome to be stable for it, as the condition itself: Nash where the
 * outcome is as good as every `to`; GMR where for every term it is as good as `to` or as one of `any`; SEQ with
 * `credible` instead.
 *
 * Source: the inverse graph model, Kinsara, Kilgour & Hipel 2015, IEEE Transactions on Systems, Man, and Cybernetics 45.
 * Checked: against the verdicts under drawn rankings, tests/stability/laws.test.ts.
 */
export function inverseOf(
  graph: MoveGraph,
  ranks: readonly Int32Array[],
  player: number,
  outcome: number,
): InverseTerm[] {
  const others = Array.from({ length: graph.players }, (_, one) => one).filter((one) => one !== player)
  const movers = moversWithin(graph, others)
  const better = improvementIn(graph, ranks)
  const { starts, targets } = graph.movers[player]!.moves
  return [...targets.subarray(starts[outcome]!, starts[outcome + 1]!)].map((to) => ({
    to,
    any: pathsFrom(graph, to, movers, null).reached,
    credible: pathsFrom(graph, to, movers, better).reached,
  }))
}
