import type { Arcs } from './arcs.ts'
import type { MoveGraph } from './conflict.ts'

/**
 * Whether a player's better moves from an outcome could each come to nothing because others improve at the same moment:
 * for every one of them some combination of the others' improvements from the same configuration, made at once with it,
 * is possible and no better for the player than staying.
 *
 * Source: simultaneous sanctioning, Fraser & Hipel 1984, Conflict Analysis: Models and Resolutions.
 * Checked: a search over all combinations, tests/stability/second-method.test.ts.
 */
export function withstandsTogether(
  { configurations, players }: MoveGraph,
  ranks: readonly Int32Array[],
  player: number,
): (outcome: number) => boolean {
  const { codes, ofCode, outcomeOf, membersOf, moves } = configurations
  const own = ranks[player]!
  const others = Array.from({ length: players }, (_, one) => one).filter((one) => one !== player)
  const improvements = (mover: number, configuration: number) =>
    improving(moves[mover]!, ranks[mover]!, outcomeOf, configuration)

  const isSpoilt = (outcome: number, code: number, changes: readonly number[][], from: number): boolean => {
    if (from === changes.length) {
      const configuration = ofCode[code]!
      return configuration >= 0 && own[outcomeOf[configuration]!]! <= own[outcome]!
    }
    return (
      isSpoilt(outcome, code, changes, from + 1) ||
      changes[from]!.some((change) => isSpoilt(outcome, code + change, changes, from + 1))
    )
  }

  return (outcome) => {
    const verdict = new Map<number, boolean>()
    for (let at = membersOf.starts[outcome]!; at < membersOf.starts[outcome + 1]!; at += 1) {
      const member = membersOf.targets[at]!
      const tempting = improvements(player, member)
      if (tempting.length === 0) continue
      const changes = others.map((other) =>
        improvements(other, member).map((to) => codes[to]! - codes[member]!),
      )
      for (const to of tempting) {
        const target = outcomeOf[to]!
        if (verdict.get(target) === true) continue
        const isHeld = isSpoilt(outcome, codes[to]!, changes, 0)
        verdict.set(target, isHeld)
        if (!isHeld && membersOf.starts[outcome + 1]! - membersOf.starts[outcome]! === 1) return false
      }
    }
    return [...verdict.values()].every((isHeld) => isHeld)
  }
}

function improving(moves: Arcs, ranks: Int32Array, outcomeOf: Int32Array, configuration: number): number[] {
  const here = ranks[outcomeOf[configuration]!]!
  const found: number[] = []
  for (let arc = moves.starts[configuration]!; arc < moves.starts[configuration + 1]!; arc += 1) {
    const to = moves.targets[arc]!
    if (ranks[outcomeOf[to]!]! > here) found.push(to)
  }
  return found
}
