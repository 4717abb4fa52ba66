import type { Name } from '../shape.ts'
import type { Text } from '../situation.ts'
import type { Span } from '../span.ts'
import type { RowFormat } from './row-format.ts'

/** What one column of a row must hold. Texts are in NFC; those of `contains` are folded. */
export interface RowTest {
  readonly column: Name
  readonly is: readonly string[] | null
  readonly not: readonly string[] | null
  readonly contains: readonly string[] | null
  readonly startsWith: readonly string[] | null
  readonly atLeast: number | null
  readonly atMost: number | null
}

/** What a rule proposes for the ledger. */
export type Proposed =
  | { readonly kind: 'event'; readonly event: string; readonly outcome: string | null }
  | { readonly kind: 'indicator'; readonly indicator: string; readonly seen: boolean }
  | {
      readonly kind: 'state'
      readonly factor: string
      readonly states: readonly string[]
      readonly confidence: number
    }

/** Turns rows of a format into proposals. */
export interface TipRule {
  readonly id: string
  readonly title: Text
  readonly format: RowFormat
  /** Any of these, each all of its tests. */
  readonly where: readonly (readonly RowTest[])[]
  readonly per: 'day' | 'month'
  readonly apart: readonly Name[]
  readonly atLeast: { readonly rows: number; readonly reports: number; readonly sources: number }
  readonly proposes: Proposed
  readonly because: readonly string[]
  readonly note: Text | null
  /** Every column that it names, with its place. */
  readonly columns: readonly Name[]
  readonly at: Span
}

/** What the files of tips say. */
export interface Tips {
  /** The formats that rows can come in: those known by name, and the tables of these files. */
  readonly formats: ReadonlyMap<string, RowFormat>
  readonly rules: readonly TipRule[]
}
