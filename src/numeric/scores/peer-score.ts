import { logarithm } from '../logarithm.ts'

/**
 * How much better than the others each was: 100 times the mean over the others of ln(own/other). They add up to 0; one
 * alone scores 0. Whoever called impossible what came scores −Infinity, and the rest +Infinity where there is such a one.
 *
 * @param probabilities  [forecasters], given to the outcome that came, 0..1
 * @returns [forecasters]
 *
 * Source: the peer score of Metaculus.
 * Checked: tests/reference/scoring/vectors.json, `metaculus_peer`.
 */
export function peerScores(probabilities: readonly number[]): number[] {
  const count = probabilities.length
  if (count < 2) return probabilities.map(() => 0)
  const logs = probabilities.map(logarithm)
  const mean = logs.reduce((sum, log) => sum + log, 0) / count
  return logs.map((log) => (log === -Infinity ? -Infinity : (100 * count * (log - mean)) / (count - 1)))
}
