import type { Diagnostic } from '../../language/diagnostic.ts'
import type { Edit, Edited } from '../../language/edit/edit.ts'
import type { Situation } from '../../language/situation.ts'
import type { SourceFile } from '../../language/span.ts'

/** What is asked of the thread that reads and edits text: never more than one thing at a time of each kind counts. */
export type TextAsk =
  | { readonly kind: 'edit'; readonly edit: Edit }
  /** The edit as a trial, in the form of a typed change. */
  | { readonly kind: 'try'; readonly edit: Edit }
  | { readonly kind: 'check' }
  | { readonly kind: 'read' }

export interface TextRequest {
  readonly number: number
  readonly files: readonly SourceFile[]
  readonly reading: string | null
  readonly ask: TextAsk
}

export interface TextAnswers {
  /** The situation as it then reads, in the reading at hand; null where it has errors, or nothing was written. */
  readonly edit: { readonly edited: Edited; readonly situation: Situation | null }
  readonly try: { readonly change: string | null }
  /** What the text says in the reading at hand; null where it has errors. */
  readonly read: { readonly situation: Situation | null }
  readonly check: { readonly diagnostics: readonly Diagnostic[] }
}

export interface TextReply {
  readonly number: number
  /** Null where the thread failed. */
  readonly answer: TextAnswers[TextAsk['kind']] | null
}
