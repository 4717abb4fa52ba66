import type { InfluenceGraph, Tie } from './influence-graph.ts'

/** How a thing stands to the one in focus. */
export interface Bearing {
  /** Ties on its shortest way there; 0 for the focus itself. */
  readonly steps: number
  /** Of all its ways there, the greatest product of the shares of its ties, 0..1. */
  readonly share: number
}

/** All that bears on a thing, directly or through others, the thing itself included: how near, and how much at best. */
export function leadingTo(graph: InfluenceGraph, focus: string): ReadonlyMap<string, Bearing> {
  const into = tiesInto(graph)
  const shares = bestShares(into, focus)
  const bearings = new Map<string, Bearing>([[focus, { steps: 0, share: 1 }]])
  for (let steps = 1, edge = [focus]; edge.length > 0; steps++) {
    const next = new Set(edge.flatMap((id) => (into.get(id) ?? []).map(({ from }) => from)))
    edge = [...next].filter((id) => !bearings.has(id))
    for (const id of edge) bearings.set(id, { steps, share: shares.get(id)! })
  }
  return bearings
}

export function tiesInto({ ties }: InfluenceGraph): ReadonlyMap<string, readonly Tie[]> {
  const into = new Map<string, Tie[]>()
  for (const tie of ties) {
    const known = into.get(tie.to) ?? []
    into.set(tie.to, known)
    known.push(tie)
  }
  return into
}

/** Dijkstra's search backwards: no share is above 1, so that no longer way is better than what is settled. */
function bestShares(into: ReadonlyMap<string, readonly Tie[]>, focus: string): ReadonlyMap<string, number> {
  const best = new Map([[focus, 1]])
  const open = new Set([focus])
  while (open.size > 0) {
    const id = [...open].reduce((one, other) => (best.get(other)! > best.get(one)! ? other : one))
    open.delete(id)
    for (const { from, share } of into.get(id) ?? []) {
      const found = best.get(id)! * share
      if (found <= (best.get(from) ?? -1)) continue
      best.set(from, found)
      open.add(from)
    }
  }
  return best
}
