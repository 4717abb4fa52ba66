import { evidenceOf, reportedEvents } from '../../engine/evidence/evidence.ts'
import { estimateUpdateCost } from '../../engine/evidence/update-cost.ts'
import { selectionOf } from '../../engine/selection.ts'
import type { LedgerEntry } from '../../language/ledger-entry.ts'
import { standingEntries } from '../../language/ledger-standing.ts'
import type { Course } from '../../language/situation.ts'
import { type HindcastOptions, issuesOf } from './run-hindcast.ts'
import { openOn } from './settled-questions.ts'

/** About how many seconds `runHindcast` takes on one thread; null where a table cannot be written down. */
export function estimateHindcast(
  courses: readonly Course[],
  entries: readonly LedgerEntry[],
  options: Pick<HindcastOptions, 'every' | 'from'>,
): number | null {
  const standing = standingEntries(entries)
  const costs = courses.flatMap((course) =>
    issuesOf(course, entries, options).days.flatMap((day) => {
      const { situation } = course
      const questions = openOn(situation, standing, day).map(({ id }) => id)
      return [{ events: reportedEvents(situation) }, { questions }].map((only) =>
        estimateUpdateCost(course, evidenceOf(entries, situation, day), selectionOf(course, only)),
      )
    }),
  )
  return costs.reduce<number | null>(
    (sum, cost) => (sum === null || 'refused' in cost ? null : sum + cost.seconds),
    0,
  )
}
