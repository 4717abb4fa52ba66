import type { Assignment } from '../../language/situation.ts'
import type { Family, FuturesFinding } from '../../lenses/futures/futures-finding.ts'

/** States taken together at most to tell a family from all others. */
const mostStates = 3

/**
 * The fewest states by which each family differs from all others listed, of those the ones that fewest share, in the
 * order of the factors; none for a family alone, or where three do not tell it apart.
 */
export function familyNames({ families }: FuturesFinding): ReadonlyMap<string, Assignment> {
  return new Map(families.map((family) => [family.id, tellingStates(family, families)]))
}

function tellingStates({ id, states }: Family, families: readonly Family[]): Assignment {
  const others = families.filter((other) => other.id !== id)
  if (others.length === 0) return {}
  const shared = ([factor, state]: [string, string]) =>
    others.filter((other) => other.states[factor] === state).length
  const entries = Object.entries(states).filter((entry) => shared(entry) < others.length)
  for (let size = 1; size <= mostStates; size++) {
    let best: { some: [string, string][]; shared: number } | null = null
    for (const some of choices(entries, size)) {
      const isAlone = !others.some((other) => some.every(([factor, state]) => other.states[factor] === state))
      if (!isAlone) continue
      const sum = some.reduce((total, entry) => total + shared(entry), 0)
      if (best === null || sum < best.shared) best = { some, shared: sum }
    }
    if (best !== null) return Object.fromEntries(best.some)
  }
  return {}
}

/** Every choice of so many items, in their order. */
function choices<Item>(items: readonly Item[], size: number): Item[][] {
  if (size === 0) return [[]]
  return items.flatMap((item, place) =>
    choices(items.slice(place + 1), size - 1).map((rest) => [item, ...rest]),
  )
}
