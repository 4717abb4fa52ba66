import type { SavingAnswer } from '../../report/saving/saving-answer.ts'
import type { SavingState } from '../../report/saving/saving-state.ts'

/** The server does not answer, or not this browser, which was not opened at its address. */
export type Silence = { readonly kind: 'unreachable' } | { readonly kind: 'locked-out' }

/** What a window asks of its server about saving. */
export interface SavingServer {
  readonly look: () => Promise<SavingState | Silence>
  readonly send: (path: 'save' | 'undo' | 'redo', body: object) => Promise<SavingAnswer | Silence>
  /** Tells when the folder's files have changed, and when the server comes and goes. Returns what ends it. */
  readonly listen: (heard: (event: 'here' | 'gone' | 'changed') => void) => () => void
}
