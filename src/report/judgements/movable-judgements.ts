import type { Situation } from '../../language/situation.ts'
import { type PlacedJudgement, placedJudgements } from '../../lenses/placed-judgements.ts'
import { sliderScale } from '../contingency/slider-scale.ts'

/**
 * By the key of its line in the list, what can be moved of it: the judgement itself; of a start each state that is possible and
 * not certain. Nothing for what has nothing to slide.
 */
export function movableJudgements(situation: Situation): ReadonlyMap<string, readonly PlacedJudgement[]> {
  const lines = new Map<string, PlacedJudgement[]>()
  for (const placed of placedJudgements(situation)) {
    const { judgement, place } = placed
    if (sliderScale(judgement) === null) continue
    const key = place.kind === 'start' ? `start|${place.factor.id}` : judgement.address
    lines.set(key, [...(lines.get(key) ?? []), placed])
  }
  return lines
}
