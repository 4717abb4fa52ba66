import type { Diagnostic, Facts } from '../../language/diagnostic.ts'
import type { Severity } from '../../language/severity.ts'
import type { SourceFile } from '../../language/span.ts'
import type { Language } from '../language.ts'
import { arranged } from './arrange.ts'
import { diagnosticWords } from './diagnostic-words.ts'
import { linesByFile, type Place } from './place.ts'

/** A finding as other programs read it: one item of `error.diagnostics` in the results contract. */
export interface DiagnosticJson extends Partial<Place> {
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly help?: string
  readonly facts: Facts
  readonly related: readonly Place[]
  /** Names that were probably meant, nearest first. */
  readonly near: readonly string[]
  readonly fix: (Place & { readonly text: string }) | null
}

/**
 * Findings as plain data, errors first. Lines and columns are counted from 1, columns in UTF-16 units, ends exclusive;
 * they are absent where a finding concerns a file or the folder as a whole; of a file that cannot be read at all, at
 * most the line is known.
 */
export function renderDiagnosticsJson(
  diagnostics: readonly Diagnostic[],
  files: readonly SourceFile[],
  language: Language,
): DiagnosticJson[] {
  const linesOf = linesByFile(files)
  const placeOf = (span: Diagnostic['at']) => (span ? linesOf(span.file)?.placeOf(span) : undefined)
  return arranged(diagnostics).map((diagnostic) => {
    const { code, severity, at, facts, related = [], near = [], fix } = diagnostic
    const { title, help } = diagnosticWords(diagnostic, language)
    const file = at?.file ?? (typeof facts.file === 'string' ? facts.file : undefined)
    const fixPlace = placeOf(fix?.at)
    return {
      code,
      severity,
      message: title,
      ...(help === undefined ? {} : { help }),
      ...(file === undefined ? {} : { file }),
      ...(at === undefined && typeof facts.line === 'number' ? { line: facts.line } : {}),
      ...placeOf(at),
      facts,
      related: related.map(placeOf).filter((place) => place !== undefined),
      near,
      fix: fix && fixPlace ? { ...fixPlace, text: fix.text } : null,
    }
  })
}
