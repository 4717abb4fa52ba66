import type { Workers } from '../../engine/workers.ts'
import type { Diagnostic } from '../../language/diagnostic.ts'
import type { SourceFile } from '../../language/span.ts'

/** The files of a situation as a page is given them. */
export interface FilesOfPage {
  readonly name: string
  readonly files: readonly SourceFile[]
  readonly ledger: SourceFile | null
  readonly issues: readonly { readonly name: string; readonly text: string | null }[]
  readonly diagnostics: readonly Diagnostic[]
}

/** What the first page of a situation shows, seen in one of its readings. */
export interface FirstPage {
  /** Under which a page looks for it: a hash of all that it depends on. */
  readonly key: string
  /**
   * Computes it as a browser would.
   *
   * @param made  when, ISO 8601, and by which Kizashi
   * @param onShare  of the whole that is done, 0..1; what it throws ends the work
   */
  compute(
    made: { readonly on: string; readonly version: string },
    workers: Workers,
    onShare?: (share: number) => void,
  ): Promise<ComputedPage>
}

export interface ComputedPage {
  /** All answers that there are. */
  readonly text: string
  /** What has no answer, and why: a page then says so itself. */
  readonly missing: readonly string[]
}

/** The part of the workbench that computes a first page apart from any browser, as it is built. */
export interface AnswerProgram {
  /** Stands for the code that computes. */
  readonly engine: string
  /** @param reading  null: the base */
  firstPage(folder: FilesOfPage, reading: string | null, engine: string): FirstPage
}
