import {
  type CrossImpact,
  impactScores,
  isAtRest,
  isImpossible,
  mayEnter,
  tie,
  type Variants,
} from './cross-impact.ts'
import type { SuccessionRule } from './succession-rules.ts'

export interface Succession {
  readonly rule: SuccessionRule
  /** Points that a move must gain more than; 0 for none. Configurations at rest are those inconsistent by no more. */
  readonly margin: number
  /** Descriptors from the fastest to the slowest, for `adiabatic`; in their order without. */
  readonly fastest?: readonly number[]
}

/** One step: writes into `out` where a configuration leads, itself where it is at rest; [descriptors]. */
export type Step = (variants: Variants, out: Uint8Array) => void

/**
 * The step of a succession rule. All rules rest in the same configurations, the consistent ones (at a margin, those
 * inconsistent by no more than it). A tie keeps the present variant; among equal others the first is taken. Where moving
 * at once would make an impossible configuration, only the descriptor that lies furthest behind moves.
 *
 * Source: Weimer-Jehle 2006, doi:10.1016/j.techfore.2005.06.005 (global); Schweizer et al. 2023,
 * doi:10.1371/journal.pone.0288928 (local).
 */
export function stepOf(matrix: CrossImpact, { rule, margin, fastest }: Succession): Step {
  const scores = new Float64Array(matrix.columns)
  if (rule === 'sequential') {
    return (variants, out) => {
      sweep(matrix, margin, variants, out, scores)
    }
  }
  const order = rule === 'adiabatic' ? (fastest ?? [...matrix.sizes.keys()]) : null
  return (variants, out) => {
    for (let one = 0; one < matrix.sizes.length; one++) out[one] = variants[one]!
    impactScores(matrix, variants, scores)
    if (order !== null) {
      moveFirst(matrix, margin, order, variants, scores, out)
      return
    }
    if (rule === 'local') {
      moveFurthest(matrix, margin, variants, scores, out, false)
      return
    }
    const isSingle = rule === 'incremental'
    for (let one = 0; one < out.length; one++) {
      const best = bestVariant(matrix, one, margin, variants, scores)
      out[one] = isSingle ? towards(matrix, one, best, variants) : best
    }
    if (matrix.rules.impossible.length === 0 || !isImpossible(matrix, out)) return
    for (let one = 0; one < out.length; one++) out[one] = variants[one]!
    moveFurthest(matrix, margin, variants, scores, out, isSingle)
  }
}

/** The variant that leads by more than the margin, else the present one. */
function bestVariant(
  matrix: CrossImpact,
  descriptor: number,
  margin: number,
  variants: Variants,
  scores: Float64Array,
): number {
  let best = variants[descriptor]!
  if (isAtRest(matrix, descriptor, variants)) return best
  const first = matrix.offsets[descriptor]!
  let most = scores[first + best]! + margin + tie
  for (let variant = 0; variant < matrix.sizes[descriptor]!; variant++) {
    if (!(scores[first + variant]! > most) || variant === variants[descriptor]) continue
    if (!mayEnter(matrix, first + variant, variants)) continue
    best = variant
    most = scores[first + variant]! + tie
  }
  return best
}

/** The nearest variant that may be entered on the way to the best, which is the last that it comes to. */
function towards(matrix: CrossImpact, descriptor: number, best: number, variants: Variants): number {
  const present = variants[descriptor]!
  const way = Math.sign(best - present)
  for (let variant = present + way; variant !== best && way !== 0; variant += way) {
    if (mayEnter(matrix, matrix.offsets[descriptor]! + variant, variants)) return variant
  }
  return best
}

function moveFirst(
  matrix: CrossImpact,
  margin: number,
  order: readonly number[],
  variants: Variants,
  scores: Float64Array,
  out: Uint8Array,
): void {
  for (const descriptor of order) {
    const best = bestVariant(matrix, descriptor, margin, variants, scores)
    if (best === variants[descriptor]) continue
    out[descriptor] = best
    return
  }
}

function moveFurthest(
  matrix: CrossImpact,
  margin: number,
  variants: Variants,
  scores: Float64Array,
  out: Uint8Array,
  isSingle: boolean,
): void {
  let furthest = -1
  let target = 0
  let gain = 0
  for (let descriptor = 0; descriptor < out.length; descriptor++) {
    const best = bestVariant(matrix, descriptor, margin, variants, scores)
    const first = matrix.offsets[descriptor]!
    const lead = scores[first + best]! - scores[first + variants[descriptor]!]!
    if (best === variants[descriptor] || !(lead > gain + tie)) continue
    furthest = descriptor
    target = isSingle ? towards(matrix, descriptor, best, variants) : best
    gain = lead
  }
  if (furthest >= 0) out[furthest] = target
}

function sweep(
  matrix: CrossImpact,
  margin: number,
  variants: Variants,
  out: Uint8Array,
  scores: Float64Array,
): void {
  const { offsets, columns, impact } = matrix
  for (let one = 0; one < out.length; one++) out[one] = variants[one]!
  impactScores(matrix, variants, scores)
  for (let descriptor = 0; descriptor < out.length; descriptor++) {
    const present = out[descriptor]!
    const best = bestVariant(matrix, descriptor, margin, out, scores)
    if (best === present) continue
    const [gone, come] = [present, best].map((variant) => (offsets[descriptor]! + variant) * columns)
    for (let column = 0; column < columns; column++) {
      scores[column]! += impact[come! + column]! - impact[gone! + column]!
    }
    out[descriptor] = best
  }
}

/** Where succession from a configuration comes to: its way there, and what it ends in, one configuration or a cycle. */
export interface Succeeded {
  /** From the start up to and including the first configuration of the end. */
  readonly way: readonly Uint8Array[]
  /** One configuration at rest, or a cycle beginning with its lowest signature. */
  readonly end: readonly Uint8Array[]
}

/** Steps beyond which a way that has not closed is given up as a fault: no way is longer than this in practice. */
const mostSteps = 1_000_000

/** Follows succession from a configuration to its end. */
export function succeed(step: Step, start: Variants): Succeeded {
  const seen = new Map<string, number>()
  const way: Uint8Array[] = []
  let present: Uint8Array = Uint8Array.from(start)
  while (way.length < mostSteps) {
    const key = present.join()
    const before = seen.get(key)
    if (before !== undefined) {
      return { way: way.slice(0, before + 1), end: fromLowest(way.slice(before)) }
    }
    seen.set(key, way.length)
    way.push(present)
    const next = new Uint8Array(present.length)
    step(present, next)
    present = next
  }
  throw new Error(`Succession did not come to an end in ${mostSteps} steps.`)
}

/** A cycle turned so that it begins with its lowest signature, in which the last descriptor weighs most. */
export function fromLowest(cycle: readonly Uint8Array[]): Uint8Array[] {
  const isLower = (one: Uint8Array, other: Uint8Array) => {
    let place = one.length - 1
    while (place >= 0 && one[place] === other[place]) place--
    return place >= 0 && one[place]! < other[place]!
  }
  let lowest = 0
  for (let place = 1; place < cycle.length; place++) {
    if (isLower(cycle[place]!, cycle[lowest]!)) lowest = place
  }
  return [...cycle.slice(lowest), ...cycle.slice(0, lowest)]
}
