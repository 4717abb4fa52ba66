import type { Judgement } from '../../language/situation.ts'

/** Ten points of a chance; a tenth of a number. */
const tenth = 0.1

/**
 * Where a judgement stands on its own scale, in units: points; doublings of a rate or a tempo; ten points of a chance; tenths
 * of a number's nominal value.
 */
export function unitsOf({ scale, nominal }: Judgement, value: number): number {
  if (scale === 'points') return value
  if (scale === 'rate' || scale === 'tempo') return Math.log2(value)
  return value / (scale === 'chance' ? tenth : tenthOf(nominal))
}

/** The value at so many units. */
export function valueAtUnits({ scale, nominal }: Judgement, units: number): number {
  if (scale === 'points') return units
  if (scale === 'rate' || scale === 'tempo') return 2 ** units
  return units * (scale === 'chance' ? tenth : tenthOf(nominal))
}

/** The value one unit higher; a chance no higher than 1. */
export function oneMore(judgement: Judgement): number {
  const value = valueAtUnits(judgement, unitsOf(judgement, judgement.nominal) + 1)
  return judgement.scale === 'chance' ? Math.min(1, value) : value
}

/** Units from the low to the high end of its range. */
export function rangeInUnits(judgement: Judgement): number {
  if (!(judgement.low < judgement.high)) return 0
  return Math.abs(unitsOf(judgement, judgement.high) - unitsOf(judgement, judgement.low))
}

/** A derivative by the judgement's own measure (see `Derivatives`) as one by the unit. */
export function perUnit({ scale, nominal }: Judgement, derivative: number): number {
  if (scale === 'chance') return derivative * tenth
  return scale === 'number' ? derivative * tenthOf(nominal) : derivative
}

function tenthOf(nominal: number): number {
  return nominal === 0 ? 1 : tenth * Math.abs(nominal)
}
