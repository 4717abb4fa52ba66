import { memberDraw, placesFor } from '../../engine/ensemble/member-draws.ts'
import { consistencyOf } from '../../engine/structure/consistency.ts'
import { consistentScenarios, type Kernel, scenariosOf } from '../../engine/structure/consistent-scenarios.ts'
import { type CrossImpact, tie } from '../../engine/structure/cross-impact.ts'
import { drawnMatrix, type SituationMatrix } from '../../engine/structure/situation-matrix.ts'
import { Cancelled } from '../../engine/workers.ts'
import { wilsonInterval } from '../../numeric/confidence-interval.ts'
import type { Surroundings } from '../lens.ts'
import { assignmentOf, keyOf } from './destinations.ts'
import type { FuturesFinding, Share } from './futures-finding.ts'
import type { ListedFuture } from './list-futures.ts'

/** What the ranges of the judgements leave of the futures. */
export interface Doubt {
  /** Share of the draws in which each listed future hangs together, [futures]; null without draws. */
  readonly holds: readonly Share[] | null
  readonly appearing: FuturesFinding['appearing']
}

/** Work over all draws up to which each is searched anew, in nodes and in scenarios. */
const mostWork = 20_000_000
const mostScenarios = 2000
const mostAppearing = 5

/**
 * Draws every ranged judgement as the ensemble of a forecast does (ranges that move together share their place) and sees in how
 * many draws each future hangs together, and what hangs together only there.
 */
export async function doubtOf(
  whole: SituationMatrix,
  kernel: Kernel,
  futures: readonly ListedFuture[],
  { members, seed }: { readonly members: number; readonly seed: number },
  { onProgress, isCancelled }: Surroundings,
): Promise<Doubt> {
  if (members === 0) return { holds: null, appearing: [] }
  const places = placesFor(members, seed)
  const holding = futures.map(() => 0)
  const elsewhere = new Map<string, { variants: Uint8Array; seen: number }>()
  const isSearched = kernel.nodes * members <= mostWork && kernel.count <= mostScenarios
  const moving = (variants: Uint8Array) => keyOf(variants.filter((_, one) => !whole.rules.isDial[one]))
  const listed = new Set(isSearched ? [...scenariosOf(kernel)].map(moving) : [])
  for (let member = 0; member < members; member++) {
    if (member % 16 === 0) {
      await Promise.resolve()
      if (isCancelled?.()) throw new Cancelled('The computation was stopped.')
      onProgress?.({ phase: 'ensemble', share: member / members })
    }
    const matrix = drawnMatrix(whole, memberDraw(places, member))
    for (const [place, { variants }] of futures.entries()) {
      if (consistencyOf(matrix, variants).value >= -kernel.tolerance - tie) holding[place]! += 1
    }
    if (isSearched) await noteOthers(matrix, kernel, moving, listed, elsewhere)
  }
  const shareOf = (seen: number) => ({ share: seen / members, interval: wilsonInterval(seen, members) })
  return {
    holds: holding.map(shareOf),
    appearing: [...elsewhere.values()]
      .sort((one, other) => other.seen - one.seen || (keyOf(one.variants) < keyOf(other.variants) ? -1 : 1))
      .slice(0, mostAppearing)
      .map(({ variants, seen }) => ({ states: assignmentOf(whole, variants), holds: shareOf(seen) })),
  }
}

/** Counts what hangs together in this draw alone, dials set aside: with them it would be told many times. */
async function noteOthers(
  matrix: CrossImpact,
  { tolerance, nodes }: Kernel,
  moving: (variants: Uint8Array) => string,
  listed: ReadonlySet<string>,
  elsewhere: Map<string, { variants: Uint8Array; seen: number }>,
): Promise<void> {
  const mostNodes = 10 * nodes + 10_000
  const drawn = await consistentScenarios(matrix, { tolerance, most: mostScenarios, mostNodes })
  const found = new Map<string, Uint8Array>()
  let met = 0
  for (const variants of scenariosOf(drawn)) {
    if (met++ === mostScenarios) break
    const key = moving(variants)
    if (!listed.has(key) && !found.has(key)) found.set(key, variants)
  }
  for (const [key, variants] of found) {
    const known = elsewhere.get(key) ?? { variants, seen: 0 }
    known.seen += 1
    elsewhere.set(key, known)
  }
}
