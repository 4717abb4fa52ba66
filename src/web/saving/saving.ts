import { createContext, useContext } from 'react'

/** The whole new text of a file of the folder; null: the file goes. */
export interface FileChange {
  readonly name: string
  readonly text: string | null
  /** The text that it was made from, null for no file; left out: the newest that this window shows. */
  readonly base?: string | null
}

/** Something a person did, which is saved whole or not at all and undone in one step. */
export interface Change {
  /** What was done, in the person's words: "Crisis → frozen talks: +2". */
  readonly title: string
  readonly files: readonly FileChange[]
}

/**
 * How the person's work stands with the files. `read-only`: nothing can be saved here; `waiting`: kept in this browser
 * until the server is back; `conflict`: a file was changed elsewhere in the same place, and the person is asked.
 */
export type SavingState = 'read-only' | 'saved' | 'saving' | 'waiting' | 'conflict'

/** Saving to the situation's folder, for every page that edits. */
export interface Saving {
  readonly state: SavingState
  /** Writes a change back; returns at once, and nothing is lost from then on, even where the server has gone. */
  readonly save: (change: Change) => void
  /** What the next undo would take back; null: nothing. */
  readonly undoes: string | null
  readonly redoes: string | null
  readonly undo: () => void
  readonly redo: () => void
}

/** Where nothing can be saved. */
export const readOnly: Saving = {
  state: 'read-only',
  save: () => {},
  undoes: null,
  redoes: null,
  undo: () => {},
  redo: () => {},
}

export const SavingContext = createContext<Saving>(readOnly)

export function useSaving(): Saving {
  return useContext(SavingContext)
}
