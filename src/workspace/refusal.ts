import type { Diagnostic, Facts } from '../language/diagnostic.ts'
import { type DiagnosticCode, diagnosticCodes } from '../language/diagnostic-codes.ts'
import type { Span } from '../language/span.ts'

/** Why a file of the folder is not read, to be thrown and then told. */
export class Refusal extends Error {
  readonly diagnostic: Diagnostic
  constructor(diagnostic: Diagnostic) {
    super(diagnostic.code)
    this.diagnostic = diagnostic
  }
}

export function refusal(code: DiagnosticCode, facts: Facts, at?: Span): Refusal {
  return new Refusal({ code, severity: diagnosticCodes[code], facts, ...(at ? { at } : {}) })
}
