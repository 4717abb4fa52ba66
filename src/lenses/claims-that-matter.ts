import type { Driver } from '../engine/forecast.ts'
import type { Contingency } from '../language/situation.ts'
import { movingTogether } from './moving-together.ts'
import type { PlacedJudgement } from './placed-judgements.ts'

/** A claim with the judgement through which it bears on an answer; both null where no ensemble says which it is. */
export interface ClaimThatMatters {
  readonly claim: string
  readonly judgement: PlacedJudgement | null
  /** Spearman's rank correlation of that judgement's draws with the answer. */
  readonly correlation: number | null
}

/**
 * The claims that matter most to a contingency, at most `count`, strongest first.
 * A claim weighs as much as the judgements it grounds: each judgement by the size of its rank correlation with the
 * answer. Give it only drivers that chance does not
 * account for (`tellingDrivers`). Every judgement is heard once before any is heard twice, so that three claims speak of three judgements where
 * there are three. Without an ensemble: the claims that the contingency itself is grounded on, in the order written.
 */
export function claimsThatMatter(
  contingency: Contingency,
  drivers: readonly Driver[] | undefined,
  judgements: ReadonlyMap<string, PlacedJudgement>,
  count: number,
): ClaimThatMatters[] {
  const grounded = movingTogether(drivers ?? [], judgements)
    .filter(({ judgement }) => judgement.because.length > 0)
    .map(({ judgement, driver: { correlation } }) => ({ judgement, correlation }))
  const weights = claimWeights(grounded)
  const chosen = new Map<string, ClaimThatMatters>()
  for (let round = 0; chosen.size < count && round < count; round++) {
    for (const { judgement, correlation } of grounded) {
      if (chosen.size === count) break
      const left = judgement.because.filter((claim) => !chosen.has(claim))
      const claim = heaviest(left, weights)
      if (claim !== undefined) chosen.set(claim, { claim, judgement, correlation })
    }
  }
  for (const claim of contingency.because) {
    if (chosen.size < count && !chosen.has(claim))
      chosen.set(claim, { claim, judgement: null, correlation: null })
  }
  return [...chosen.values()]
}

function claimWeights(
  grounded: readonly { judgement: PlacedJudgement; correlation: number }[],
): Map<string, number> {
  const weights = new Map<string, number>()
  for (const { judgement, correlation } of grounded) {
    for (const claim of judgement.because) {
      weights.set(claim, (weights.get(claim) ?? 0) + Math.abs(correlation))
    }
  }
  return weights
}

function heaviest(claims: readonly string[], weights: ReadonlyMap<string, number>): string | undefined {
  return claims.reduce<string | undefined>(
    (best, claim) =>
      best === undefined || (weights.get(claim) ?? 0) > (weights.get(best) ?? 0) ? claim : best,
    undefined,
  )
}
