import type { Forecast } from '../../engine/forecast.ts'
import type { Diagnostic } from '../../language/diagnostic.ts'
import type { Course, ReadingHead } from '../../language/situation.ts'
import type { SourceFile } from '../../language/span.ts'

/** What the page asks of the worker that computes: a situation's text, and the reading to run it in (null: the base). */
export interface ComputeRequest {
  readonly files: readonly SourceFile[]
  readonly reading: string | null
  readonly seed: number
  readonly members: number
}

/** What the worker answers, in this order: a course or a refusal; then answers, each fuller, with progress between. */
export type ComputeReply =
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] }
  | {
      readonly kind: 'course'
      readonly course: Course
      readonly readings: readonly ReadingHead[]
      readonly hash: string
    }
  | { readonly kind: 'answer'; readonly forecast: Forecast; readonly isLast: boolean }
  /** Trials of the ranges done so far. */
  | { readonly kind: 'progress'; readonly done: number }
  /** A table over what `of` depends on would have `cells` cells. */
  | { readonly kind: 'too-large'; readonly of: string; readonly cells: number; readonly limit: number }
  | { readonly kind: 'fault'; readonly message: string }
