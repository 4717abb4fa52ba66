import { askedIn, asksForNumber } from './asked.ts'
import type { Facts } from './diagnostic.ts'
import { type EntryKind, openEnds, type ResolutionOutcome } from './ledger-entry.ts'
import type { LedgerLine } from './ledger-line.ts'
import { nearNames } from './near-names.ts'
import type { Notice } from './notice.ts'
import type { Situation, Text } from './situation.ts'
import type { Span } from './span.ts'

/** What reading one entry needs; `fail` tells and marks the entry as unusable. */
export interface EntryReader {
  readonly kind: EntryKind
  readonly line: LedgerLine
  readonly situation: Situation
  readonly notice: Notice
  readonly fail: Notice
  readonly failed: () => boolean
}

export function readSeen({ line, fail }: EntryReader): boolean {
  const value = line.members.seen
  if (value !== undefined && typeof value !== 'boolean')
    fail('entry-value', placeOf(line, 'seen'), {
      key: 'seen',
      expected: 'true-or-false',
      found: asWritten(value),
    })
  return value === true
}

export function readProbability(
  { line, fail }: EntryReader,
  key: 'confidence' | 'probability' | 'low' | 'high',
): number | null {
  const value = line.members[key]
  if (value === undefined) return null
  if (typeof value === 'number' && value >= 0 && value <= 1) return value
  fail('entry-value', placeOf(line, key), { key, expected: 'probability', found: asWritten(value) })
  return null
}

export function readResolution({ line, situation, fail }: EntryReader): ResolutionOutcome {
  const value = line.members.outcome
  const question = askedIn(situation).find(({ id }) => id === line.members.question)
  const isNumber = question !== undefined && asksForNumber(question)
  const open = openEnds.find((end) => end === value)
  if (open !== undefined) return open
  if (isNumber && typeof value === 'number' && Number.isFinite(value)) return value
  if (!isNumber && (value === 'yes' || value === 'no')) return value
  const expected = isNumber ? 'number-resolution' : 'resolution'
  fail('entry-value', placeOf(line, 'outcome'), { key: 'outcome', expected, found: asWritten(value) })
  return 'ambiguous'
}

export function readRound({ line, fail }: EntryReader): 1 | 2 | null {
  const value = line.members.round
  if (value === undefined || value === 1 || value === 2) return value ?? null
  fail('entry-value', placeOf(line, 'round'), { key: 'round', expected: 'round', found: asWritten(value) })
  return null
}

export function readId(
  reader: EntryReader,
  key: 'indicator' | 'event' | 'question',
  known: readonly { id: string }[],
): string {
  const name = readText(reader, key) ?? ''
  if (typeof reader.line.members[key] === 'string')
    checkName(reader, { kind: key, name, known: idsOf(known) })
  return name
}

export function readBecause(reader: EntryReader): string[] {
  const { line, fail, situation } = reader
  const value = line.members.because ?? []
  const list = Array.isArray(value) ? value : [value]
  if (!list.every((id) => typeof id === 'string')) {
    fail('entry-value', placeOf(line, 'because'), {
      key: 'because',
      expected: 'list-of-claims',
      found: asWritten(value),
    })
    return []
  }
  const claims = idsOf(situation.claims)
  const ids = (list as string[]).map((id) => id.normalize('NFC'))
  for (const id of ids)
    checkName(reader, { kind: 'claim', name: id, known: claims, at: placeOf(line, 'because') })
  return ids
}

export function readNote({ line, fail }: EntryReader): Text | undefined {
  const value = line.members.note
  if (value === undefined) return undefined
  if (typeof value === 'string') return { und: value }
  const isText =
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((text) => typeof text === 'string')
  if (isText && !Array.isArray(value)) return value as Text
  fail('entry-value', placeOf(line, 'note'), { key: 'note', expected: 'text', found: asWritten(value) })
  return undefined
}

/** The text under a key in NFC; null where there is none, which is told where something else stands there. */
export function readText({ line, fail }: EntryReader, key: string): string | null {
  const value = line.members[key]
  if (value === undefined) return null
  if (typeof value === 'string' && value.trim() !== '') return value.normalize('NFC')
  fail('entry-value', placeOf(line, key), { key, expected: 'text', found: asWritten(value) })
  return null
}

interface NamedThing {
  readonly kind: string
  readonly name: string
  readonly known: readonly string[]
  /** Of a state or an outcome: whose. */
  readonly of?: string
  readonly at?: Span
}

export function checkName({ line, fail }: EntryReader, { kind, name, known, of = '', at }: NamedThing): void {
  if (known.includes(name)) return
  const near = nearNames(name, known)
  const place = at ?? placeOf(line, kind)
  // Only a name that stands alone can be replaced where it stands; its quotation marks are part of the place.
  const isAlone = near.length > 0 && line.members[kind] === name
  const fix = isAlone ? { fix: { at: place, text: JSON.stringify(near[0]) } } : {}
  fail('unknown-id', place, { name, kind, of, known: known.slice(0, 12) }, { near, ...fix })
}

export function idsOf(things: readonly { readonly id: string }[]): string[] {
  return things.map(({ id }) => id)
}

export function placeOf(line: LedgerLine, key: string): Span {
  return line.valueAt.get(key) ?? line.at
}

export function asWritten(value: unknown): Facts[string] {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
