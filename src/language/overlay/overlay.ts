import type { Day } from '../day.ts'
import type { Notice } from '../notice.ts'
import type { Span } from '../span.ts'
import type { MapTree, Tree } from '../tree.ts'

/** Whose changes they are: a reading may judge everything anew, a measure (option or what-if) keeps the state space. */
type Changer = 'reading' | 'measure'

/** What changes are applied to and how they are told about. */
export interface Overlay {
  readonly tree: MapTree
  /** Places of the judgements that have been replaced, as paths. */
  readonly replaced: readonly Replaced[]
}

/** One judgement that a measure replaces. */
interface Replaced {
  readonly path: string
  readonly at: Span
}

/** The work of one set of changes. */
export interface Changing {
  readonly changer: Changer
  readonly notice: Notice
  readonly replaced: Replaced[]
  /** Id of the measure; null for a reading. */
  readonly by: string | null
  /** Claims of the measure, for judgements that it creates. */
  readonly because: Tree | null
  /** The day from which the changes hold; null for a reading, which holds from the start. */
  readonly from: Day | null
}
