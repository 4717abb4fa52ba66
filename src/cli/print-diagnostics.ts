import type { Diagnostic } from '../language/diagnostic.ts'
import type { SourceFile } from '../language/span.ts'
import { renderDiagnosticsJson } from '../report/diagnostics/render-json.ts'
import { renderDiagnosticsText } from '../report/diagnostics/render-text.ts'
import type { Terminal } from './terminal.ts'
import { version } from './version.ts'

/** Diagnostics as people read them; or, where JSON was asked for, as the error document of the results contract. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  files: readonly SourceFile[],
  isJson: boolean,
  terminal: Terminal,
): void {
  if (isJson) {
    const error = { diagnostics: renderDiagnosticsJson(diagnostics, files, terminal.language) }
    terminal.write(`${JSON.stringify({ kizashi: version, error }, null, 2)}\n`)
    return
  }
  if (diagnostics.length === 0) return
  terminal.write(`${renderDiagnosticsText(diagnostics, files, terminal.language, terminal.paint)}\n\n`)
}
