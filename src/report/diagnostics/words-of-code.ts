import type { Facts } from '../../language/diagnostic.ts'
import type { DiagnosticCode } from '../../language/diagnostic-codes.ts'

/** What is said of one finding: what is wrong, what is under the mark, and the way out where it needs saying. */
export interface DiagnosticWords {
  readonly title: string
  readonly label: string
  readonly help?: string
}

/** Facts as texts: lists joined as the language joins them. */
export type Said = Readonly<Record<string, string>>
export type WordsOfCode = (said: Said, facts: Facts) => DiagnosticWords
export type WordsByCode = Readonly<Record<DiagnosticCode, WordsOfCode>>
