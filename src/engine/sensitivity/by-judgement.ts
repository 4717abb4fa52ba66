import type { Judgement } from '../../language/situation.ts'

/** Adds to the derivative with respect to a judgement; see `Derivatives` for its unit. */
export type Give = (judgement: Judgement, derivative: number) => void

/**
 * Derivatives by address, each in the unit of its judgement's scale: per point; per doubling of a rate or a tempo; per
 * unit of a chance (from 0 to 1) with the chances beside it shrinking in proportion; per unit of a number.
 */
export type Derivatives = ReadonlyMap<string, number>

/** What leads through a chance to a distribution's weights when its neighbours shrink in proportion. */
export function perLogOdds(chance: number): number {
  return chance > 0 && chance < 1 ? 1 / (chance * (1 - chance)) : 0
}
