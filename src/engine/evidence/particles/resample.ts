import { philox, uniformOf } from '../../../numeric/philox.ts'
import { textHash } from '../../../numeric/text-hash.ts'
import { copyParticle, freshClocks, type Particle } from './particle.ts'

const [keyLow, keyHigh] = textHash('resampling')

/** The number of equal weights that say as much: (Σw)² / Σw². Source: Kong, Liu & Wong 1994, doi:10.1080/01621459.1994.10476469. */
export function effectiveSampleSize(weights: Float64Array): number {
  let sum = 0
  let squares = 0
  for (const weight of weights) {
    sum += weight
    squares += weight * weight
  }
  return squares > 0 ? (sum * sum) / squares : 0
}

/**
 * How often each particle goes on, by one uniform number: systematic resampling, which keeps each within one of its share.
 * Source: Kitagawa 1996, doi:10.1080/10618600.1996.10474692.
 *
 * @returns whole numbers that sum to the number of weights, [weights]
 */
export function systematicCounts(weights: Float64Array, uniform: number): Int32Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const counts = new Int32Array(weights.length)
  let reached = 0
  let taken = 0
  let last = 0
  for (let place = 0; place < weights.length; place += 1) {
    if (!(weights[place]! > 0)) continue
    last = place
    reached += (weights[place]! / total) * weights.length
    while (taken < weights.length && taken + uniform < reached) {
      counts[place]! += 1
      taken += 1
    }
  }
  counts[last]! += weights.length - taken
  return counts
}

/** Where the resampled population stands among all: its random numbers, and the paths that its new particles take. */
export interface Resampling {
  readonly seed: number
  readonly island: number
  readonly generation: number
  /** The path of the first particle's copy; the others follow. */
  readonly firstPath: number
}

/** Particles of little weight make way for copies of heavier ones; the copies meet chances of their own from now on. */
export function resample(particles: readonly Particle[], weights: Float64Array, where: Resampling): void {
  const words = new Uint32Array(4)
  philox(where.generation, keyLow, keyHigh, 0, where.seed | 0, where.island, words)
  const counts = systematicCounts(weights, uniformOf(words[0]!))
  let vacant = 0
  for (const [place, count] of counts.entries()) {
    for (let copy = 1; copy < count; copy += 1) {
      while (counts[vacant]! > 0) vacant += 1
      copyParticle(particles[place]!, particles[vacant]!, true)
      freshClocks(particles[vacant]!, where.firstPath + vacant)
      vacant += 1
    }
  }
  for (const particle of particles) particle.logWeight = 0
}
