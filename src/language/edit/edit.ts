import type { Diagnostic } from '../diagnostic.ts'
import type { Condition, Target } from '../situation.ts'
import type { NewElement } from './new-element.ts'
import type { TextChange } from './text-change.ts'

/** What somebody wants to say otherwise. A judgement is named by its address, as `points|talks=deal|line=soft`. */
export type Edit =
  /** The number of a judgement, as it is typed: `1`, `0.5..1.5`, `once in 8..20 years`. */
  | { readonly kind: 'number'; readonly address: string; readonly text: string }
  /** Several judgements of one element, such as chances that share a whole, in the order in which they are written. */
  | { readonly kind: 'numbers'; readonly values: readonly (readonly [address: string, text: string])[] }
  /** A judgement goes; in a reading that is not the base, it goes there. */
  | { readonly kind: 'remove'; readonly address: string }
  /** A reading no longer judges this otherwise: what the base says holds again. */
  | { readonly kind: 'revert'; readonly address: string }
  /** The claims that a judgement stands on, by id. */
  | { readonly kind: 'because'; readonly address: string; readonly claims: readonly string[] }
  /** The remark beside a judgement, in one language where it has several; an empty one goes. */
  | { readonly kind: 'note'; readonly address: string; readonly text: string; readonly language: string }
  /** What a factor starts in: a chance as typed for each state that has one; a single one of them is written as certain. */
  | {
      readonly kind: 'start'
      readonly factor: string
      readonly chances: readonly (readonly [state: string, text: string])[]
    }
  | { readonly kind: 'influence'; readonly from: Condition; readonly to: Target; readonly text: string }
  /** A factor, an event or a contingency more. */
  | { readonly kind: 'element'; readonly element: NewElement }
  /** A trial is kept under a name; `changes` are texts as typed after `--change`. */
  | {
      readonly kind: 'what-if'
      readonly id: string
      readonly title: string
      readonly changes: readonly string[]
    }

/** Why nothing is written. */
export type EditRefusal =
  /** No judgement has this address, or there is no such element. */
  | 'unknown'
  /** What is typed is no number of the kind that stands there. */
  | 'unreadable'
  | 'empty-range'
  | 'touches-zero'
  | 'out-of-bounds'
  /** What is typed is no date. */
  | 'no-date'
  /** What is certain without a number being written cannot be given another. */
  | 'certain'
  /** There already is one. */
  | 'exists'
  /** The text is written in a way in which this cannot be changed alone: by hand, then. */
  | 'by-hand'

/** One file with its new text, and where the old text changes. */
export interface FileEdit {
  readonly file: string
  readonly before: string
  readonly text: string
  /** Places are those of `before`. */
  readonly changes: readonly TextChange[]
}

export type Edited =
  | {
      readonly kind: 'edited'
      readonly edits: readonly FileEdit[]
      /** What reading the new text finds, errors and all. */
      readonly diagnostics: readonly Diagnostic[]
    }
  | { readonly kind: 'refused'; readonly reason: EditRefusal }
