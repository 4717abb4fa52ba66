import type { Course } from '../../language/situation.ts'
import type { Keep } from '../keep.ts'

/** Something that needs no memory, and what can affect it. */
export interface FlowItem {
  readonly key: string
  readonly keep: Keep
}

export interface FlowGroup {
  readonly keep: Keep
  readonly keys: readonly string[]
}

/**
 * Puts items into few sweeps: an item joins a group that follows all it needs; two groups are joined where following
 * both together has no more configurations than following each.
 */
export function flowGroups(course: Course, items: readonly FlowItem[]): FlowGroup[] {
  const size = (keep: Keep) => configurationsOf(course, keep.factors)
  const sorted = [...items].sort(
    (a, b) => size(b.keep) - size(a.keep) || b.keep.events.length - a.keep.events.length,
  )
  let groups: FlowGroup[] = []
  for (const { keep, key } of sorted) {
    const home = groups.findIndex((group) => covers(group.keep, keep))
    if (home < 0) groups.push({ keep, keys: [key] })
    else
      groups = groups.map((group, place) =>
        place === home ? { ...group, keys: [...group.keys, key] } : group,
      )
  }
  for (let pair = worthJoining(groups, size); pair; pair = worthJoining(groups, size)) {
    const [a, b] = pair
    const joined = { keep: union(course, a.keep, b.keep), keys: [...a.keys, ...b.keys] }
    groups = [...groups.filter((group) => group !== a && group !== b), joined]
  }
  return groups

  function worthJoining(
    all: readonly FlowGroup[],
    sizeOf: (keep: Keep) => number,
  ): [FlowGroup, FlowGroup] | null {
    for (const [place, a] of all.entries()) {
      for (const b of all.slice(place + 1)) {
        if (sizeOf(union(course, a.keep, b.keep)) <= sizeOf(a.keep) + sizeOf(b.keep)) return [a, b]
      }
    }
    return null
  }
}

export function configurationsOf(course: Course, factors: readonly string[]): number {
  return course.situation.factors
    .filter(({ id }) => factors.includes(id))
    .reduce((product, factor) => product * factor.states.length, 1)
}

function covers(wide: Keep, narrow: Keep): boolean {
  return (
    narrow.factors.every((id) => wide.factors.includes(id)) &&
    narrow.events.every((id) => wide.events.includes(id))
  )
}

function union(course: Course, a: Keep, b: Keep): Keep {
  const { factors, events } = course.situation
  return {
    factors: factors.map(({ id }) => id).filter((id) => a.factors.includes(id) || b.factors.includes(id)),
    events: events.map(({ id }) => id).filter((id) => a.events.includes(id) || b.events.includes(id)),
  }
}
