import { logarithm } from '../logarithm.ts'

/**
 * The natural logarithm of the probability given to what came: 0 is perfect, greater is better. What was called
 * impossible and came scores −Infinity, which is shown and never softened.
 *
 * @param probability  given to the outcome that came, 0..1
 *
 * Source: Good 1952, doi:10.1111/j.2517-6161.1952.tb00104.x.
 * Checked: tests/reference/scoring/vectors.json, `log_score`.
 */
export function logarithmicScore(probability: number): number {
  return logarithm(probability)
}

/** A logarithmic score in bits and as a loss: how many bits of surprise. +Infinity where the outcome was called impossible. */
export function ignorance(logarithmicScore: number): number {
  return logarithmicScore === 0 ? 0 : -logarithmicScore / Math.LN2
}
