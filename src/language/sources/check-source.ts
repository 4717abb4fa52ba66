import type { Diagnostic } from '../diagnostic.ts'
import { nearNames } from '../near-names.ts'
import type { Source } from '../situation.ts'
import type { Span } from '../span.ts'
import { cslTypes } from './csl-item.ts'

/**
 * A source from what stands at one place of a bibliography; null where it is none, which is told.
 * @param value  what was read there, of any shape
 * @param at     the place of the entry
 */
export function checkSource(value: unknown, at: Span): { source: Source | null; diagnostics: Diagnostic[] } {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { source: null, diagnostics: [problem('source-not-a-map', at, { found: describe(value) })] }
  const csl = value as Record<string, unknown>
  const id = typeof csl.id === 'number' ? String(csl.id) : csl.id
  if (typeof id !== 'string' || id.trim() === '')
    return {
      source: null,
      diagnostics: [
        problem('source-without-id', at, { title: typeof csl.title === 'string' ? csl.title : '' }),
      ],
    }
  const name = id.normalize('NFC')
  return { source: { id: name, csl: { ...csl, id: name }, at }, diagnostics: checkType(name, csl.type, at) }
}

function checkType(id: string, type: unknown, at: Span): Diagnostic[] {
  if (type === undefined || (typeof type === 'string' && cslTypes.includes(type))) return []
  const near = typeof type === 'string' ? nearNames(type, cslTypes) : []
  return [
    {
      code: 'source-type-unknown',
      severity: 'warning',
      at,
      facts: { id, type: describe(type) },
      ...(near.length > 0 ? { near } : {}),
    },
  ]
}

function problem(
  code: 'source-not-a-map' | 'source-without-id',
  at: Span,
  facts: Record<string, string>,
): Diagnostic {
  return { code, severity: 'error', at, facts }
}

function describe(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
