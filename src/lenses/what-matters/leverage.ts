import type { Derivatives } from '../../engine/sensitivity/by-judgement.ts'
import type { SimulatedFigure } from '../../engine/sensitivity/score-batches.ts'
import type { PlacedJudgement } from '../placed-judgements.ts'
import { perUnit, rangeInUnits } from './unit.ts'

/** How much an answer hangs on one judgement. */
export interface Leverage {
  readonly address: string
  /** What the answer gains by one unit more: a point, a doubling, ten points of a chance, a tenth of a number. At the nominal values. */
  readonly slope: number
  /** The slope's 95 % interval where it is simulated; null where it is exact. */
  readonly interval: { readonly low: number; readonly high: number } | null
  /** |slope| × the units of its range: what the range moves, to first order. 0 where it has none. */
  readonly weight: number
}

/** Below this share of the answer's greatest slope a judgement is no part of the argument. */
const negligible = 1e-9

/** The judgements that an answer hangs on, by weight, those without a range after the others by slope. */
export function leverages(judgements: readonly PlacedJudgement[], derivatives: Derivatives): Leverage[] {
  const all = judgements.map(({ judgement }) => {
    const slope = perUnit(judgement, derivatives.get(judgement.address) ?? 0)
    return {
      address: judgement.address,
      slope,
      interval: null,
      weight: Math.abs(slope) * rangeInUnits(judgement),
    }
  })
  const greatest = all.reduce((most, { slope }) => Math.max(most, Math.abs(slope)), 0)
  return all
    .filter(({ slope }) => Math.abs(slope) > negligible * greatest)
    .sort((a, b) => b.weight - a.weight || Math.abs(b.slope) - Math.abs(a.slope))
}

/** Whether a slope can be told from 0. */
export function isTold({ interval }: Leverage): boolean {
  return interval === null || interval.low > 0 || interval.high < 0
}

/** The same from simulated slopes, those that cannot be told from 0 last. */
export function simulatedLeverages(
  judgements: readonly PlacedJudgement[],
  derivatives: ReadonlyMap<string, SimulatedFigure>,
): Leverage[] {
  const all = judgements.flatMap(({ judgement }): Leverage[] => {
    const found = derivatives.get(judgement.address)
    if (!found) return []
    const [slope, low, high] = [found.value, found.low, found.high].map((value) => perUnit(judgement, value))
    const weight = Math.abs(slope!) * rangeInUnits(judgement)
    return [{ address: judgement.address, slope: slope!, interval: { low: low!, high: high! }, weight }]
  })
  return all.sort(
    (a, b) =>
      Number(isTold(b)) - Number(isTold(a)) || b.weight - a.weight || Math.abs(b.slope) - Math.abs(a.slope),
  )
}
