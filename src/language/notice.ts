import type { Diagnostic, Facts } from './diagnostic.ts'
import { type DiagnosticCode, diagnosticCodes } from './diagnostic-codes.ts'
import type { Span } from './span.ts'

/** Takes what a reader or a check has found. */
export type Notice = (
  code: DiagnosticCode,
  at: Span | null,
  facts?: Facts,
  more?: Pick<Diagnostic, 'related' | 'near' | 'fix'>,
) => void

const shownAtMost = 500

/** A notice that fills a list, each finding once and at most 500 in all. */
export function noticeInto(list: Diagnostic[]): Notice {
  const seen = new Set(list.map(keyOfDiagnostic))
  return (code, at, facts = {}, more = {}) => {
    const found: Diagnostic = {
      code,
      severity: diagnosticCodes[code],
      ...(at ? { at } : {}),
      facts: clipped(facts),
      ...more,
    }
    const key = keyOfDiagnostic(found)
    if (list.length >= shownAtMost || seen.has(key)) return
    seen.add(key)
    list.push(found)
  }
}

const longestText = 120

/** Facts are shown: a text of a thousand pages is cut. */
function clipped(facts: Facts): Facts {
  const isLong = (value: unknown) => typeof value === 'string' && value.length > longestText
  if (!Object.values(facts).some(isLong)) return facts
  const clip = (value: Facts[string]) => (isLong(value) ? `${String(value).slice(0, longestText)}…` : value)
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, clip(value)]))
}

/** What makes two diagnostics the same finding. */
export function keyOfDiagnostic({ code, at, facts }: Diagnostic): string {
  return JSON.stringify([code, at?.file, at?.start, at?.end, facts])
}

/** Each once, in the order of files and of places in them; what concerns the folder as a whole first. */
export function inFileOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const unique = new Map(diagnostics.map((diagnostic) => [keyOfDiagnostic(diagnostic), diagnostic]))
  return [...unique.values()].sort(
    (a, b) => compareText(a.at?.file ?? '', b.at?.file ?? '') || (a.at?.start ?? 0) - (b.at?.start ?? 0),
  )
}

/** Order by code unit, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error')
}
