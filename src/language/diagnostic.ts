import type { DiagnosticCode } from './diagnostic-codes.ts'
import type { Severity } from './severity.ts'
import type { Span } from './span.ts'

/** What a message needs to say: names as written, values found, limits. Wording lives in `report`. */
export type Facts = Readonly<Record<string, string | number | readonly string[]>>

/** One finding about a situation's text, as data. Its words, in either language, are made elsewhere. */
export interface Diagnostic {
  readonly code: DiagnosticCode
  readonly severity: Severity
  /** Where; absent when it concerns the folder as a whole. */
  readonly at?: Span
  readonly facts: Facts
  /** Other places that take part in the matter. */
  readonly related?: readonly Span[]
  /** Names that were probably meant, nearest first, at most four. */
  readonly near?: readonly string[]
  /** A replacement that would mend it. */
  readonly fix?: { readonly at: Span; readonly text: string }
}
