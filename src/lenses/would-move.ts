import { EvidenceImpossible, type ImpossibleFinding } from '../engine/evidence/impossible-evidence.ts'
import { runUpdate, type UpdateOptions } from '../engine/evidence/run-update.ts'
import type { Update } from '../engine/evidence/update.ts'
import type { LedgerEntry } from '../language/ledger-entry.ts'
import { asOfDay, standingEntries } from '../language/ledger-standing.ts'
import type { Course } from '../language/situation.ts'
import { type AnswerMove, entryMoves } from './entry-moves.ts'

/** What an entry that is not in the ledger would do there, and how that was found. */
export interface WouldMove {
  /** Those that move most first. */
  readonly moves: readonly AnswerMove[]
  readonly method: Update['method']
}

/** An entry on its way into a ledger: the entries before it, and those with it, retracted ones included. */
export interface Entering {
  readonly id: string
  readonly before: readonly LedgerEntry[]
  readonly after: readonly LedgerEntry[]
}

/** Whether an entry bears on anything that is forecast: others' forecasts, and how questions came out, do not. */
export function bearsOnAnswers({ kind }: LedgerEntry): boolean {
  return kind !== 'forecast' && kind !== 'resolution' && kind !== 'retraction'
}

/**
 * What an entry would move, were it written: given what was entered before it, and the silence until its day; for a day up to
 * which the record is complete, what the silence until then does. Null where it bears on nothing that is forecast; what
 * forbids it where the situation gives it no chance. Rejects as `runUpdate` does.
 */
export async function wouldMove(
  course: Course,
  { id, before, after }: Entering,
  options: Omit<UpdateOptions, 'asOf' | 'since'> = {},
): Promise<WouldMove | ImpossibleFinding | null> {
  const entry = standingEntries(after).find((one) => one.id === id)
  if (!entry || !bearsOnAnswers(entry)) return null
  const reached = asOfDay(before)
  const isTime = entry.kind === 'as-of' && reached !== null && reached < entry.day
  try {
    const update = await runUpdate(course, after, {
      ...options,
      asOf: Math.max(entry.day, asOfDay(after) ?? entry.day),
      ...(isTime ? { since: reached } : {}),
    })
    return { moves: entryMoves(update, id), method: update.method }
  } catch (error) {
    if (error instanceof EvidenceImpossible) return error.finding
    throw error
  }
}
