import { followFlow } from './follow-flow.ts'
import { followQuestion } from './follow-question.ts'
import type { Sweep, SweepResult } from './sweep.ts'

/** Absolute error allowed to a sweep from cutting off the series. */
export const absoluteError = 1e-14
/** Error allowed to its rarest answer, relative to it. */
export const relativeError = 1e-9
/** Below this a chance is not told from an impossible one. */
const smallestChance = 1e-60

/**
 * Runs one sweep. Where an answer is so rare that the first cut-off is coarse beside it, the sweep is run again with
 * one fine enough: iterates hold no negative terms, so relative accuracy is lost by cutting off alone.
 */
export function runSweep(sweep: Sweep): SweepResult {
  const stages = sweep.chain.segments.length + 2
  let allowed = absoluteError
  for (;;) {
    const result = runOnce(sweep, allowed / stages)
    const rarest = rarestAnswer(sweep, result)
    if (result.error <= relativeError * rarest || allowed <= smallestChance) return result
    if (rarest === 0 && sweep.kind === 'flow') return result
    allowed = rarest === 0 ? smallestChance : Math.min(allowed / 16, 0.1 * relativeError * rarest)
  }
}

function runOnce(sweep: Sweep, tail: number): SweepResult {
  return sweep.kind === 'flow' ? followFlow(sweep, tail) : followQuestion(sweep, tail)
}

/** The smallest chance above 0 at the last date; 0 where there is none. */
function rarestAnswer(sweep: Sweep, result: SweepResult): number {
  const last = sweep.dates.length - 1
  const answers =
    sweep.kind === 'question'
      ? [result.chances[last] ?? 0]
      : [...result.marginals[last]!, ...result.conditions[last]!]
  return answers.reduce(
    (least, answer) => (answer > 0 && (least === 0 || answer < least) ? answer : least),
    0,
  )
}
