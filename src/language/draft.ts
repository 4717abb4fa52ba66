import type { Coverage } from './coverage.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { ReadingHead, Source } from './situation.ts'
import type { SourceFile } from './span.ts'
import type { Tips } from './tips/tip-rules.ts'
import type { MapTree, Tree } from './tree.ts'

/** A situation as it was written: put together from its files, not yet in one reading. Plain data. */
export interface Draft {
  readonly files: readonly SourceFile[]
  readonly tree: MapTree
  readonly sources: readonly Source[]
  /** The base first. */
  readonly readings: readonly ReadingHead[]
  /** What each reading but the base changes, by its id. */
  readonly changes: Readonly<Record<string, Tree>>
  readonly coverage: readonly Coverage[]
  readonly tips: Tips
  /** SHA-256 over names and texts of the files; the ledger and the rules for tip-offs, which move no answer, left out. */
  readonly hash: string
  /** What the reading of the files found; what a course adds to it comes with the course. */
  readonly diagnostics: readonly Diagnostic[]
}
