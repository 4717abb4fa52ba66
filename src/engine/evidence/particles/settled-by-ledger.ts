import type { Ask, Situation } from '../../../language/situation.ts'
import type { Evidence } from '../evidence.ts'
import { reportedEvents } from '../evidence.ts'

/** The answer that the ledger itself gives to a question on an event; null where it gives none. */
export function settledByLedger(
  ask: Ask,
  { entries, silentUntil }: Evidence,
  situation: Situation,
): 0 | 1 | null {
  if (ask.kind !== 'event') return null
  const isEntered = entries.some(
    (entry) => entry.kind === 'event' && ask.events.includes(entry.event) && entry.day <= ask.by,
  )
  if (isEntered) return 1
  const reported = reportedEvents(situation)
  return ask.by <= silentUntil && ask.events.every((id) => reported.includes(id)) ? 0 : null
}
