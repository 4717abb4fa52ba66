import { EvidenceImpossible, type ImpossibleFinding } from '../../engine/evidence/impossible-evidence.ts'
import { runUpdate } from '../../engine/evidence/run-update.ts'
import { asOfDay, standingEntries } from '../../language/ledger-standing.ts'
import type { Course } from '../../language/situation.ts'
import { type AnswerMove, entryMoves } from '../../lenses/entry-moves.ts'
import type { PreparedEntry } from '../../workspace/ledger/prepare-entry.ts'
import type { Terminal } from '../terminal.ts'
import { withThreads } from '../with-threads.ts'

/**
 * What an entry would move, were it written: given what was entered before it, and the silence until its day. Null where
 * it bears on nothing that is forecast; what forbids it where the situation gives it no chance. Ctrl+C stops it.
 */
export async function wouldMove(
  course: Course,
  { id, before, after }: PreparedEntry,
  terminal: Terminal,
): Promise<AnswerMove[] | ImpossibleFinding | null> {
  const entry = standingEntries(after).find((one) => one.id === id)
  if (!entry || entry.kind === 'forecast' || entry.kind === 'resolution') return null
  const reached = asOfDay(before)
  const isTime = entry.kind === 'as-of' && reached !== null && reached < entry.day
  try {
    const update = await withThreads(terminal, (running) =>
      runUpdate(course, after, {
        asOf: Math.max(entry.day, asOfDay(after) ?? entry.day),
        ...(isTime ? { since: reached } : {}),
        ...running,
      }),
    )
    return entryMoves(update, id)
  } catch (error) {
    if (error instanceof EvidenceImpossible) return error.finding
    throw error
  }
}
