import type { Forecast } from '../../engine/forecast.ts'
import type { Situation } from '../../language/situation.ts'
import { flattened, orderOfConcern } from '../../lenses/order-of-concern.ts'
import { type SaidProbability, sayProbability } from '../figures.ts'
import type { Language } from '../language.ts'
import { pickText } from '../text.ts'

/** A contingency before and after, where the two differ by enough to be told apart. */
export interface EffectRow {
  readonly id: string
  readonly title: string
  readonly before: SaidProbability
  readonly after: SaidProbability
  /** After less before, 0..1. */
  readonly by: number
}

/** Half of the smallest difference that is shown, a tenth of a percentage point. */
const least = 0.0005

/** What a change does to the contingencies, the largest difference first. */
export function effectRows(
  situation: Situation,
  before: Forecast,
  after: Forecast,
  language: Language,
): EffectRow[] {
  const rows = flattened(orderOfConcern(situation, after)).flatMap(
    ({ contingency: { id, title } }): EffectRow[] => {
      const [was, is] = [before.contingencies[id]?.probability, after.contingencies[id]?.probability]
      const [saidBefore, saidAfter] = [was, is].map((one) => (one ? sayProbability(one, language) : null))
      if (!saidBefore || !saidAfter) return []
      const by = is!.value! - was!.value!
      return Math.abs(by) < least
        ? []
        : [{ id, title: pickText(title, language) || id, before: saidBefore, after: saidAfter, by }]
    },
  )
  return rows.sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
}
