import { philox } from './philox.ts'
import { quantile } from './quantile.ts'

/** A share of the variance with its 95 % interval of sampling, by resampling the base points. */
export interface VarianceShare {
  readonly value: number
  readonly low: number
  readonly high: number
}

export interface VarianceShares {
  readonly mean: number
  readonly variance: number
  /** By input: what it explains alone, and with all it takes part in. Sampling can push a small one below 0. */
  readonly first: readonly VarianceShare[]
  readonly total: readonly VarianceShare[]
}

const resamplings = 400

/**
 * First-order and total shares of the variance of an outcome, by input or group of inputs. First order by Saltelli's
 * estimator, mean(fB (fAB − fA)) / V, with the mean taken out of fB; total by Jansen's, mean((fA − fAB)²) / 2V.
 *
 * @param baseA  outcome on points A, [points]
 * @param baseB  outcome on points B, [points]
 * @param mixed  by input: outcome on A with that input taken from B, [points]
 * @throws RangeError when lengths disagree, a value is not finite, or the outcome is constant
 *
 * Source: Saltelli et al. 2010, doi:10.1016/j.cpc.2009.09.018; Jansen 1999, doi:10.1016/S0010-4655(98)00154-4.
 * Checked: closed forms of Ishigami's function (error under 0.01 at 1,024 Sobol points) and of Sobol's G.
 */
export function varianceShares(
  baseA: Float64Array,
  baseB: Float64Array,
  mixed: readonly Float64Array[],
  seed: number,
): VarianceShares {
  checkOutcomes(baseA, [baseB, ...mixed])
  const all = Uint32Array.from(baseA, (_, place) => place)
  const { mean, variance } = momentsOf(baseA, baseB, all)
  if (!(variance > 0)) throw new RangeError('The outcome is constant: its variance has no shares.')
  const draws = Array.from({ length: resamplings }, (_, round) => resample(baseA.length, round, seed))
  const shareOf = (estimate: (mix: Float64Array, rows: Uint32Array) => number, mix: Float64Array) => {
    const spread = Float64Array.from(draws, (rows) => estimate(mix, rows))
      .filter((value) => Number.isFinite(value))
      .sort()
    return { value: estimate(mix, all), low: quantile(spread, 0.025), high: quantile(spread, 0.975) }
  }
  const first = (mix: Float64Array, rows: Uint32Array) => firstOrder(baseA, baseB, mix, rows)
  const total = (mix: Float64Array, rows: Uint32Array) => totalShare(baseA, baseB, mix, rows)
  return {
    mean,
    variance,
    first: mixed.map((mix) => shareOf(first, mix)),
    total: mixed.map((mix) => shareOf(total, mix)),
  }
}

function checkOutcomes(baseA: Float64Array, others: readonly Float64Array[]): void {
  for (const outcomes of [baseA, ...others]) {
    if (outcomes.length !== baseA.length || baseA.length === 0)
      throw new RangeError(`${outcomes.length} outcomes stand beside ${baseA.length}.`)
    if (!outcomes.every((value) => Number.isFinite(value))) throw new RangeError('An outcome is not finite.')
  }
}

/** Of both base samples together. */
function momentsOf(baseA: Float64Array, baseB: Float64Array, rows: Uint32Array) {
  let sum = 0
  for (const row of rows) sum += baseA[row]! + baseB[row]!
  const mean = sum / (2 * rows.length)
  let squares = 0
  for (const row of rows) squares += (baseA[row]! - mean) ** 2 + (baseB[row]! - mean) ** 2
  return { mean, variance: squares / (2 * rows.length) }
}

function firstOrder(baseA: Float64Array, baseB: Float64Array, mix: Float64Array, rows: Uint32Array): number {
  const { mean, variance } = momentsOf(baseA, baseB, rows)
  let sum = 0
  for (const row of rows) sum += (baseB[row]! - mean) * (mix[row]! - baseA[row]!)
  return sum / rows.length / variance
}

function totalShare(baseA: Float64Array, baseB: Float64Array, mix: Float64Array, rows: Uint32Array): number {
  const { variance } = momentsOf(baseA, baseB, rows)
  let sum = 0
  for (const row of rows) sum += (baseA[row]! - mix[row]!) ** 2
  return sum / rows.length / (2 * variance)
}

/** Rows drawn with replacement. */
function resample(count: number, round: number, seed: number): Uint32Array {
  const rows = new Uint32Array(count)
  const block = new Uint32Array(4)
  for (let at = 0; at < count; at++) {
    if (at % 4 === 0) philox(at / 4, round, 0xb007, 0, seed, 0, block)
    rows[at] = Math.floor((block[at % 4]! / 2 ** 32) * count)
  }
  return rows
}
