import type { Derivatives } from '../../engine/sensitivity/by-judgement.ts'
import type { PlacedJudgement } from '../placed-judgements.ts'
import { perUnit, rangeInUnits } from './unit.ts'

/** How much an answer hangs on one judgement. */
export interface Leverage {
  readonly address: string
  /** What the answer gains by one unit more: a point, a doubling, ten points of a chance, a tenth of a number. Exact, at the nominal values. */
  readonly slope: number
  /** |slope| × the units of its range: what the range moves, to first order. 0 where it has none. */
  readonly weight: number
}

/** Below this share of the answer's greatest slope a judgement is no part of the argument. */
const negligible = 1e-9

/** The judgements that an answer hangs on, by weight, those without a range after the others by slope. */
export function leverages(judgements: readonly PlacedJudgement[], derivatives: Derivatives): Leverage[] {
  const all = judgements.map(({ judgement }) => {
    const slope = perUnit(judgement, derivatives.get(judgement.address) ?? 0)
    return { address: judgement.address, slope, weight: Math.abs(slope) * rangeInUnits(judgement) }
  })
  const greatest = all.reduce((most, { slope }) => Math.max(most, Math.abs(slope)), 0)
  return all
    .filter(({ slope }) => Math.abs(slope) > negligible * greatest)
    .sort((a, b) => b.weight - a.weight || Math.abs(b.slope) - Math.abs(a.slope))
}
