import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOfText } from '../../src/language/dates.ts'
import { readLedger } from '../../src/language/ledger.ts'
import { asOfDay, standingEntries } from '../../src/language/ledger-standing.ts'
import type { Situation } from '../../src/language/situation.ts'
import { ledgerSituation } from './ledger-situation.ts'

const situation: Situation = ledgerSituation
const read = (...lines: (string | object)[]) => {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  const { entries, diagnostics } = readLedger({ name: 'ledger.jsonl', text }, situation)
  const underlined = diagnostics.map(({ at }) => text.slice(at!.start, at!.end))
  return { entries, diagnostics, underlined, codes: diagnostics.map(({ code }) => code) }
}
const look = { date: '2025-03-01', indicator: 'praise', seen: true }

describe('each form of an entry', () => {
  it.each([
    [
      { ...look, because: ['c1'], by: '分析官', note: '備考' },
      {
        kind: 'indicator',
        indicator: 'praise',
        seen: true,
        because: ['c1'],
        by: '分析官',
        note: { und: '備考' },
      },
    ],
    [
      { date: '2025-03-01', event: 'summit', outcome: 'walkout' },
      { kind: 'event', event: 'summit', outcome: 'walkout' },
    ],
    [
      { date: '2025-03-01', event: 'summit', outcome: 'rest' },
      { kind: 'event', outcome: 'rest' },
    ],
    [
      { date: '2025-03-01', event: '実験' },
      { kind: 'event', event: '実験', outcome: null },
    ],
    [
      { date: '2025-03-01', state: { talks: 'contacts' }, confidence: 0.9 },
      { kind: 'state', factor: 'talks', states: ['contacts'], confidence: 0.9 },
    ],
    [
      { date: '2025-03-01', state: { talks: ['contacts', 'none'] } },
      { kind: 'state', states: ['contacts', 'none'], confidence: 1 },
    ],
    [{ 'as-of': '2025-03-01' }, { kind: 'as-of' }],
    [
      { date: '2025-03-01', question: 'summit-2026', by: 'a', probability: 0.35 },
      {
        kind: 'forecast',
        question: 'summit-2026',
        by: 'a',
        probability: 0.35,
        value: null,
        spread: null,
        round: null,
      },
    ],
    [
      { date: '2025-03-01', question: 'summit-2026', by: 'a', probability: 0.35, round: 2 },
      { kind: 'forecast', round: 2 },
    ],
    [
      {
        date: '2025-03-01',
        question: 'summit-2026',
        by: 'a',
        probability: 0.3,
        low: 0.1,
        high: 0.5,
        confidence: 0.7,
      },
      { kind: 'forecast', probability: 0.3, spread: { low: 0.1, high: 0.5, confidence: 0.7 } },
    ],
    [
      { date: '2025-03-01', question: 'summits', by: 'a', value: 2, low: 0, high: 5 },
      { kind: 'forecast', probability: null, value: 2, spread: { low: 0, high: 5, confidence: null } },
    ],
    [
      { date: '2025-03-01', question: 'summits', outcome: 3 },
      { kind: 'resolution', outcome: 3 },
    ],
    [
      { date: '2025-03-01', question: 'summit-2026', outcome: 'annulled' },
      { kind: 'resolution', outcome: 'annulled' },
    ],
    [
      { date: '2025-03-01', question: 'summit-2026', outcome: 'ambiguous' },
      { kind: 'resolution', outcome: 'ambiguous' },
    ],
    [
      { date: '2025-03-01', question: 'summit-2026', outcome: 'no' },
      { kind: 'resolution', outcome: 'no' },
    ],
  ])('%o', (line, expected) => {
    const { entries, codes } = read(line)
    expect(codes).toEqual([])
    expect(entries).toMatchObject([{ ...expected, day: dayOfText('2025-03-01') }])
  })

  it('a retraction, which leaves both to be seen and neither to count', () => {
    const { entries, codes } = read({ ...look, id: 'a' }, { retracts: 'a', by: 'b' })
    expect(codes).toEqual([])
    expect(entries.map(({ kind }) => kind)).toEqual(['indicator', 'retraction'])
    expect(standingEntries(entries)).toEqual([])
  })
})

describe('an id', () => {
  it('comes from the content, whatever the order of the members', () => {
    const reversed = Object.fromEntries(Object.entries(look).reverse())
    const [first, second] = [read(look).entries[0]!, read(reversed).entries[0]!]
    expect(first.id).toBe(second.id)
    expect(first.id).toMatch(/^2025-03-01-[a-z0-9]{6}$/)
    expect(read({ ...look, seen: false }).entries[0]!.id).not.toBe(first.id)
    // The same for ever: retractions in ledgers on disk name it.
    expect(first.id).toBe('2025-03-01-f0yjad')
  })

  it('shared by two different entries is an error, by equal ones a warning', () => {
    expect(read({ ...look, id: 'a' }, { ...look, id: 'a', seen: false }).diagnostics).toMatchObject([
      { code: 'entry-id-twice', severity: 'error', facts: { id: 'a' } },
    ])
    const { entries, diagnostics } = read(look, look)
    expect(entries).toHaveLength(1)
    expect(diagnostics).toMatchObject([{ code: 'entry-repeated', severity: 'warning' }])
  })
})

describe('a date', () => {
  it('keeps the reporter’s own day and knows the instant', () => {
    const [entry] = read({ ...look, date: '2025-03-01T05:10+09:00' }).entries
    expect(entry).toMatchObject({
      day: dayOfText('2025-03-01'),
      date: { instantMs: Date.parse('2025-02-28T20:10Z') },
    })
  })

  it('known to the month or as a span stands at its last day, and that is said', () => {
    const { entries, diagnostics } = read(
      { date: '2025-03', event: 'quarrel' },
      { ...look, date: '2025-03/2025-04' },
    )
    expect(entries.map((entry) => 'day' in entry && entry.day)).toEqual(
      ['2025-03-31', '2025-04-30'].map(dayOfText),
    )
    expect(diagnostics).toMatchObject([
      { code: 'entry-at-last-day', severity: 'note', facts: { date: '2025-03', day: '2025-03-31' } },
      { code: 'entry-at-last-day', facts: { day: '2025-04-30' } },
    ])
  })

  it('orders entries and gives the day up to which the record is complete', () => {
    const lines = [
      { ...look, id: 'c', date: '2025-03-02' },
      { ...look, id: 'b', indicator: 'report', date: '2025-03-01T12:00Z' },
      { ...look, id: 'a', indicator: 'report', date: '2025-03-01' },
    ]
    const { entries } = read(...lines)
    expect(standingEntries(entries).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(asOfDay(entries)).toBe(dayOfText('2025-03-02'))
    expect(asOfDay(read(...lines, { 'as-of': '2025-12-31' }).entries)).toBe(dayOfText('2025-12-31'))
    expect(asOfDay([])).toBeNull()
  })
})

describe('what is wrong with an entry is told, with its place', () => {
  it.each([
    [{ ...look, indicator: 'prais' }, 'unknown-id', '"prais"'],
    [{ date: '2025-03-01', event: 'sumit' }, 'unknown-id', '"sumit"'],
    [{ date: '2025-03-01', event: 'summit', outcome: 'pct' }, 'unknown-id', '"pct"'],
    [{ date: '2025-03-01', event: '実験', outcome: 'rest' }, 'unknown-id', '"rest"'],
    [{ date: '2025-03-01', state: { talk: 'none' } }, 'unknown-id', '{"talk":"none"}'],
    [{ date: '2025-03-01', state: { talks: 'nun' } }, 'unknown-id', '{"talks":"nun"}'],
    [{ ...look, because: ['c9'] }, 'unknown-id', '["c9"]'],
    [{ date: '2025-03-01', question: 'q', by: 'a', probability: 1 }, 'unknown-id', '"q"'],
    [{ ...look, date: '2025-01-19' }, 'entry-before-start', '"2025-01-19"'],
    [{ ...look, date: '2030-01-01' }, 'entry-after-end', '"2030-01-01"'],
    [{ date: '2025-01-20', event: 'summit' }, 'event-on-start', '"2025-01-20"'],
    [{ date: '2025-03', event: 'summit' }, 'event-needs-day', '"2025-03"'],
    [{ ...look, date: '3 March' }, 'entry-value', '"3 March"'],
    [{ ...look, seen: 'yes' }, 'entry-value', '"yes"'],
    [{ ...look, by: 3 }, 'entry-value', '3'],
    [{ ...look, note: [1] }, 'entry-value', '[1]'],
    [{ ...look, because: [1] }, 'entry-value', '[1]'],
    [{ date: '2025-03-01', state: { talks: 'none' }, confidence: 90 }, 'entry-value', '90'],
    [
      { date: '2025-03-01', state: { talks: 'none', line: 'hard' } },
      'entry-value',
      '{"talks":"none","line":"hard"}',
    ],
    [{ date: '2025-03-01', state: { talks: [] } }, 'entry-value', '{"talks":[]}'],
    [
      { date: '2025-03-01', state: { talks: ['none', 'contacts', 'leaders'] } },
      'state-says-nothing',
      '{"talks":["none","contacts","leaders"]}',
    ],
    [{ date: '2025-03-01', question: 'summit-2026', by: 'a', probability: -0.1 }, 'entry-value', '-0.1'],
    [{ date: '2025-03-01', question: 'summit-2026', outcome: 'maybe' }, 'entry-value', '"maybe"'],
    [{ date: '2025-03-01', question: 'summit-2026', outcome: 3 }, 'entry-value', '3'],
    [{ date: '2025-03-01', question: 'summits', outcome: 'yes' }, 'entry-value', '"yes"'],
    [{ date: '2025-03-01', question: 'summits', by: 'a', value: 'two' }, 'entry-value', '"two"'],
    [
      {
        date: '2025-03-01',
        question: 'summit-2026',
        by: 'a',
        probability: 0.3,
        low: 0.1,
        high: 0.5,
        confidence: 0,
      },
      'entry-value',
      '0',
    ],
    [{ ...look, sen: true }, 'entry-key-unknown', '"sen"'],
  ] as const)('%o', (line, code, place) => {
    const { codes, underlined, entries, diagnostics } = read(line)
    expect([codes, underlined]).toEqual([[code], [place]])
    expect(entries).toHaveLength(diagnostics[0]!.severity === 'error' ? 0 : 1)
  })

  it.each([
    [{ date: '2025-03-01', indicator: 'praise' }, 'entry-incomplete'],
    [{ indicator: 'praise', seen: true }, 'entry-incomplete'],
    [{ date: '2025-03-01', question: 'summit-2026', probability: 0.5 }, 'entry-incomplete'],
    [{ date: '2025-03-01', question: 'summits', by: 'a' }, 'entry-incomplete'],
    [
      { date: '2025-03-01', question: 'summit-2026', by: 'a', probability: 0.3, low: 0.1 },
      'entry-incomplete',
    ],
    [
      { date: '2025-03-01', question: 'summit-2026', by: 'a', probability: 0.6, low: 0.1, high: 0.5 },
      'estimate-out-of-order',
    ],
    [{ date: '2025-03-01', note: 'x' }, 'entry-without-kind'],
    [{ ...look, event: 'summit' }, 'entry-of-two-kinds'],
    [{ retracts: 'nothing' }, 'retracts-nothing'],
  ])('%o as a whole', (line, code) => expect(read(line).codes).toEqual([code]))

  it('with the names that were probably meant', () => {
    expect(read({ date: '2025-03-01', event: 'sumit' }).diagnostics[0]!.near).toEqual(['summit'])
    expect(read({ ...look, id: 'abc-1' }, { retracts: 'abc-2' }).diagnostics[0]!.near).toEqual(['abc-1'])
  })

  it('two looks within half an interval, unless one is retracted', () => {
    const lines = [
      { ...look, id: 'a' },
      { ...look, id: 'b', date: '2025-03-10' },
    ]
    expect(read(...lines).diagnostics).toMatchObject([
      { code: 'looks-too-close', facts: { other: '2025-03-01', date: '2025-03-10', lookDays: 30 } },
    ])
    expect(read(...lines, { retracts: 'a' }).codes).toEqual([])
    expect(read(lines[0]!, { ...look, id: 'b', date: '2025-03-16' }).codes).toEqual([])
  })

  it('a retraction of a retraction', () => {
    expect(read({ ...look, id: 'a' }, { id: 'b', retracts: 'a' }, { retracts: 'b' }).codes).toEqual([
      'retracts-retraction',
    ])
  })
})

describe('a damaged ledger', () => {
  it.each([
    ['{"date": "2025-03-01", "indic', 'torn'],
    ['nonsense', 'not-json'],
    ['[1]', 'not-an-object'],
    ['null', 'not-an-object'],
    ['<<<<<<< HEAD', 'merge-mark'],
    [`{"note": "${'x'.repeat(100_001)}"}`, 'too-long'],
    ['\u0000\u0000\u0000', 'not-json'],
  ])('loses only the line %.40s', (line, reason) => {
    const { entries, diagnostics } = read(look, line, { ...look, date: '2025-05-01' })
    expect(entries).toHaveLength(2)
    expect(diagnostics).toMatchObject([{ code: 'entry-unreadable', facts: { line: 2, reason } }])
  })

  it('tells a member written twice', () => {
    const { codes, underlined } = read(
      '{"date": "2025-03-01", "indicator": "praise", "seen": true, "seen": false}',
    )
    expect([codes, underlined]).toEqual([['duplicate-key'], ['"seen"']])
  })

  it('with a byte-order mark, Windows line ends and empty lines is at home', () => {
    const text = `\uFEFF${JSON.stringify(look)}\r\n\r\n{"as-of": "2025-06-01"}\r\n`
    const { entries, diagnostics } = readLedger({ name: 'ledger.jsonl', text }, situation)
    expect([entries.length, diagnostics]).toEqual([2, []])
  })

  it('cut or changed anywhere never throws, and its diagnostics lie within it', () => {
    const whole = `${JSON.stringify({ ...look, because: ['c1'], note: { ja: '注' } })}\n${JSON.stringify({ date: '2025-04-01', state: { talks: ['none'] }, confidence: 0.5 })}\n{"as-of": "2025-06-01"}`
    fc.assert(
      fc.property(
        fc.nat(whole.length),
        fc.nat(whole.length),
        fc.string({ unit: 'binary', maxLength: 5 }),
        (a, b, put) => {
          const text = whole.slice(0, Math.min(a, b)) + put + whole.slice(Math.max(a, b))
          for (const { at } of readLedger({ name: 'l', text }, situation).diagnostics)
            expect(0 <= at!.start && at!.start <= at!.end && at!.end <= text.length).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('of 40,000 broken lines is told in bounded time and number', () => {
    const start = performance.now()
    const text = '{"event": "sumit", "date": "2025-03-01", "note": [[[[\n{}\n'.repeat(20_000)
    const { diagnostics } = readLedger({ name: 'l', text }, situation)
    expect(diagnostics.length).toBeLessThanOrEqual(500)
    expect(performance.now() - start).toBeLessThan(8000)
  })
})
