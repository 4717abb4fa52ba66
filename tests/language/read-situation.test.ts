import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { courseOf } from '../../src/language/course.ts'
import { readSituation } from '../../src/language/read-situation.ts'
import { courseIn, filesIn, filesOf, found, outcomeOf, small } from './written-situation.ts'

const situations = fileURLToPath(new URL('../../situations/', import.meta.url))

describe.each(readdirSync(situations))('the situation %s', (name) => {
  it('has no errors in any reading', () => {
    const files = filesIn(`${situations}${name}`)
    const { draft } = readSituation(files)
    for (const { id } of draft!.readings) {
      const errors = courseOf(draft!, { reading: id }).diagnostics.filter((one) => one.severity === 'error')
      expect(errors).toEqual([])
    }
  })
})

describe('a small situation', () => {
  const { situation, regimes } = courseIn(filesOf(small))

  it('keeps the order of states and sorts elements by id', () => {
    expect(situation.factors.map((factor) => factor.id)).toEqual(['line', 'talks'])
    expect(situation.factors[1]!.states.map((state) => state.id)).toEqual(['none', 'contacts', 'leaders'])
    expect(situation.influences.map((influence) => influence.id)).toEqual([
      'line=hard > summit',
      'line=soft > talks=leaders',
    ])
  })

  it('gives every judgement its address, its range and what it stands on', () => {
    const [line, talks] = situation.factors
    expect(talks!.tempo!.map((tempo) => [tempo.address, tempo.nominal])).toEqual(
      Array(3).fill(['tempo|talks', 0.5]),
    )
    expect(talks!.lean.map((lean) => lean?.address ?? null)).toEqual(['lean|talks|none', null, null])
    expect(line!.start.map((start) => [start.address, start.nominal])).toEqual([
      ['start|line|hard', 0.6],
      ['start|line|soft', 0.4],
    ])
    expect(situation.events[0]!.rate.address).toBe('rate|summit')
    expect(
      situation.events[0]!.outcomes.map(({ id, chance, sets }) => [
        id,
        chance?.address,
        chance?.nominal,
        sets,
      ]),
    ).toEqual([[null, 'chance|summit|0', 1, { line: 'soft' }]])
    expect(situation.influences[1]!.points).toMatchObject({
      address: 'points|talks=leaders|line=soft',
      low: 1,
      high: 2,
    })
  })

  it('has one regime, from the start', () => {
    expect(regimes).toEqual([{ from: 20108, situation, sets: [] }])
  })
})

describe('judgements', () => {
  const claims = 'claims:\n  c1: {says: One}\n  c2: {says: Two}\n'

  it('inherit `because` and `moves-with` from their element unless they have their own', () => {
    const text = `${small.replace(
      'lean: {none: 1}',
      'lean: {none: {value: 1..2, because: c2, note: mine}, leaders: 0..1}, because: [c1], moves-with: belief',
    )}${claims}`
    const talks = courseIn(filesOf(text)).situation.factors[1]!
    expect(talks.lean[0]).toMatchObject({
      low: 1,
      high: 2,
      because: ['c2'],
      movesWith: 'belief',
      note: { und: 'mine' },
    })
    expect(talks.lean[2]).toMatchObject({ because: ['c1'], movesWith: 'belief' })
    expect(talks.tempo![0]!.because).toEqual(['c1'])
  })
})

describe('files', () => {
  const parts = small.split(/(?=^factors:|^events:|^influences:)/m)
  const files = filesOf(parts[0]!, {
    'a.yaml': parts[1]!,
    'b.yaml': parts[2]!,
    'c.yaml': parts[3]!,
    'notes.txt': 'not read',
    'deeper/x.yaml': 'not: read',
  })

  it('add to the same maps and lists', () => {
    expect(courseIn(files).situation.factors.map(({ at, ...factor }) => factor.id)).toEqual(['line', 'talks'])
    expect(found(files)).toEqual([])
  })

  it('give the same whatever their order', () => {
    const reference = outcomeOf(files)
    const { hash } = readSituation(files).draft!
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
        expect(outcomeOf(shuffled)).toEqual(reference)
        expect(readSituation(shuffled).draft!.hash).toBe(hash)
      }),
      { numRuns: 8 },
    )
  })

  it('name both places of a key that stands twice', () => {
    const twice = filesOf(small, {
      'more.yaml':
        'factors:\n  talks: {states: [none, contacts, leaders], ordered: true, start: none, tempo: 1 year}\n',
    })
    const { diagnostics } = outcomeOf(twice)
    expect(diagnostics.map((one) => [one.code, one.at?.file, one.related?.[0]?.file])).toEqual([
      ['duplicate-key', 'situation.yaml', 'more.yaml'],
    ])
  })

  it('mean the same with other ends of lines and a byte-order mark', () => {
    const windows = filesOf(`\ufeff${small.replaceAll('\n', '\r\n')}`)
    expect(readSituation(windows).draft!.hash).toBe(readSituation(filesOf(small)).draft!.hash)
    expect(courseIn(windows).situation.factors.map((factor) => factor.states)).toEqual(
      courseIn(filesOf(small)).situation.factors.map((factor) => factor.states),
    )
    expect(
      found(filesOf(`\ufeff${small.replace('start: none', 'start: nome').replaceAll('\n', '\r\n')}`)),
    ).toEqual(['unknown-id: nome'])
  })

  it('may have names and ids in Japanese, composed in any way', () => {
    const text = small.replaceAll('talks', 'か\u3099いこう').replace('to: {か\u3099いこう', 'to: {がいこう')
    const { situation } = courseIn(
      filesOf(text, {
        '出典.yaml': 'sources: [文献.yaml]\n',
        '文献.yaml': 'references: [{id: 白書, type: book}]\n',
      }),
    )
    expect(situation.factors.map((factor) => factor.id)).toEqual(['line', 'がいこう'])
    expect(situation.sources.map((source) => source.id)).toEqual(['白書'])
  })

  it('leave the ledger out of the hash', () => {
    const withLedger = filesOf(small, { 'ledger.jsonl': '{"as-of": "2025-12-31"}\n' })
    expect(readSituation(withLedger).draft!.hash).toBe(readSituation(filesOf(small)).draft!.hash)
  })
})

describe('the forms of the language', () => {
  it('read all kinds of questions', () => {
    const asks = [
      '{event: summit, by: 2026-01-01}',
      '{event: [summit], by: 2026-01-01, count: true}',
      '{state: {talks: leaders}, at: 2026-01-01}',
      '{state: [{talks: leaders}, {line: soft, talks: [none, contacts]}], by: 2026-01-01}',
      '{event: summit, before: {event: summit}, by: 2026-01-01}',
      '{quantity: stock, at: 2026-01-01}',
      '{quantity: stock, at: 2026-01-01, above: 80}',
    ]
    const lines = asks.map((ask, index) => `  q${index}: {ask: ${ask}}\n`).join('')
    const text = `${small}quantities:\n  stock: {start: 50, grows: {talks: {none: 1}}, jumps: {summit: -2}}\nquestions:\n${lines}`
    const { questions } = courseIn(filesOf(text)).situation
    expect(questions.map((question) => question.ask.kind)).toEqual([
      'event',
      'count',
      'at',
      'reach',
      'before',
      'mean',
      'above',
    ])
    expect(questions[3]!.ask).toMatchObject({
      condition: [
        [{ factor: 'talks', states: ['leaders'] }],
        [
          { factor: 'line', states: ['soft'] },
          { factor: 'talks', states: ['none', 'contacts'] },
        ],
      ],
    })
  })

  it('read harm as the viewpoint’s or by actor, windows, dated outcomes and interests', () => {
    const text = `${small}viewpoint: home
actors:
  home: {interests: [{avoid: {talks: leaders}}, {want: summit}, {want: {event: summit}}]}
  north: {ranking: [[{talks: none}, {line: soft}], {talks: leaders}]}
contingencies:
  a: {ask: {event: summit, by: 2026-01-01}, harm: 1..2}
  b: {ask: {event: summit, by: 2026-01-01}, harm: {home: 1, north: -1}, part-of: a}
calendar:
  - {date: 2026-11-03, event: summit, chance: 5..15%}
  - {date: 2026-11-03, outcomes: [{chance: 50%, sets: {line: hard}}]}
  - {id: apec, date: 2025-11-03, sets: {line: hard}}
indicators:
  praise: {look: monthly, seen: {line: {hard: 10%, soft: 80%}}}
`
    const { situation } = courseIn(filesOf(text))
    expect(situation.contingencies.map((one) => Object.keys(one.harm))).toEqual([['home'], ['home', 'north']])
    expect(situation.calendar.map((entry) => entry.id)).toEqual(['apec', '2026-11-03', '2026-11-03#2'])
    const [apec, window, vote] = situation.calendar.map((entry) => entry.what)
    expect(window).toMatchObject({
      kind: 'window',
      event: 'summit',
      chance: { address: 'window|2026-11-03' },
    })
    expect(vote).toMatchObject({
      outcomes: [{ chance: { address: 'calendar|2026-11-03#2|0', nominal: 0.5 } }],
    })
    expect(apec).toMatchObject({
      kind: 'outcomes',
      outcomes: [{ chance: { nominal: 1 }, sets: { line: 'hard' } }],
    })
    const home = situation.actors[0]!
    expect(home.interests.map((interest) => [interest.kind, 'event' in interest.about])).toEqual([
      ['avoid', false],
      ['want', true],
      ['want', true],
    ])
    expect(situation.actors[1]!.ranking.map((line) => line.length)).toEqual([2, 1])
    expect(situation.indicators[0]!.seen.map((seen) => seen.address)).toEqual([
      'seen|praise|hard',
      'seen|praise|soft',
    ])
  })
})

it('reads the coverage, and finds what carries nothing', () => {
  const coverage = `coverage:
  T-1: {type: claim, says: One, carried: [factors.talks, 'influences.line=soft > talks=leaders', readings.other]}
  T-2: {type: claim, says: Two, aside: no factor for it}
  T-3: {type: claim, says: Three, carried: [factors.tlaks]}
  T-4: {type: claim, says: Four}
  T-5: {type: claim, says: Five, carried: ['influences.line=hard > talks=leaders']}
`
  const other =
    'reading: other\nchanges: {influences: [{from: {line: hard}, to: {talks: leaders}, points: 1}]}\n'
  const files = filesOf(small, { 'coverage.yaml': coverage, 'readings/other.yaml': other })
  const { draft, diagnostics } = readSituation(files)
  expect(draft!.coverage.map((row) => [row.id, row.carried.length, row.aside?.und ?? null])).toEqual([
    ['T-1', 3, null],
    ['T-2', 0, 'no factor for it'],
    ['T-3', 1, null],
    ['T-4', 0, null],
    ['T-5', 1, null],
  ])
  expect(diagnostics.map((one) => [one.code, one.near?.[0] ?? ''])).toEqual([
    ['unknown-id', 'factors.talks'],
    ['missing-key', ''],
  ])
})
