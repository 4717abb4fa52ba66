import type { ImpossibleFinding } from '../../engine/evidence/impossible-evidence.ts'
import type { Course } from '../../language/situation.ts'
import type { Entering, WouldMove } from '../../lenses/would-move.ts'
import type { Trouble } from '../session/protocol.ts'

/** What the thread is asked that looks at one entry. It ends with its answer. */
export interface WouldMoveRequest {
  readonly course: Course
  readonly entering: Entering
  readonly seed: number
}

export type WouldMoveReply =
  /** The share of the present stage that is done, 0..1. */
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'found'; readonly found: WouldMove; readonly isLast: boolean }
  /** The entry bears on nothing that is forecast. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'impossible'; readonly finding: ImpossibleFinding }
  | { readonly kind: 'trouble'; readonly trouble: Trouble }
