import type { Diagnostic } from '../../language/diagnostic.ts'

/** A file that was changed elsewhere in the same lines; null: there is no such file. */
export interface FileConflict {
  readonly name: string
  /** What both sides went out from. */
  readonly base: string | null
  readonly mine: string | null
  /** As it stands on the disk. */
  readonly theirs: string | null
}

/** Why nothing was saved. */
export type SavingReason =
  /** The name leads out of the folder, or to a file that is not written this way; or the system cannot hold it. */
  | 'name-leaves-folder'
  | 'name-not-writable'
  | 'name-not-portable'
  | 'file-too-large'
  | 'folder-too-large'
  | 'too-many-files'
  | 'not-utf-8'
  | 'not-a-file'
  | 'no-space'
  | 'file-limit'
  | 'forbidden'
  | 'read-only'
  | 'disk'
  | 'busy'
  | 'no-links'
  /** Files were changed again and again while this was being saved. */
  | 'unsteady'
  | 'nothing-to-undo'
  | 'nothing-to-redo'
  /** The change moved on: another one is now the newest. */
  | 'moved-on'
  /** What is kept of the changes does not read as it was written. */
  | 'journal-damaged'
  /** The folder comes with the program and would be replaced with it. */
  | 'shipped'
  | 'not-understood'

/** Nothing was saved, as data. `file` and `detail` are as written, or as the system says; empty where there is none. */
export interface SavingFault {
  readonly reason: SavingReason
  readonly file: string
  readonly detail: string
}

/** A change that was saved to the folder and may be taken back. */
export interface KeptChange {
  readonly number: number
  readonly kind: 'change' | 'undo' | 'redo'
  readonly title: string
  /** ISO 8601, in UTC. */
  readonly time: string
  readonly files: readonly string[]
}

/** What has been saved, the newest last, and what undo and redo would do now; null: nothing. */
export interface ChangeHistory {
  readonly changes: readonly KeptChange[]
  readonly undoes: KeptChange | null
  readonly redoes: KeptChange | null
}

/** A file as it now stands; null: it is gone. */
export interface StandingFile {
  readonly name: string
  readonly text: string | null
}

/** What the server answers to a save, an undo and a redo. */
export type SavingAnswer =
  | {
      readonly kind: 'saved'
      readonly files: readonly StandingFile[]
      /** Names of files in which somebody else's changes were kept beside this one. */
      readonly merged: readonly string[]
      readonly history: ChangeHistory
      /** What is wrong with the folder's texts as they now stand. */
      readonly diagnostics: readonly Diagnostic[]
    }
  | { readonly kind: 'conflict'; readonly conflicts: readonly FileConflict[] }
  | { readonly kind: 'fault'; readonly fault: SavingFault }
