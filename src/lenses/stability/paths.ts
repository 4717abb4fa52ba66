import type { MoveGraph } from './conflict.ts'

export interface Step {
  readonly mover: number
  readonly to: number
}

/** Where a group can bring things from an outcome, and how. */
export interface Paths {
  /** Outcomes that can be reached, the nearest first. */
  readonly reached: readonly number[]
  /** A shortest way there; null where there is none. */
  readonly to: (outcome: number) => Step[] | null
}

/**
 * Outcomes that movers can reach one after another, none moving twice in succession.
 *
 * @param allowed  indices of movers
 * @param better  whether a mover may move so; null: any move
 * @param until  stops at the first outcome for which it holds
 *
 * Source: status quo analysis, Li, Kilgour & Hipel 2005; group reachable lists as in `worstAnswers`.
 * Checked: tests/reference/conflict/elmira.json, and the closures of the matrix method.
 */
export function pathsFrom(
  graph: MoveGraph,
  start: number,
  allowed: readonly number[],
  better: ((mover: number, from: number, to: number) => boolean) | null,
  until: ((outcome: number) => boolean) | null = null,
): Paths {
  const { outcomes, movers } = graph
  // Two ways to arrive are enough: after the first, everybody but its last mover may go on; after one by another mover, that one too.
  const lastOf = new Int16Array(2 * outcomes).fill(-1)
  const parent = new Int32Array(2 * outcomes).fill(-1)
  const order: number[] = []
  const arrive = (to: number, mover: number, from: number) => {
    const slot = lastOf[2 * to] === -1 ? 2 * to : 2 * to + 1
    if (lastOf[slot] !== -1 || (slot % 2 === 1 && lastOf[2 * to] === mover)) return false
    lastOf[slot] = mover
    parent[slot] = from
    order.push(slot)
    return slot % 2 === 0 && until !== null && until(to)
  }
  const expand = (outcome: number, by: readonly number[], from: number): boolean => {
    for (const mover of by) {
      const { starts, targets } = movers[mover]!.moves
      for (let arc = starts[outcome]!; arc < starts[outcome + 1]!; arc += 1) {
        const to = targets[arc]!
        if ((better === null || better(mover, outcome, to)) && arrive(to, mover, from)) return true
      }
    }
    return false
  }
  let isDone = expand(start, allowed, -1)
  for (let next = 0; next < order.length && !isDone; next += 1) {
    const slot = order[next]!
    const outcome = slot >> 1
    const by = slot % 2 === 0 ? allowed.filter((mover) => mover !== lastOf[slot]) : [lastOf[slot - 1]!]
    isDone = expand(outcome, by, slot)
  }
  const to = (outcome: number): Step[] | null => {
    if (lastOf[2 * outcome] === -1) return null
    const steps: Step[] = []
    for (let slot = 2 * outcome; slot >= 0; slot = parent[slot]!)
      steps.unshift({ mover: lastOf[slot]!, to: slot >> 1 })
    return steps
  }
  return { reached: order.filter((slot) => slot % 2 === 0).map((slot) => slot >> 1), to }
}

/** Movers all of whose players are in the group. */
export function moversWithin({ movers }: MoveGraph, group: readonly number[]): number[] {
  return movers.flatMap(({ players }, index) =>
    players.every((player) => group.includes(player)) ? [index] : [],
  )
}
