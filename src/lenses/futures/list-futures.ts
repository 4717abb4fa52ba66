import { type Basins, largestRests } from '../../engine/structure/basins.ts'
import { type Consistency, consistencyOf } from '../../engine/structure/consistency.ts'
import { type Kernel, scenariosOf } from '../../engine/structure/consistent-scenarios.ts'
import type { CrossImpact, Variants } from '../../engine/structure/cross-impact.ts'
import type { SituationMatrix } from '../../engine/structure/situation-matrix.ts'
import { assignmentOf, keyOf } from './destinations.ts'
import type { Family, Future, Share } from './futures-finding.ts'

/** A future before it is known how likely it is. */
export interface ListedFuture extends Omit<Future, 'likely' | 'holds' | 'stands' | 'family'> {
  readonly variants: Uint8Array
}

/** Scenarios looked at before the largest basins are chosen. */
const mostLookedAt = 20_000

/** Up to `most` of the consistent scenarios, the largest basin first, then the greatest total impact. */
export function listFutures(
  whole: SituationMatrix,
  matrix: CrossImpact,
  kernel: Kernel,
  basins: Basins,
  most: number,
): ListedFuture[] {
  const byKey = new Map(largestRests(basins, Math.min(most, 1000)).map((one) => [keyOf(one), one]))
  for (const variants of scenariosOf(kernel)) {
    byKey.set(keyOf(variants), variants)
    if (byKey.size >= mostLookedAt) break
  }
  const found = [...byKey.values()].map((variants) => ({
    variants,
    consistency: consistencyOf(matrix, variants),
    basin: basinAt(basins, variants),
  }))
  found.sort(
    (one, other) =>
      other.basin.share - one.basin.share || other.consistency.totalImpact - one.consistency.totalImpact,
  )
  const bearing = bearingOn(matrix)
  return found.slice(0, most).map(({ variants, consistency, basin }, place) => ({
    id: `f${place + 1}`,
    variants,
    states: assignmentOf(whole, variants),
    consistency: finite(consistency.value),
    totalImpact: consistency.totalImpact,
    basin,
    survives: survivalOf(consistency, bearing),
  }))
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}

function basinAt({ basinOf }: Basins, variants: Variants): Future['basin'] {
  const { weight, share, interval } = basinOf(variants)
  return { share, configurations: weight, ...(interval ? { interval } : {}) }
}

/** How many descriptors may say something about each, itself included where its diagonal does. */
function bearingOn({ sizes, offsets, columns, impact }: CrossImpact): number[] {
  return sizes.map((size, target) => {
    const first = offsets[target]!
    return sizes.filter((height, source) => {
      for (let row = offsets[source]!; row < offsets[source]! + height; row++) {
        for (let column = first; column < first + size; column++) {
          if (impact[row * columns + column] !== 0) return true
        }
      }
      return false
    }).length
  })
}

/** Each of n judgements off by e moves a lead by 2·n·e at most. */
function survivalOf({ byDescriptor }: Consistency, bearing: readonly number[]): number | null {
  const errors = bearing.map((count, descriptor) =>
    count === 0 ? Infinity : Math.max(0, byDescriptor[descriptor]!) / (2 * count),
  )
  return finite(Math.min(...errors))
}

/** Futures gathered by the states of the factors that are no dials, in the order of their first. */
export function familiesOf(
  { space, rules }: SituationMatrix,
  futures: readonly ListedFuture[],
): Omit<Family, 'likely'>[] {
  const groups = new Map<string, ListedFuture[]>()
  for (const future of futures) {
    const key = keyOf(future.variants.filter((_, factor) => !rules.isDial[factor]))
    groups.set(key, [...(groups.get(key) ?? []), future])
  }
  const families = [...groups.values()].map((members) => ({
    futures: members.map(({ id }) => id),
    states: Object.fromEntries(
      Object.entries(members[0]!.states).filter((_, factor) => !rules.isDial[factor]),
    ),
    dials: Object.fromEntries(
      space.factors.flatMap((factor, index) =>
        rules.isDial[index] ? [[factor, statesAmong(members, factor, space.states[index]!)]] : [],
      ),
    ),
    basin: sumOf(members.map(({ basin }) => basin)),
  }))
  families.sort((one, other) => other.basin.share - one.basin.share)
  return families.map((family, place) => ({ id: letters(place), ...family }))
}

function statesAmong(members: readonly ListedFuture[], factor: string, states: readonly string[]): string[] {
  return states.filter((state) => members.some((member) => member.states[factor] === state))
}

/** Shares of things that exclude each other. Their intervals do not add up, so that a sum of several carries none. */
function sumOf(shares: readonly Share[]): Share {
  const share = shares.reduce((sum, one) => sum + one.share, 0)
  const [only] = shares
  return shares.length === 1 && only?.interval ? { share, interval: only.interval } : { share }
}

/** A, B, …, Z, AA, AB, … */
function letters(place: number): string {
  const last = String.fromCharCode(65 + (place % 26))
  return place < 26 ? last : letters(Math.floor(place / 26) - 1) + last
}
