/** Why a situation cannot be compiled: the element whose table over its parents would be too large. */
export interface CompileRefusal {
  readonly refused: 'table-too-large'
  /** Id of the factor or event. */
  readonly of: string
  /** Cells the table would have, and the most it may have. */
  readonly cells: number
  readonly limit: number
}

export const largestTable = 2_000_000

/** Carries a refusal out of nested table building; never leaves `compileChain`. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly refusal: CompileRefusal
  constructor(refusal: CompileRefusal) {
    super(`The table of ${refusal.of} would have ${refusal.cells} cells; the limit is ${refusal.limit}.`)
    this.refusal = refusal
  }
}

export function refuseLarge(of: string, cells: number): void {
  if (cells > largestTable) throw new Refused({ refused: 'table-too-large', of, cells, limit: largestTable })
}
