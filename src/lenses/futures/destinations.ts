import type { CrossImpact, Variants } from '../../engine/structure/cross-impact.ts'
import type { SituationMatrix } from '../../engine/structure/situation-matrix.ts'
import { type Step, type Succession, stepOf, succeed } from '../../engine/structure/succession.ts'
import type { Assignment } from '../../language/situation.ts'
import type { Destination, Future } from './futures-finding.ts'

/** Follows succession from configurations, remembering where each one met on the way ends. */
export interface Follower {
  readonly step: Step
  /** Key of the end of succession from a configuration. */
  readonly endOf: (variants: Variants) => string
  /** The configurations of an end, by its key. */
  readonly configurationsOf: (key: string) => readonly Uint8Array[]
}

export function followerOf(matrix: CrossImpact, succession: Succession): Follower {
  const step = stepOf(matrix, succession)
  const ends = new Map<string, string>()
  const configurations = new Map<string, readonly Uint8Array[]>()
  return {
    step,
    endOf: (variants) => {
      const start = keyOf(variants)
      const known = ends.get(start)
      if (known !== undefined) return known
      const { way, end } = succeed(step, variants)
      const key = keyOf(end[0]!)
      configurations.set(key, end)
      for (const met of way) ends.set(keyOf(met), key)
      return key
    },
    configurationsOf: (key) => configurations.get(key) ?? [],
  }
}

export function keyOf(variants: Variants): string {
  return Array.prototype.join.call(variants)
}

/** A configuration in the words of the situation. */
export function assignmentOf({ space }: SituationMatrix, variants: Variants): Assignment {
  return Object.fromEntries(
    space.factors.map((factor, index) => [factor, space.states[index]![variants[index]!]!]),
  )
}

export function variantsOf({ space }: SituationMatrix, states: Assignment): Uint8Array {
  return Uint8Array.from(space.factors, (factor, index) => space.states[index]!.indexOf(states[factor]!))
}

/** What an end of succession is to be called. */
export function destinationOf(
  whole: SituationMatrix,
  follower: Follower,
  futures: ReadonlyMap<string, Future>,
  variants: Variants,
): Destination {
  const key = follower.endOf(variants)
  const future = futures.get(key)
  return {
    future: future?.id ?? null,
    family: future?.family ?? null,
    configurations: follower.configurationsOf(key).map((one) => assignmentOf(whole, one)),
  }
}
