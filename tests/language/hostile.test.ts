import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filesOf, outcomeOf, small } from './written-situation.ts'

const head = small.slice(0, small.indexOf('factors:'))
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n')
const nines = (text: string) => `[${Array(9).fill(text).join(', ')}]`

const hostile: readonly [what: string, text: string, code: string][] = [
  [
    'aliases that multiply',
    `${head}note: &a0 ${nines('x')}\n${lines(9, (n) => `k${n}: &a${n + 1} ${nines(`*a${n}`)}`)}`,
    'too-many',
  ],
  ['a structure that contains itself', `${head}factors: &f\n  a: *f\n`, 'unknown-id'],
  ['brackets without end', `${head}factors: ${'['.repeat(200_000)}`, 'nested-too-deep'],
  ['maps in maps', `${head}factors: ${'{a: '.repeat(300)}${'}'.repeat(300)}`, 'nested-too-deep'],
  [
    'steps without end',
    `${head}factors:\n${lines(1300, (n) => `${' '.repeat(n + 1)}a:`)}`,
    'nested-too-deep',
  ],
  ['dashes without end', `${head}influences:\n ${'- '.repeat(50_000)}x`, 'nested-too-deep'],
  [
    'ten thousand factors',
    `${head}factors:\n${lines(10_000, (n) => `  f${n}: {states: [a, b], start: a}`)}`,
    'too-many',
  ],
  ['fifty megabytes', `${head}#${'x'.repeat(50_000_000)}`, 'folder-too-large'],
  ['a file that is too long', `${head}#${'x'.repeat(2_000_000)}`, 'text-too-long'],
  ['control characters', `${head}factors: \0`, 'forbidden-character'],
  ['several documents', `${small}---\na: 1\n`, 'several-documents'],
  ['tabs', `${head}factors:\n\ttalks: {}\n`, 'yaml-unreadable'],
  ['a bracket that stays open', `${head}factors: {a: {states: [a, b}\n`, 'yaml-unreadable'],
  ['a list', '- a\n', 'wrong-kind'],
  ['words', 'hello', 'wrong-kind'],
  ['nothing', '', 'missing-key'],
  ['names of the machinery', `${head}factors:\n  __proto__: {states: [a, b], start: a}\n`, 'unfit-id'],
  ['keys of the machinery', `${small}constructor: 1\n`, 'unknown-key'],
]

describe('text that nobody wrote for Kizashi is refused in words', () => {
  it.each(hostile)('%s', (_, text, code) => {
    const { course, diagnostics } = outcomeOf(filesOf(text))
    expect(course).toBeNull()
    expect(diagnostics.map((one) => one.code)).toContain(code)
  })
})

it('no folder, no situation', () => {
  expect(outcomeOf([]).diagnostics.map((one) => one.code)).toEqual(['situation-missing'])
})

it('anchors and merges are read as what they stand for', () => {
  const text = `${small}questions:\n  a: &a {ask: {event: summit, by: 2026-01-01}, note: shared}\n  b: {<<: *a, title: B}\n`
  const { course } = outcomeOf(filesOf(text))
  expect(course!.situation.questions.map((question) => question.note)).toEqual([
    { und: 'shared' },
    { und: 'shared' },
  ])
})

it('a message shows no more of a text than fits', () => {
  const { diagnostics } = outcomeOf(filesOf(small.replace('6 months', '9'.repeat(10_000))))
  expect(diagnostics.every((one) => JSON.stringify(one.facts).length < 1000)).toBe(true)
})

it('no text makes the reader fail, and every place lies in the text', () => {
  const pieces = small.split(/(?<=[ :,{}[\]\n])/)
  const piece = fc.constantFrom(
    ...pieces,
    'null',
    '~',
    '"',
    '|',
    '&a ',
    '*a ',
    '- ',
    '? ',
    '!x ',
    '{',
    ']',
    '：',
    '\n  ',
    '#',
  )
  fc.assert(
    fc.property(
      fc.nat(pieces.length - 1),
      fc.nat(3),
      fc.array(piece, { maxLength: 3 }),
      (at, removed, added) => {
        const text = pieces.toSpliced(at, removed, ...added).join('')
        const { course, diagnostics } = outcomeOf(filesOf(text))
        expect(course === null).toBe(diagnostics.some((one) => one.severity === 'error'))
        for (const { at: place } of diagnostics) {
          if (place)
            expect(0 <= place.start && place.start <= place.end && place.end <= text.length).toBe(true)
        }
      },
    ),
    { numRuns: 150 },
  )
})
