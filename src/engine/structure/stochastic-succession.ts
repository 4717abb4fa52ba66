import { wilsonInterval } from '../../numeric/confidence-interval.ts'
import { exponential } from '../../numeric/exponential.ts'
import { philox, uniformOf } from '../../numeric/philox.ts'
import { Cancelled } from '../workers.ts'
import { evenStart } from './attractors.ts'
import {
  type CrossImpact,
  configurationsOf,
  impactScores,
  isAtRest,
  isImpossible,
  mayEnter,
  type Variants,
} from './cross-impact.ts'
import { stridesOf, variantsAt } from './successor-table.ts'

/** How readily a gain of points is taken up; in proportion to each other. */
export const readinesses = ['exponential', 'logistic', 'arctangent'] as const
export type Readiness = (typeof readinesses)[number]

export interface StochasticOptions {
  /** How much one point counts; 0 for not at all, large for succession that makes no mistakes. */
  readonly beta: number
  readonly readiness: Readiness
  /** Steps after which it is looked where it stands. */
  readonly steps: number
  /** Configurations up to which chances are followed exactly; beyond, walks are drawn. */
  readonly mostExact: number
  readonly walks: number
  readonly seed: number
  readonly onShare?: (share: number) => void
  readonly isCancelled?: () => boolean
}

/** Where stochastic local succession stands after its steps, from starts spread evenly. */
export interface StochasticShares {
  readonly steps: number
  readonly method: 'exact' | { readonly walks: number; readonly seed: number }
  /** Greatest change of any share in the last step; null where drawn. */
  readonly unrest: number | null
  readonly shareOf: (variants: Variants) => {
    readonly share: number
    readonly interval?: ReturnType<typeof wilsonInterval>
  }
}

/**
 * Stochastic local succession: at each step at most one descriptor changes, each change (staying among them) with a chance in
 * proportion to its readiness, exp(β·gain), 1/(1 + exp(−β·gain)) or π/2 + atan(β·gain), gain in points over the present variant.
 *
 * Source: Schweizer et al. 2023, doi:10.1371/journal.pone.0288928.
 * Checked: against powers of the whole transition matrix on random matrices.
 */
export async function stochasticShares(
  matrix: CrossImpact,
  options: StochasticOptions,
): Promise<StochasticShares> {
  return configurationsOf(matrix) <= options.mostExact
    ? followedShares(matrix, options)
    : walkedShares(matrix, options)
}

/** Moves from a configuration: descriptor and variant of each, and their weights; the first is staying. */
interface Moves {
  readonly descriptors: Int32Array
  readonly variants: Int32Array
  readonly weights: Float64Array
  count: number
  total: number
}

function movesFrom(
  matrix: CrossImpact,
  variants: Variants,
  scores: Float64Array,
  { beta, readiness }: StochasticOptions,
  moves: Moves,
): void {
  moves.count = 0
  const add = (descriptor: number, variant: number, gain: number): void => {
    moves.descriptors[moves.count] = descriptor
    moves.variants[moves.count] = variant
    moves.weights[moves.count] = gain
    moves.count += 1
  }
  add(0, variants[0]!, 0)
  for (let descriptor = 0; descriptor < matrix.sizes.length; descriptor++) {
    if (isAtRest(matrix, descriptor, variants)) continue
    const first = matrix.offsets[descriptor]!
    const own = scores[first + variants[descriptor]!]!
    for (let variant = 0; variant < matrix.sizes[descriptor]!; variant++) {
      if (variant === variants[descriptor] || !mayEnter(matrix, first + variant, variants)) continue
      add(descriptor, variant, scores[first + variant]! - own)
    }
  }
  weigh(moves, beta, readiness)
}

/** Turns gains into weights; exponential ones relative to the greatest, so that none is too large for a number. */
function weigh(moves: Moves, beta: number, readiness: Readiness): void {
  let greatest = 0
  for (let move = 0; move < moves.count; move++) greatest = Math.max(greatest, moves.weights[move]!)
  moves.total = 0
  for (let move = 0; move < moves.count; move++) {
    const gain = moves.weights[move]!
    const weight = weightOf(readiness, beta, gain, greatest)
    moves.weights[move] = weight
    moves.total += weight
  }
}

function weightOf(readiness: Readiness, beta: number, gain: number, greatest: number): number {
  if (readiness === 'exponential') return exponential(beta * (gain - greatest))
  if (readiness === 'logistic') return 1 / (1 + exponential(Math.min(700, -beta * gain)))
  return Math.PI / 2 + Math.atan(beta * gain)
}

function noMoves({ columns }: CrossImpact): Moves {
  return {
    descriptors: new Int32Array(columns + 1),
    variants: new Int32Array(columns + 1),
    weights: new Float64Array(columns + 1),
    count: 0,
    total: 0,
  }
}

/** Every configuration's moves once, as signatures and chances; then the shares step by step. */
async function followedShares(matrix: CrossImpact, options: StochasticOptions): Promise<StochasticShares> {
  const { from, to, chances } = transitionsOf(matrix, options)
  const size = configurationsOf(matrix)
  const strides = stridesOf(matrix.sizes)
  let shares = new Float64Array(size)
  const isLeftOut = (signature: number) =>
    isImpossible(matrix, variantsAt(matrix.sizes, signature, new Uint8Array(matrix.sizes.length)))
  for (let signature = 0; signature < size; signature++) shares[signature] = isLeftOut(signature) ? 0 : 1
  const all = shares.reduce((sum, one) => sum + one, 0)
  shares = shares.map((one) => one / all)
  let unrest = 0
  for (let step = 0; step < options.steps; step++) {
    if (step % 64 === 0) await pause(options, step / options.steps)
    const next = new Float64Array(size)
    for (let place = 0; place < from.length; place++)
      next[to[place]!]! += shares[from[place]!]! * chances[place]!
    unrest = next.reduce((most, one, signature) => Math.max(most, Math.abs(one - shares[signature]!)), 0)
    shares = next
    if (unrest < 1e-15) break
  }
  return {
    steps: options.steps,
    method: 'exact',
    unrest,
    shareOf: (variants) => ({ share: shares[signatureOf(variants, strides)]! }),
  }
}

function transitionsOf(matrix: CrossImpact, options: StochasticOptions) {
  const from: number[] = []
  const to: number[] = []
  const chances: number[] = []
  const strides = stridesOf(matrix.sizes)
  const scores = new Float64Array(matrix.columns)
  const moves = noMoves(matrix)
  const variants = new Uint8Array(matrix.sizes.length)
  for (let signature = 0; signature < configurationsOf(matrix); signature++) {
    variantsAt(matrix.sizes, signature, variants)
    if (isImpossible(matrix, variants)) continue
    movesFrom(matrix, variants, impactScores(matrix, variants, scores), options, moves)
    for (let move = 0; move < moves.count; move++) {
      const descriptor = moves.descriptors[move]!
      from.push(signature)
      to.push(signature + (moves.variants[move]! - variants[descriptor]!) * strides[descriptor]!)
      chances.push(moves.weights[move]! / moves.total)
    }
  }
  return { from: Int32Array.from(from), to: Int32Array.from(to), chances: Float64Array.from(chances) }
}

function signatureOf(variants: Variants, strides: Float64Array): number {
  return strides.reduce((sum, stride, descriptor) => sum + variants[descriptor]! * stride, 0)
}

const purpose = 0x6c6f6361

async function walkedShares(matrix: CrossImpact, options: StochasticOptions): Promise<StochasticShares> {
  const { walks, seed, steps } = options
  const seen = new Map<string, number>()
  const scores = new Float64Array(matrix.columns)
  const moves = noMoves(matrix)
  const words = new Uint32Array(4)
  for (let walk = 0; walk < walks; walk++) {
    if (walk % 64 === 0) await pause(options, walk / walks)
    const variants = evenStart(matrix, walk, seed)
    for (let step = 0; step < steps; step++) {
      movesFrom(matrix, variants, impactScores(matrix, variants, scores), options, moves)
      philox(walk, step, 0, purpose, seed, 0, words)
      const move = picked(moves, uniformOf(words[0]!))
      variants[moves.descriptors[move]!] = moves.variants[move]!
    }
    const key = variants.join()
    seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  return {
    steps,
    method: { walks, seed },
    unrest: null,
    shareOf: (variants) => {
      const count = seen.get(Array.prototype.join.call(variants)) ?? 0
      return { share: count / walks, interval: wilsonInterval(count, walks) }
    },
  }
}

function picked({ weights, count, total }: Moves, uniform: number): number {
  let left = uniform * total
  for (let move = 0; move < count - 1; move++) {
    left -= weights[move]!
    if (left < 0) return move
  }
  return count - 1
}

async function pause({ onShare, isCancelled }: StochasticOptions, share: number): Promise<void> {
  await Promise.resolve()
  if (isCancelled?.()) throw new Cancelled('The computation was stopped.')
  onShare?.(share)
}
