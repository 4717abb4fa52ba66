import { type CrossImpact, impactScores, isAtRest, mayEnter, type Variants } from './cross-impact.ts'

/** How well a configuration hangs together. */
export interface Consistency {
  /** Points by which each descriptor's variant leads its best rival; below 0 it is inconsistent, infinite with no rival. */
  readonly byDescriptor: Float64Array
  /** The least of them. */
  readonly value: number
  /** Points of all present variants together: the total impact score. */
  readonly totalImpact: number
  /** Points of every variant, [columns]. */
  readonly scores: Float64Array
}

/**
 * The consistency of a configuration: it is consistent where the value is not below 0, ties being consistent.
 *
 * Source: Weimer-Jehle 2006, doi:10.1016/j.techfore.2005.06.005.
 * Checked: the balances of Somewhereland's test scenario in the manual of ScenarioWizard, and its ten scenarios.
 */
export function consistencyOf(matrix: CrossImpact, variants: Variants): Consistency {
  const { sizes, offsets } = matrix
  const scores = impactScores(matrix, variants)
  const byDescriptor = new Float64Array(sizes.length)
  let value = Number.POSITIVE_INFINITY
  let totalImpact = 0
  for (let descriptor = 0; descriptor < sizes.length; descriptor++) {
    const present = scores[offsets[descriptor]! + variants[descriptor]!]!
    const lead = present - bestRival(matrix, descriptor, variants, scores)
    byDescriptor[descriptor] = lead
    value = Math.min(value, lead)
    totalImpact += present
  }
  return { byDescriptor, value, totalImpact, scores }
}

/** Points of the best variant that could take the present one's place; minus infinity where there is none. */
function bestRival(
  matrix: CrossImpact,
  descriptor: number,
  variants: Variants,
  scores: Float64Array,
): number {
  let best = Number.NEGATIVE_INFINITY
  if (isAtRest(matrix, descriptor, variants)) return best
  const first = matrix.offsets[descriptor]!
  for (let variant = 0; variant < matrix.sizes[descriptor]!; variant++) {
    if (variant === variants[descriptor] || !(scores[first + variant]! > best)) continue
    if (mayEnter(matrix, first + variant, variants)) best = scores[first + variant]!
  }
  return best
}
