import { type CrossImpact, isImpossible } from './cross-impact.ts'
import { fillGlobal, globalKeys } from './fill-global.ts'
import { type Step, type Succession, stepOf } from './succession.ts'

/** Where a configuration is left out. Signatures stay below 2^30, so that the two highest bits are free. */
export const leftOut = 0xffffffff

/**
 * Writes the signature of the successor of each configuration from `from` up to `to`, [configurations].
 * A signature is Σ variant · Π sizes of the descriptors before it.
 */
export function fillSuccessors(
  matrix: CrossImpact,
  succession: Succession,
  from: number,
  to: number,
  table: Uint32Array,
): void {
  const keys = succession.rule === 'global' ? globalKeys(matrix, succession.margin) : null
  if (keys === null) fillByStep(matrix, stepOf(matrix, succession), from, to, table)
  else fillGlobal(keys, from, to, table)
}

/** The variants of a signature. */
export function variantsAt(sizes: readonly number[], signature: number, out: Uint8Array): Uint8Array {
  let rest = signature
  for (let descriptor = 0; descriptor < sizes.length; descriptor++) {
    out[descriptor] = rest % sizes[descriptor]!
    rest = Math.floor(rest / sizes[descriptor]!)
  }
  return out
}

/** What one variant more of each descriptor adds to a signature, [descriptors]. */
export function stridesOf(sizes: readonly number[]): Float64Array {
  const strides = new Float64Array(sizes.length)
  let stride = 1
  for (let descriptor = 0; descriptor < sizes.length; descriptor++) {
    strides[descriptor] = stride
    stride *= sizes[descriptor]!
  }
  return strides
}

function fillByStep(matrix: CrossImpact, step: Step, from: number, to: number, table: Uint32Array): void {
  const { sizes } = matrix
  const strides = stridesOf(sizes)
  const present = new Uint8Array(sizes.length)
  const next = new Uint8Array(sizes.length)
  const hasImpossible = matrix.rules.impossible.length > 0
  for (let signature = from; signature < to; signature++) {
    variantsAt(sizes, signature, present)
    if (hasImpossible && isImpossible(matrix, present)) {
      table[signature] = leftOut
      continue
    }
    step(present, next)
    let successor = 0
    for (let one = 0; one < next.length; one++) successor += next[one]! * strides[one]!
    table[signature] = successor
  }
}
