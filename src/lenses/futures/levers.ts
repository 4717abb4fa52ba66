import { type CrossImpact, isImpossible } from '../../engine/structure/cross-impact.ts'
import type { SituationMatrix } from '../../engine/structure/situation-matrix.ts'
import type { Assignment, Situation } from '../../language/situation.ts'
import { assignmentOf, keyOf } from './destinations.ts'
import type { Destination, Lever } from './futures-finding.ts'

/** A change of one factor. */
interface Change {
  readonly factor: number
  readonly state: number
}

/** Levers shown for each end, of one change and of two; pairs tried at most. */
const mostSingles = 6
const mostPairs = 4
const mostTried = 20_000

/**
 * Which changes of one factor, or of two where neither does alone, lead from the present configuration to another end than the one
 * it comes to by itself. Ends in one family count as one.
 */
export function leversFrom(
  situation: Situation,
  whole: SituationMatrix,
  matrix: CrossImpact,
  present: Uint8Array,
  destination: (variants: Uint8Array) => Destination,
  wayFrom: (variants: Uint8Array) => readonly Uint8Array[],
): Lever[] {
  const ends = new Map<string, Lever[]>()
  const home = nameOf(destination(present))
  const changes = possibleChanges(situation, whole, present)
  const after = (some: readonly Change[]): Uint8Array => {
    const changed = Uint8Array.from(present)
    for (const { factor, state } of some) changed[factor] = state
    return changed
  }
  const endOf = (some: readonly Change[]): Destination | null => {
    const changed = after(some)
    return isImpossible(matrix, changed) ? null : destination(changed)
  }
  const singles = changes.map((change) => endOf([change]))
  const note = (some: readonly Change[], to: Destination, most: number): void => {
    const known = ends.get(nameOf(to)) ?? []
    ends.set(nameOf(to), known)
    if (known.filter((lever) => Object.keys(lever.changes).length === some.length).length < most) {
      const way = wayFrom(after(some)).map((one) => assignmentOf(whole, one))
      known.push(leverOf(situation, whole, some, to, way))
    }
  }
  for (const [place, to] of singles.entries()) {
    if (to !== null && nameOf(to) !== home) note([changes[place]!], to, mostSingles)
  }
  for (const [one, other] of pairsOf(changes)) {
    const to = endOf([changes[one]!, changes[other]!])
    if (to === null || nameOf(to) === home) continue
    const isNew = [singles[one], singles[other]].every((alone) => !alone || nameOf(alone) !== nameOf(to))
    if (isNew) note([changes[one]!, changes[other]!], to, mostPairs)
  }
  return [...ends.values()].flat()
}

/** Ends are told apart by family, others by what they are. */
function nameOf({ family, configurations }: Destination): string {
  return family ?? configurations.map((one) => keyOf(Object.values(one) as never)).join('/')
}

/** Changes that the factor's own rules do not forbid for ever. */
function possibleChanges({ factors }: Situation, { space }: SituationMatrix, present: Uint8Array): Change[] {
  return factors.flatMap(({ states, oneWay }, factor) => {
    if (states[present[factor]!]!.final) return []
    return Array.from({ length: space.sizes[factor]! }, (_, state) => ({ factor, state })).filter(
      ({ state }) => state !== present[factor] && (!oneWay || state > present[factor]!),
    )
  })
}

function pairsOf(changes: readonly Change[]): [number, number][] {
  const pairs: [number, number][] = []
  for (let one = 0; one < changes.length; one++) {
    for (let other = one + 1; other < changes.length && pairs.length < mostTried; other++) {
      if (changes[one]!.factor !== changes[other]!.factor) pairs.push([one, other])
    }
  }
  return pairs
}

function leverOf(
  { factors, options }: Situation,
  { space }: SituationMatrix,
  some: readonly Change[],
  to: Destination,
  way: Lever['way'],
): Lever {
  const changes: Assignment = Object.fromEntries(
    some.map(({ factor, state }) => [space.factors[factor]!, space.states[factor]![state]!]),
  )
  return {
    changes,
    way,
    to,
    options: options
      .filter(({ sets }) => Object.entries(changes).some(([factor, state]) => sets[factor] === state))
      .map(({ id }) => id),
    owners: [...new Set(some.flatMap(({ factor }) => factors[factor]!.owner))],
  }
}
