import { valueAt } from '../../engine/ensemble/member-draws.ts'
import type { Judgement } from '../../language/situation.ts'
import { rankCorrelation } from '../../numeric/rank-correlation.ts'

/** What a judgement's range does to the lead of one strategy over another. */
export interface Pull {
  /** The name under which it is drawn. */
  readonly name: string
  readonly judgement: Judgement
  /** 1 where the lead grows with the judgement, −1 where it shrinks. */
  readonly sign: 1 | -1
  /** Points of the score that the lead moves from the middle of the range to an end: a straight line through the draws. */
  readonly strength: number
  /** Its value at a place of its range. */
  readonly valueAt: (place: number) => number
}

/** Judgements whose draws go with a lead more than chance accounts for, the strongest first; those that move together once. */
export function pullsOf(
  judgements: readonly {
    readonly name: string
    readonly judgement: Judgement
    readonly places: Float64Array
  }[],
  leads: Float64Array,
  chance: number,
): Pull[] {
  const seen = new Set<string>()
  return judgements
    .flatMap(({ name, judgement, places }): Pull[] => {
      if (seen.has(name)) return []
      seen.add(name)
      if (Math.abs(rankCorrelation(places, leads)) < chance) return []
      const slope = slopeOf(places, leads)
      const at = (place: number) => valueAt(judgement, place)
      return slope === 0
        ? []
        : [{ name, judgement, sign: slope > 0 ? 1 : -1, strength: Math.abs(slope) / 2, valueAt: at }]
    })
    .sort((one, other) => other.strength - one.strength || (one.name < other.name ? -1 : 1))
}

/** By least squares. */
function slopeOf(x: Float64Array, y: Float64Array): number {
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [middle, height] = [mean(x), mean(y)]
  let [both, own] = [0, 0]
  for (let at = 0; at < x.length; at += 1) {
    both += (x[at]! - middle) * (y[at]! - height)
    own += (x[at]! - middle) ** 2
  }
  return own > 0 ? both / own : 0
}
