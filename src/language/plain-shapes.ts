import { dayOfText } from './dates.ts'
import type { Day } from './day.ts'
import { nearNames } from './near-names.ts'
import type { Notice } from './notice.ts'
import { daysOf, isNumber, lookAdverbs, type NumberProblem, narrowed, readNumber } from './numbers.ts'
import {
  foundKind,
  type JsonSchema,
  listOf,
  type Name,
  named,
  optional,
  record,
  required,
  type Shape,
} from './shape.ts'
import type { Scale, Text } from './situation.ts'
import type { Span } from './span.ts'
import { isJudgementMap, isNothing, type ScalarTree, type Tree, type WrittenSum } from './tree.ts'

/** A number as written, before it is known what it judges. */
export interface WrittenNumber {
  readonly scale: Scale
  readonly low: number
  readonly high: number
  readonly nominal: number
  readonly because: readonly Name[] | null
  readonly movesWith: string | null
  readonly note: Text | null
  readonly at: Span
  /** What it was added up from, where measures add ranges to it. */
  readonly sum?: WrittenSum
}

export interface WrittenDate {
  readonly day: Day
  readonly at: Span
}

const languageTag = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

/** Words for people: text, or a map of languages. */
export const text: Shape<Text> = named('text', {
  read: (tree, notice) => {
    if (tree.kind === 'scalar') return { und: tree.text }
    if (tree.kind === 'list') {
      notice('wrong-kind', tree.at, { expected: 'text', found: 'list' })
      return null
    }
    return languagesOf(tree, notice)
  },
  schema: () => ({
    description: 'Words for people: text, or a map from languages to text.',
    anyOf: [
      { type: ['string', 'number'] },
      {
        type: 'object',
        propertyNames: { pattern: languageTag.source },
        additionalProperties: { type: 'string' },
      },
    ],
  }),
})

function languagesOf(tree: Tree & { kind: 'map' }, notice: Notice): Text {
  const languages: Record<string, string> = {}
  for (const { key, keyAt, value } of tree.entries) {
    if (!languageTag.test(key)) notice('unknown-key', keyAt, { key, kind: 'text', known: ['en', 'ja'] })
    else if (value.kind !== 'scalar')
      notice('wrong-kind', value.at, { expected: 'text', found: foundKind(value) })
    else languages[key] = value.text
  }
  return languages
}

/** A reference to something by its id, or a new id. */
export const name: Shape<Name> = {
  read: (tree, notice) => {
    const scalar = expectScalar(tree, 'name', notice)
    return scalar ? { text: scalar.text.normalize('NFC'), at: scalar.at } : null
  },
  schema: () => ({ type: ['string', 'number', 'boolean'] }),
}

/** One name or a list of them. */
export const names = listOf('list-of-names', name, 'alone')

/** A line of text in one language, kept as it stands. */
export const line: Shape<Name> = {
  read: (tree, notice) => {
    const scalar = expectScalar(tree, 'text', notice)
    return scalar ? { text: scalar.text, at: scalar.at } : null
  },
  schema: () => ({ type: ['string', 'number'] }),
}

export const flag: Shape<boolean> = {
  read: (tree, notice) => {
    if (tree.kind === 'scalar' && !tree.quoted && /^(true|false)$/i.test(tree.text))
      return /^true$/i.test(tree.text)
    notice('unknown-choice', tree.at, { written: writtenText(tree), allowed: ['true', 'false'] })
    return null
  },
  schema: () => ({ type: 'boolean' }),
}

export function choice<const T extends string>(allowed: readonly T[]): Shape<T> {
  return {
    read: (tree, notice) => {
      const found = allowed.find((one) => tree.kind === 'scalar' && tree.text === one)
      if (found !== undefined) return found
      const near = tree.kind === 'scalar' ? nearNames(tree.text, allowed) : []
      notice('unknown-choice', tree.at, { written: writtenText(tree), allowed }, { near })
      return null
    },
    schema: () => ({ enum: allowed.flatMap((one) => (/^\d+$/.test(one) ? [Number(one), one] : [one])) }),
  }
}

export const date: Shape<WrittenDate> = named('date', {
  read: (tree, notice) => {
    const scalar = expectScalar(tree, 'date', notice)
    if (!scalar) return null
    const day = dayOfText(narrowNoticed(scalar, notice))
    if (day === null) notice('unreadable-date', tree.at, { written: scalar.text })
    return day === null ? null : { day, at: tree.at }
  },
  schema: () => ({
    description: 'A day, year-month-day.',
    type: 'string',
    pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  }),
})

/** How often one looks: `monthly`, or a stretch of time such as `2 weeks`. In days. */
export const look: Shape<number> = {
  read: (tree, notice) => {
    const scalar = expectScalar(tree, 'number', notice)
    if (!scalar) return null
    const days = daysOf(narrowNoticed(scalar, notice))
    if (days === null) {
      const near = nearNames(scalar.text, lookAdverbs)
      notice('unreadable-number', tree.at, { written: scalar.text, expected: 'look' }, { near })
    }
    return days
  },
  schema: () => ({ description: 'How often one looks: monthly, quarterly, 2 weeks.', type: 'string' }),
}

const numberFields = record('judgement', {
  value: required(
    { read: (tree) => tree, schema: () => ({ type: ['number', 'string'] }) } as Shape<Tree>,
    'The number.',
  ),
  because: optional(names, 'Claims that it stands on.'),
  note: optional(text, 'A remark.'),
  'moves-with': optional(name, 'Ranges that share this name share one draw.'),
})

/** A number of a scale, or a map with the number as `value` beside what it stands on. */
export function number(scale: Scale): Shape<WrittenNumber> {
  return named(`number-${scale}`, {
    read: (tree, notice) => {
      if (!isJudgementMap(tree)) return readBareNumber(tree, scale, notice)
      const read = numberFields.read(tree, notice)
      if (!read?.value) return null
      const bare = readBareNumber(read.value, scale, notice)
      if (!bare) return null
      return { ...bare, because: read.because, movesWith: read['moves-with']?.text ?? null, note: read.note }
    },
    schema: (scope) => ({
      anyOf: [numberSchemas[scale], numberFields.schema({ ...scope, of: 'whole' })],
    }),
  })
}

const numberSchemas: Readonly<Record<Scale, JsonSchema>> = {
  points: { description: 'Points, one point is one doubling: 1, -2, 0.5..1.5.', type: ['number', 'string'] },
  chance: { description: 'A chance: 20%, 0.2, 5..15%.', type: ['number', 'string'] },
  rate: {
    description: 'A rate: once in 8..20 years, 0.1 per year, 10% within a year.',
    anyOf: [
      { const: 0 },
      { type: 'string', examples: ['once in 10 years', '0.1 per year', '10% within a year'] },
    ],
  },
  tempo: {
    description: 'A stretch of time: 6 months, 9..15 months, 1 year.',
    type: 'string',
    examples: ['6 months', '1 year'],
  },
  number: { description: 'A number or a range: 50, 40..60.', type: ['number', 'string'] },
}

function readBareNumber(tree: Tree, scale: Scale, notice: Notice): WrittenNumber | null {
  const scalar = expectScalar(tree, 'number', notice)
  if (!scalar) return null
  const read = readNumber(narrowNoticed(scalar, notice), scale)
  if (isNumber(read)) {
    const { at, sum } = scalar
    return { scale, ...read, because: null, movesWith: null, note: null, at, ...(sum ? { sum } : {}) }
  }
  noticeNumber(scalar, scale, read, notice)
  return null
}

function noticeNumber(scalar: ScalarTree, scale: Scale, problem: NumberProblem, notice: Notice): void {
  const facts = { written: scalar.text, expected: scale }
  const found = { ...facts, low: problem.low ?? 0, high: problem.high ?? 0 }
  if (problem.problem === 'unreadable') notice('unreadable-number', scalar.at, facts)
  else if (problem.problem === 'empty') notice('empty-range', scalar.at, found, swapped(scalar))
  else if (problem.problem === 'touches-zero') notice('range-touches-zero', scalar.at, found)
  else notice('number-out-of-bounds', scalar.at, found)
}

/** The mend of a range written the wrong way round, where swapping its ends leaves the unit alone. */
function swapped(scalar: ScalarTree) {
  const ends = /([+-]?[\d.]*\d%?) *\.\. *([+-]?[\d.]*\d%?)/.exec(scalar.text)
  if (!ends || scalar.quoted) return {}
  const turned = scalar.text.replace(ends[0], `${ends[2]}..${ends[1]}`)
  return { fix: { at: scalar.at, text: turned } }
}

function narrowNoticed(scalar: ScalarTree, notice: Notice): string {
  const narrow = narrowed(scalar.text)
  if (narrow !== scalar.text) {
    const fix = scalar.quoted ? {} : { fix: { at: scalar.at, text: narrow } }
    notice('wide-characters', scalar.at, { written: scalar.text, read: narrow }, fix)
  }
  return narrow
}

function expectScalar(tree: Tree, expected: string, notice: Notice): ScalarTree | null {
  if (tree.kind === 'scalar' && !isNothing(tree)) return tree
  notice('wrong-kind', tree.at, { expected, found: foundKind(tree) })
  return null
}

/** What a message shows of something that should have been a word. */
function writtenText(tree: Tree): string {
  return tree.kind === 'scalar' ? tree.text : foundKind(tree)
}

/** Any tree, for what is read later; the published schema describes it under a name of its own. */
export function later(definition: string): Shape<Tree> {
  return { read: (tree) => tree, schema: () => ({ $ref: `#/definitions/${definition}` }) }
}

/** A grade of the Admiralty code, such as A2. */
export const grade: Shape<{ reliability: string; credibility: number }> = {
  read: (tree, notice) => {
    const match = tree.kind === 'scalar' ? /^([A-F])([1-6])$/.exec(narrowed(tree.text)) : null
    if (match) return { reliability: match[1]!, credibility: Number(match[2]) }
    notice('unreadable-grade', tree.at, { written: writtenText(tree) })
    return null
  },
  schema: () => ({ type: 'string', pattern: '^[A-F][1-6]$' }),
}
