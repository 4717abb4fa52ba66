import type { Day } from '../../language/day.ts'
import type { Course } from '../../language/situation.ts'
import type { Draw } from '../draw.ts'
import type { ExactAnswers } from '../exact/exact-answers.ts'
import type { SweepPlan } from '../exact/plan-sweeps.ts'
import type { Selection } from '../selection.ts'
import type { AskGiven } from './ask-given.ts'
import type { CompiledEvidence } from './compile-evidence.ts'
import type { Filtered } from './filter.ts'

/** What an update is to tell. */
export interface UpdateRequest {
  readonly selection: Selection
  /** An earlier day on which the answers as they stood then are wanted. */
  readonly since: Day | null
  readonly draw?: Draw
}

/** Everything that the answers are read from. */
export interface ExactFindings {
  readonly course: Course
  readonly compiled: CompiledEvidence
  readonly filtered: Filtered
  readonly asks: ReadonlyMap<string, AskGiven>
  readonly ahead: ExactAnswers
  readonly dates: readonly Day[]
  readonly sweeps: readonly SweepPlan[]
}
