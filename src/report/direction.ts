import type { Judgement } from '../language/situation.ts'

/** What a stronger influence, a higher rate or chance, a longer time would do to an answer. */
export type Direction = 'raises' | 'lowers'

/**
 * The direction in which a judgement bears on an answer, from the rank correlation of its draws with it.
 * Points are read by their strength: an influence of −2 that correlates positively lowers the answer, for the weaker
 * it is drawn the higher the answer comes out.
 */
export function directionOf({ scale, nominal }: Judgement, correlation: number): Direction {
  return correlation * (scale === 'points' && nominal < 0 ? -1 : 1) < 0 ? 'lowers' : 'raises'
}
