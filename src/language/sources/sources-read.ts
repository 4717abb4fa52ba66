import type { Diagnostic } from '../diagnostic.ts'
import type { Source } from '../situation.ts'
import type { SourceFile, Span } from '../span.ts'

/** What was found in a bibliography. */
export interface SourcesRead {
  readonly sources: Source[]
  readonly diagnostics: Diagnostic[]
}

/** The first line of a file: where something about the whole of it is shown. */
export function wholeFile(file: SourceFile): Span {
  const end = file.text.indexOf('\n')
  return { file: file.name, start: 0, end: end < 0 ? file.text.length : end }
}
