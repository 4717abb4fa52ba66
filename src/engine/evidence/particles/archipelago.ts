import { type ConfidenceInterval, normalQuantile, wilsonInterval } from '../../../numeric/confidence-interval.ts'
import { exponential } from '../../../numeric/exponential.ts'
import { logarithm } from '../../../numeric/logarithm.ts'
import { ratioDifference, ratioEstimate, type SampledFigure, studentQuantile } from '../../../numeric/ratio-estimate.ts'
import type { Estimate } from '../../forecast.ts'
import type { Moment } from './filter-island.ts'
import type { FutureSums } from './sum-futures.ts'

/** One moment on all islands; null where an island had been ruled out. */
export type Moments = readonly (Moment | null)[]

/** Reads a weighted mean of one island: a figure's value, and what it is out of. */
export interface Reading {
  readonly value: (futures: FutureSums) => number
  readonly of: (futures: FutureSums) => number
}

/** Each island counts as much as it makes the evidence likely: so that what all say together is unbiased above and below the line. */
function columns(moments: Moments, reading: Reading) {
  const highest = moments.reduce((most, one) => Math.max(most, one?.logEvidence ?? -Infinity), -Infinity)
  const column = (read: (futures: FutureSums) => number) =>
    Float64Array.from(moments, (one) => (one ? exponential(one.logEvidence - highest) * read(one.futures) : 0))
  return { numerators: column(reading.value), denominators: column(reading.of) }
}

export function figureOn(moments: Moments, reading: Reading): SampledFigure {
  const { numerators, denominators } = columns(moments, reading)
  return ratioEstimate(numerators, denominators)
}

/** How much a figure is moved from one moment to another. */
export function differenceOn(before: Moments, after: Moments, reading: Reading): SampledFigure {
  return ratioDifference(columns(before, reading), columns(after, reading))
}

/** How many equally weighted particles all islands are worth together. */
export function worthOf(moments: Moments): number {
  const highest = moments.reduce((most, one) => Math.max(most, one?.logEvidence ?? -Infinity), -Infinity)
  let sum = 0
  let squares = 0
  for (const one of moments) {
    if (!one) continue
    const weight = exponential(one.logEvidence - highest)
    sum += weight
    squares += (weight * weight) / one.effectiveSampleSize
  }
  return squares > 0 ? (sum * sum) / squares : 0
}

/**
 * Log of the evidence: the mean over the islands is unbiased on the linear scale (Del Moral 2004, doi:10.1007/978-1-4684-9393-1,
 * section 9.4).
 */
export function logEvidenceOn(moments: Moments): SampledFigure {
  const highest = moments.reduce((most, one) => Math.max(most, one?.logEvidence ?? -Infinity), -Infinity)
  const shares = moments.map((one) => (one ? exponential(one.logEvidence - highest) : 0))
  const { value, standardError } = ratioEstimate(shares, shares.map(() => 1))
  return { value: highest + logarithm(value), standardError: standardError / value }
}

/** A mean with its interval from islands that know nothing of each other. */
export function meanEstimate({ value, standardError }: SampledFigure, islands: number): Estimate {
  if (!Number.isFinite(value)) return { value: null, reason: 'no-runs' }
  return { value, interval: intervalAround(value, standardError, islands) }
}

export function intervalAround(value: number, standardError: number, islands: number): ConfidenceInterval {
  const reach = studentQuantile(islands - 1) * standardError
  return { low: value - reach, high: value + reach, level: 0.95 }
}

/**
 * A chance with Wilson's interval for as many trials as the islands' standard error tells of; where they all agree, for as
 * many as their particles are worth.
 */
export function chanceEstimate(
  { value, standardError }: SampledFigure,
  islands: number,
  worth: number,
): Estimate {
  if (!Number.isFinite(value)) return { value: null, reason: 'no-runs' }
  const chance = Math.min(1, Math.max(0, value))
  const spread = chance * (1 - chance)
  const isSpread = spread > 1e-12 && standardError > 0
  const widening = (studentQuantile(islands - 1) / normalQuantile) ** 2
  const trials = isSpread ? spread / (standardError * standardError * widening) : worth
  const sound = Math.max(1, Math.min(trials, 1e12))
  return { value: chance, interval: wilsonInterval(chance * sound, sound) }
}
