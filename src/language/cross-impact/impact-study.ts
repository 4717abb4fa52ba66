/** A cross-impact study as its file gives it. */
export interface ImpactStudy {
  readonly title: string
  readonly descriptors: readonly { readonly name: string; readonly variants: readonly string[] }[]
  /** Points that the row's variant gives the column's, all variants in the order of the descriptors; the diagonal is kept. */
  readonly matrix: readonly (readonly number[])[]
}

/** Why a file is no study; lines and columns from 1, as an editor counts them. */
export type StudyFault =
  | { readonly kind: 'not-a-study'; readonly expected: string }
  | {
      readonly kind: 'cut-short'
      readonly line: number
      readonly missing: 'descriptors' | 'matrix' | 'solutions'
    }
  | { readonly kind: 'no-descriptor'; readonly line: number; readonly text: string }
  | { readonly kind: 'no-variant'; readonly line: number; readonly name: string }
  | { readonly kind: 'text-in-cell'; readonly line: number; readonly column: number; readonly text: string }
  | { readonly kind: 'row-length'; readonly line: number; readonly found: number; readonly needed: number }
  | { readonly kind: 'row-count'; readonly line: number; readonly found: number; readonly needed: number }
  | { readonly kind: 'too-large'; readonly found: number; readonly limit: number }
  | { readonly kind: 'not-a-solution'; readonly line: number; readonly text: string }

/** Thrown by readers of studies for what the person has to mend in the file. */
export class StudyRefused extends Error {
  override readonly name = 'StudyRefused'
  readonly fault: StudyFault
  constructor(fault: StudyFault) {
    super(`The study was refused: ${fault.kind}.`)
    this.fault = fault
  }
}

/** More variants than this are no study that people have judged. */
const mostVariants = 2000

export function refuseLarge(variants: number): void {
  if (variants > mostVariants) {
    throw new StudyRefused({ kind: 'too-large', found: variants, limit: mostVariants })
  }
}

/** A cell of the matrix. Full-width digits are read as the narrow ones, a typographic minus as the plain one; blank is 0. */
export function cellNumber(text: string, line: number, column: number): number {
  const plain = text.normalize('NFKC').trim().replaceAll('\u2212', '-')
  if (plain === '') return 0
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain)) {
    throw new StudyRefused({ kind: 'text-in-cell', line, column, text: text.trim().slice(0, 40) })
  }
  return Number(plain)
}

export function linesOf(text: string): string[] {
  return text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
}
