import type { Update } from '../../engine/evidence/update.ts'
import { asksForNumber } from '../../language/asked.ts'
import type { Situation } from '../../language/situation.ts'
import { type AnswerName, whatMoved } from '../../lenses/what-moved.ts'

/** How an answer went from the beginning to now, in 0..1. */
export interface AnswerJourney {
  readonly name: AnswerName
  readonly before: number
  readonly after: number
}

/** How each probability went from knowing nothing to now, in the order of the situation. */
export function journeys(situation: Situation, update: Update, kind: AnswerName['kind']): AnswerJourney[] {
  return situation[kind].flatMap((one) => {
    const name = { kind, id: one.id }
    const movement =
      asksForNumber(one) || !(one.id in update[kind]) ? null : whatMoved(update, name, update.beginning)
    return movement === null ? [] : [{ name, before: movement.before, after: movement.after }]
  })
}

/** The contingency that the ledger moved most and that is still open; null where none moved by half a percentage point. */
export function mostMoved(situation: Situation, update: Update): AnswerJourney | null {
  const open = journeys(situation, update, 'contingencies').filter(
    ({ after }) => after > 0.005 && after < 0.995,
  )
  const sorted = open.sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))
  const first = sorted[0]
  return first && Math.abs(first.after - first.before) >= 0.005 ? first : null
}
