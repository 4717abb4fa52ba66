import type { Estimate } from '../../src/engine/forecast.ts'
import type { Update } from '../../src/engine/evidence/update.ts'

/** A figure by particles beside the exact one. */
export interface Compared {
  readonly figure: string
  readonly exact: number
  readonly found: number
  /** Their distance in standard errors, as the interval tells them. */
  readonly errors: number
}

/** Half the width of a 95 % interval by 32 islands, in standard errors: Student's t with 31 degrees of freedom. */
const studentPoint = 2.0395

/** Every figure of an update that both have: now, ahead, at the end, over its whole span, and what each entry did. */
export function compareUpdates(exact: Update, found: Update): Compared[] {
  const truths = estimatesOf(exact)
  return [...estimatesOf(found)].flatMap(([figure, { value, interval }]) => {
    const truth = truths.get(figure)?.value
    if (truth === null || truth === undefined || value === null) return []
    const distance = Math.abs(value - truth)
    if (distance <= 1e-9 * Math.max(1, Math.abs(truth))) return [{ figure, exact: truth, found: value, errors: 0 }]
    const width = interval ? (interval.high - interval.low) / (2 * studentPoint) : 0
    return [{ figure, exact: truth, found: value, errors: distance / width }]
  })
}

function estimatesOf(update: Update): Map<string, Estimate> {
  const found = new Map<string, Estimate>()
  const states = (kind: string, factors: Update['factors']) => {
    for (const [factor, ofFactor] of Object.entries(factors)) {
      for (const [state, estimate] of Object.entries(ofFactor)) found.set(`${kind} ${factor}=${state}`, estimate)
    }
  }
  states('now', update.now.factors)
  states('at the end', update.factors)
  for (const [id, { ahead }] of Object.entries(update.events)) {
    found.set(`${id} ahead`, ahead.probability)
    found.set(`${id} expected`, ahead.expected)
  }
  for (const [id, { mean }] of Object.entries(update.quantities)) found.set(`${id} mean`, mean)
  for (const [id, estimate] of Object.entries(update.questions)) found.set(`question ${id}`, estimate)
  for (const [id, { probability }] of Object.entries(update.contingencies)) found.set(`contingency ${id}`, probability)
  const { logLikelihood, interval, entries } = update.evidence
  found.set('log-likelihood', { value: logLikelihood, ...(interval ? { interval } : {}) })
  for (const [place, { questions }] of entries.entries()) {
    for (const [id, move] of Object.entries(questions)) {
      if (move.before === null || move.after === null) continue
      found.set(`entry ${place} on ${id}`, {
        value: move.after - move.before,
        ...(move.interval ? { interval: move.interval } : {}),
      })
    }
  }
  return found
}
