import type { Severity } from './severity.ts'

/**
 * Every code with its severity. A code is kebab-case, reads after "allow", and never changes its meaning.
 * Each has a page in `docs/diagnostics/` and words in both languages in `report`.
 */
export const diagnosticCodes = {
  'unknown-key': 'error',
  'unknown-id': 'error',
} as const satisfies Record<string, Severity>

export type DiagnosticCode = keyof typeof diagnosticCodes
