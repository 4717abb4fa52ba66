import { noticeUnknownId, type Resolver, resolve, resolveAll, resolveState } from '../assemble/declared.ts'
import type { Notice } from '../notice.ts'
import type { WrittenNumber } from '../plain-shapes.ts'
import type { Entries, Name } from '../shape.ts'
import { foldText } from './fold-text.ts'
import { columnsInNote } from './note-template.ts'
import { noticeUnknownColumn } from './read-tables.ts'
import type { RowFormat } from './row-format.ts'
import type { Proposed, RowTest, TipRule } from './tip-rules.ts'
import type { WrittenRowTest, WrittenTipRule } from './tip-shapes.ts'

/** One rule, checked; null where it cannot be used, which has been told. */
export function readRule(
  id: Name,
  written: WrittenTipRule,
  formats: ReadonlyMap<string, RowFormat>,
  resolver: Resolver,
): TipRule | null {
  const { notice } = resolver
  const format = written.from && formatOf(written.from, formats, notice)
  const proposes = written.propose && proposedOf(written.propose, resolver)
  const because = resolveAll(resolver, 'claim', written.because)
  const where = (written.where ?? []).map((one) => one.map(({ name, value }) => testOf(name, value)))
  if (written.where && (where.length === 0 || where.some((one) => one.length === 0)))
    notice('empty-condition', id.at)
  if (!format || !proposes || where.length === 0) return null
  const apart = written.apart ?? format.apart.map((text) => ({ text, at: id.at }))
  const columns = [
    ...where.flatMap((one) => one.map(({ column }) => column)),
    ...(written.apart ?? []),
    ...columnsInNote(written.note).map((text) => ({ text: text.normalize('NFC'), at: written.place })),
  ]
  const known = format.columns
  if (known) for (const column of columns) noticeUnknownColumn(column, known, format.id, notice)
  return {
    id: id.text,
    title: written.title ?? { und: id.text },
    format,
    where,
    per: written.per ?? 'day',
    apart,
    atLeast: {
      rows: countOf(written['at-least']?.rows),
      reports: countOf(written['at-least']?.reports),
      sources: countOf(written['at-least']?.sources),
    },
    proposes,
    because,
    note: written.note,
    columns,
    at: id.at,
  }
}

function formatOf(from: Name, formats: ReadonlyMap<string, RowFormat>, notice: Notice): RowFormat | null {
  const format = formats.get(from.text)
  if (format) return format
  noticeUnknownId(notice, 'row-format', from, [...formats.keys()])
  return null
}

function countOf(written: WrittenNumber | null | undefined): number {
  return written?.low ?? 0
}

function testOf(column: Name, value: WrittenRowTest | readonly Name[]): RowTest {
  const texts = (names: readonly Name[] | null) => names?.map(({ text }) => text.normalize('NFC')) ?? null
  const named = { column: { text: column.text, at: column.at } }
  const nothing = { is: null, not: null, contains: null, startsWith: null, atLeast: null, atMost: null }
  if (!('place' in value)) return { ...nothing, ...named, is: texts(value) }
  return {
    ...named,
    is: texts(value.is),
    not: texts(value.not),
    contains: value.contains?.map(({ text }) => foldText(text)) ?? null,
    startsWith: texts(value['starts-with']),
    atLeast: value['at-least']?.low ?? null,
    atMost: value['at-most']?.high ?? null,
  }
}

type WrittenProposal = NonNullable<WrittenTipRule['propose']>

function proposedOf(written: WrittenProposal, resolver: Resolver): Proposed | null {
  const kinds = (['event', 'indicator', 'state'] as const).filter((kind) => written[kind] !== null)
  const { notice } = resolver
  if (kinds.length > 1) notice('one-or-the-other', written.place, { keys: kinds })
  else if (kinds.length === 0)
    notice('missing-key', written.place, { key: 'event / indicator / state', kind: 'proposal' })
  if (kinds.length !== 1) return null
  if (written.event) return eventOf(written.event, written.outcome, resolver)
  if (written.indicator) {
    const indicator = resolve(resolver, 'indicator', written.indicator)
    return indicator === null ? null : { kind: 'indicator', indicator, seen: written.seen ?? true }
  }
  return stateOf(written, resolver)
}

function eventOf(name: Name, outcome: Name | null, resolver: Resolver): Proposed | null {
  const event = resolve(resolver, 'event', name)
  if (event === null) return null
  const known = [...(resolver.declared.outcomes.get(event) ?? [])]
  if (outcome && ![...known, ...(known.length > 0 ? ['rest'] : [])].includes(outcome.text)) {
    noticeUnknownId(resolver.notice, 'outcome', outcome, known, event)
    return null
  }
  return { kind: 'event', event, outcome: outcome?.text ?? null }
}

function stateOf(written: WrittenProposal, resolver: Resolver): Proposed | null {
  const [part, ...others] = written.state!.parts as Entries<readonly Name[]>
  if (!part || others.length > 0) {
    const found = written.state!.parts.map(({ name }) => name.text).join(', ')
    resolver.notice('entry-value', written.state!.at, { key: 'state', expected: 'one-factor', found })
    return null
  }
  const factor = resolve(resolver, 'factor', part.name)
  if (factor === null) return null
  const states = part.value.flatMap((state) => resolveState(resolver, factor, state) ?? [])
  if (states.length < part.value.length) return null
  return { kind: 'state', factor, states, confidence: written.confidence?.nominal ?? 1 }
}
