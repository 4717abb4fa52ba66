import {
  type ConfidenceInterval,
  normalQuantile,
  wilsonInterval,
} from '../../../numeric/confidence-interval.ts'
import { exponential } from '../../../numeric/exponential.ts'
import { logarithm } from '../../../numeric/logarithm.ts'
import {
  ratioDifference,
  ratioEstimate,
  type SampledFigure,
  studentQuantile,
} from '../../../numeric/ratio-estimate.ts'
import type { Estimate } from '../../forecast.ts'
import type { IslandFindings, Moment } from './island-findings.ts'
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
    Float64Array.from(moments, (one) =>
      one ? exponential(one.logEvidence - highest) * read(one.futures) : 0,
    )
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
  const even = shares.map(() => 1)
  const { value, standardError } = ratioEstimate(shares, even)
  const { degrees } = ratioEstimate(even, shares)
  return { value: highest + logarithm(value), standardError: standardError / value, degrees }
}

/** A mean with its interval from islands that know nothing of each other. */
export function meanEstimate(sampled: SampledFigure): Estimate {
  if (!Number.isFinite(sampled.value)) return { value: null, reason: 'no-runs' }
  return { value: sampled.value, interval: intervalAround(sampled) }
}

export function intervalAround({ value, standardError, degrees }: SampledFigure): ConfidenceInterval {
  const reach = studentQuantile(degrees) * standardError
  return { low: value - reach, high: value + reach, level: 0.95 }
}

/** Where particles were worth fewer than this at some time, four for each island, the spread of the islands tells little. */
export const few = 128

/** The least that the particles of all islands were worth together after any entry, and at the end. */
export function leastWorth(islands: readonly IslandFindings[]): number {
  const entries = Math.max(...islands.map(({ after }) => after.length))
  const moments = Array.from({ length: entries }, (_, entry) =>
    islands.map((island) => island.after[entry] ?? null),
  )
  return Math.min(...[...moments, islands.map(({ end }) => end)].map(worthOf))
}

/**
 * A chance with Wilson's interval for as many trials as the islands' standard error tells of; where they all agree, or where an
 * entry left only a few particles, for as many as these are worth.
 *
 * @param worth  the least that particles were worth at any time
 */
export function chanceEstimate({ value, standardError, degrees }: SampledFigure, worth: number): Estimate {
  if (!Number.isFinite(value)) return { value: null, reason: 'no-runs' }
  const chance = Math.min(1, Math.max(0, value))
  const spread = chance * (1 - chance)
  const isSpread = spread > 1e-12 && standardError > 0
  const widening = (studentQuantile(degrees) / normalQuantile) ** 2
  const trials = isSpread ? spread / (standardError * standardError * widening) : worth
  const sound = Math.max(1, Math.min(trials, worth < few ? worth : 1e12))
  return { value: chance, interval: wilsonInterval(chance * sound, sound) }
}
