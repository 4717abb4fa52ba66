import type { CompileRefusal } from './compile/refusal.ts'

/** Thrown where a course cannot be computed because a table over the parents of one element would be too large. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge'
  readonly refusal: CompileRefusal
  constructor(refusal: CompileRefusal) {
    super(`The table of ${refusal.of} would have ${refusal.cells} cells; the limit is ${refusal.limit}.`)
    this.refusal = refusal
  }
}
