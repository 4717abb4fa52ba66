import type { Workers } from '../../engine/workers.ts'
import type { Day } from '../../language/day.ts'
import type { LedgerEntry } from '../../language/ledger-entry.ts'
import type { Course, ReadingHead } from '../../language/situation.ts'
import type { OtherCourses } from '../../lenses/other-courses.ts'
import type { ComputeReply, SituationFiles } from './protocol.ts'
import type { Wishes } from './wishes.ts'

/** What an ask is answered from. */
export interface Task {
  readonly course: Course
  /** The situation in every reading, with what is supposed. */
  readonly others: OtherCourses
  readonly readings: readonly ReadingHead[]
  readonly wishes: Wishes
  readonly entries: readonly LedgerEntry[]
  /** The last day of the ledger that counts; null: its own. */
  readonly asOf: Day | null
  readonly issues: SituationFiles['issues']
  readonly seed: number
  readonly members: number
  readonly workers: Workers
}

export type Reply = (message: ComputeReply) => void
