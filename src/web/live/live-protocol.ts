import type { LiveShift } from '../../engine/live/live-answerer.ts'
import type { Day } from '../../language/day.ts'
import type { LedgerEntry } from '../../language/ledger-entry.ts'
import type { Course } from '../../language/situation.ts'
import type { Leverage } from '../../lenses/what-matters/leverage.ts'
import type { Trouble } from '../session/protocol.ts'

/** The answers that are to follow the hand, and from where they are seen. */
export interface LiveAbout {
  readonly course: Course
  /** Of the ledger, retracted ones included; none: nothing is known. */
  readonly entries: readonly LedgerEntry[]
  /** The last day of the ledger that counts; null: its own. */
  readonly asOf: Day | null
  /** Ids of contingencies or questions whose answers follow. */
  readonly follow: readonly string[]
  /** Ids of those for which is worked out what each judgement does to them, the first first. */
  readonly slopesOf: readonly string[]
  /** Days of the curve. */
  readonly dates: readonly Day[]
  readonly seed: number
}

/** What a page tells the thread that answers live. Each opening ends what went before it. */
export type LiveRequest =
  | { readonly kind: 'open'; readonly opening: number; readonly about: LiveAbout }
  /** Nothing is followed any more. */
  | { readonly kind: 'close' }
  /** A hand has been laid on the judgement at this address. */
  | { readonly kind: 'hold'; readonly address: string }
  /** Later moves have greater numbers. */
  | { readonly kind: 'move'; readonly number: number; readonly address: string; readonly value: number }

/** An answer as judged, 0..1, and how it moves with each judgement; both null where that is not worked out. */
interface LiveSlopes {
  readonly kind: 'slopes'
  readonly id: string
  readonly answer: number | null
  readonly slopes: readonly Leverage[] | null
}

/** What it answers; `opening` says to which opening it belongs. */
export type LiveReply = { readonly opening: number } & (
  | LiveSlopes
  /** Moves are answered from all the paths from now on. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'shift'; readonly id: string; readonly shift: LiveShift }
  | { readonly kind: 'trouble'; readonly trouble: Trouble }
)
