import type { ChangeHistory, FileConflict, SavingFault } from '../../report/saving/saving-answer.ts'
import type { Outbox, PendingChange } from './outbox.ts'
import type { SavingState } from './saving.ts'

/** What keeps a change, or an undo, from the files. */
export type Hindrance =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'locked-out' }
  | { readonly kind: 'fault'; readonly fault: SavingFault }
  /** An earlier process left a change half in place, and it could not be completed. */
  | { readonly kind: 'unfinished'; readonly fault: SavingFault }
  /** Undo or redo would go over what was written in the same place since. */
  | { readonly kind: 'cannot-take-back'; readonly which: 'undo' | 'redo'; readonly title: string }

/** How saving stands in a window, changed as things happen. */
export interface Standing {
  outbox: Outbox
  /** Null until the server has said which folder this is. */
  folder: string | null
  isReadOnly: boolean
  history: ChangeHistory
  /** A change did not fit into the browser's storage. */
  isLoose: boolean
  isServerThere: boolean
  hindrance: Hindrance | null
  conflict: { readonly of: string; readonly files: readonly FileConflict[] } | null
  /** What is to be taken back, one after another, as soon as nothing waits. */
  taking: readonly ('undo' | 'redo')[]
}

/** How saving stands, to be shown. */
export interface SavingView {
  readonly state: SavingState
  readonly undoes: string | null
  readonly redoes: string | null
  /** What waits to be saved. */
  readonly waiting: readonly PendingChange[]
  /** Some of it would not outlive this window. */
  readonly isLoose: boolean
  readonly isServerThere: boolean
  readonly hindrance: Hindrance | null
  /** What the person is asked to decide. */
  readonly conflicts: readonly FileConflict[]
}

export function viewOf(standing: Standing): SavingView {
  const { history, isLoose, isServerThere, hindrance } = standing
  const waiting = standing.outbox.list()
  return {
    state: stateOf(standing),
    undoes: waiting.at(-1)?.title ?? history.undoes?.title ?? null,
    redoes: waiting.length > 0 ? null : (history.redoes?.title ?? null),
    waiting,
    isLoose: isLoose && waiting.length > 0,
    isServerThere,
    hindrance,
    conflicts: conflictsOf(standing),
  }
}

/** Those of the change that is next; another tab may have settled what this one was asked. */
export function conflictsOf({ conflict, outbox }: Standing): readonly FileConflict[] {
  return conflict !== null && outbox.list()[0]?.request === conflict.of ? conflict.files : []
}

export function stateOf(standing: Standing): SavingState {
  const { isReadOnly, outbox, taking, hindrance, isServerThere } = standing
  if (isReadOnly) return 'read-only'
  if (conflictsOf(standing).length > 0) return 'conflict'
  if (outbox.list().length === 0) return taking.length === 0 ? 'saved' : 'saving'
  return hindrance === null && isServerThere ? 'saving' : 'waiting'
}
