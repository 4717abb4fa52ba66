import type { Draw } from '../../engine/draw.ts'
import { nominalDraw } from '../../engine/draw.ts'
import { movedDraw } from '../../engine/sensitivity/moved-draw.ts'
import type { Course } from '../../language/situation.ts'
import type { PlacedJudgement } from '../placed-judgements.ts'
import type { Leverage } from './leverage.ts'
import { oneMore } from './unit.ts'

/** A judgement with the answers that other values of it alone would give. */
export interface Swing extends Leverage {
  /** At the ends of its range; null where it has none, and where none is tried. */
  readonly atLow: number | null
  readonly atHigh: number | null
  /** With one unit more. */
  readonly atOneMore: number | null
}

/** Answers a question exactly under each of some draws. */
export type Evaluate = (draws: readonly Draw[]) => Promise<(number | null)[]>

/** The tornado: each judgement moved alone, to both ends of its range and by one unit, everything else as it is. */
export async function swingsOf(
  course: Course,
  leverages: readonly Leverage[],
  judgements: ReadonlyMap<string, PlacedJudgement>,
  evaluate: Evaluate,
): Promise<Swing[]> {
  const draws = leverages.flatMap(({ address }) => {
    const { judgement } = judgements.get(address)!
    const { low, high } = judgement
    return [low, high, oneMore(judgement)].map((value) => movedDraw(course, judgement, value, nominalDraw))
  })
  const answers = await evaluate(draws)
  return leverages.map((leverage, place) => {
    const { low, high } = judgements.get(leverage.address)!.judgement
    const [atLow, atHigh, atOneMore] = answers.slice(3 * place, 3 * place + 3) as (number | null)[]
    const hasRange = low < high
    return {
      ...leverage,
      atLow: hasRange ? atLow! : null,
      atHigh: hasRange ? atHigh! : null,
      atOneMore: atOneMore!,
    }
  })
}
