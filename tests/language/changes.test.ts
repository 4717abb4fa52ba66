import { describe, expect, it } from 'vitest'
import { courseIn, filesOf, found, outcomeOf, small } from './written-situation.ts'

const reading = (changes: string) =>
  filesOf(small, { 'readings/other.yaml': `reading: other\nchanges:\n${changes}` })
const inReading = (changes: string) => courseIn(reading(changes), { reading: 'other' }).situation

describe('a reading', () => {
  it('replaces a number and keeps its neighbours', () => {
    const [line, talks] = inReading('  factors: {talks: {lean: {leaders: -1}, tempo: 1 year}}\n').factors
    expect(talks!.lean.map((lean) => lean?.nominal ?? null)).toEqual([1, null, -1])
    expect(talks!.tempo![0]!.nominal).toBe(1)
    expect(line!.tempo![0]!.low).toBe(0.75)
  })

  it('replaces a distribution whole', () => {
    const [line] = inReading('  factors: {line: {start: {soft: 100%}}}\n').factors
    expect(line!.start.map((start) => start.nominal)).toEqual([0, 1])
  })

  it('gives states of a plain list what holds of them', () => {
    const [, talks] = inReading('  factors: {talks: {states: {leaders: {requires: {line: soft}}}}}\n').factors
    expect(talks!.states.map((state) => state.requires)).toEqual([
      null,
      null,
      [[{ factor: 'line', states: ['soft'] }]],
    ])
  })

  it('matches influences by condition and target, however they are written', () => {
    const changes =
      '  influences: [{from: [{line: [soft]}], to: {talks: leaders}, points: -3}, {from: {line: hard}, to: summit, points: null}]\n'
    expect(inReading(changes).influences.map((one) => [one.id, one.points.nominal])).toEqual([
      ['line=soft > talks=leaders', -3],
    ])
  })

  it('removes what it gives as null, and adds what is new', () => {
    const { factors, influences, questions } = inReading(
      '  factors: {talks: {lean: {none: null}}}\n  influences: [{from: {talks: leaders}, to: talks, points: 1}]\n  questions: {q: {ask: {event: summit, by: 2026-01-01}}}\n',
    )
    expect(factors[1]!.lean).toEqual([null, null, null])
    expect(influences).toHaveLength(3)
    expect(questions).toHaveLength(1)
  })

  it('replaces calendar entries by id and adds the others', () => {
    const dated = `${small}calendar:\n  - {id: apec, date: 2025-10-29, event: summit, chance: 5%}\n  - {date: 2026-01-01, sets: {line: hard}}\n`
    const changes = `reading: other\nchanges:\n  calendar:\n    - {id: apec, date: 2025-10-30, event: summit, chance: 50%}\n    - {id: '2026-01-01', date: null}\n    - {date: 2027-01-01, sets: {line: soft}}\n`
    const { calendar } = courseIn(filesOf(dated, { 'readings/o.yaml': changes }), {
      reading: 'other',
    }).situation
    expect(calendar.map((entry) => [entry.id, entry.what.kind])).toEqual([
      ['apec', 'window'],
      ['2027-01-01', 'outcomes'],
    ])
    expect(calendar[0]!.what).toMatchObject({ chance: { nominal: 0.5, address: 'window|apec' } })
  })

  it('leaves the base as it was, and has a head of its own', () => {
    const files = filesOf(`${small}sources: [{id: slides}]\n`, {
      'other.yaml':
        'reading: other\ntitle: The other\nbased-on: slides\nsilent: [talks, summit]\nchanges: {factors: {talks: {tempo: 1 year}}}\n',
    })
    expect(courseIn(files).situation.factors[1]!.tempo![0]!.nominal).toBe(0.5)
    expect(courseIn(files, { reading: 'other' }).situation.reading).toMatchObject({
      id: 'other',
      basedOn: ['slides'],
      silent: ['talks', 'summit'],
    })
  })

  it.each([
    ['  factors: {tlaks: {tempo: 1 year}}\n', 'unknown-id: tlaks'],
    ['  factors: {talks: {tempoo: 1 year}}\n', 'unknown-key: tempoo'],
    ['  factors: {talks: {inertia: null}}\n', 'nothing-to-change: inertia'],
    ['  from: 2026-01-01\n', 'change-not-allowed: from'],
    ['  weather: {}\n', 'unknown-key: weather'],
    [
      '  influences: [{from: {line: soft}, to: summit, points: null}]\n',
      'nothing-to-change: {from: {line: soft}, to: summit, points: null}',
    ],
  ])('is told what is wrong with %s', (changes, expected) => {
    expect(found(reading(changes), { reading: 'other' })).toEqual([expected])
  })
})

const options = `options:
  push:
    from: 2025-10-01
    adds: {factors: {talks: {lean: {leaders: 1}, tempo: -1}, line: {tempo: {hard: 1}}}, events: {summit: {rate: 0..1}}, influences: [{from: {line: hard}, to: summit, points: 2}, {from: {talks: leaders}, to: {line: soft}, points: 1}]}
  later: {from: 2026-10-01, sets: {line: soft}, changes: {events: {summit: {rate: 1 per year}}}}
  other: {from: 2026-10-01, changes: {events: {summit: {rate: 2 per year}}}, excludes: [push]}
what-ifs:
  calm: {sets: {line: hard}, changes: {factors: {line: {tempo: 5 years}}}}
`
const measured = filesOf(small + options)

describe('options and what-ifs', () => {
  it('add points and double rates and tempos, from their date', () => {
    const { regimes } = courseIn(measured, { options: ['push'] })
    expect(regimes.map((regime) => regime.from)).toEqual([20108, 20362])
    const { factors, events, influences } = regimes[1]!.situation
    expect(factors[1]!.lean.map((lean) => lean?.nominal ?? null)).toEqual([1, null, 1])
    expect(factors[1]!.tempo!.map((tempo) => tempo.nominal)).toEqual([0.25, 0.25, 0.25])
    expect(factors[0]!.tempo!.map((tempo) => [tempo.low, tempo.high])).toEqual([
      [1.5, 2.5],
      [0.75, 1.25],
    ])
    expect(events[0]!.rate).toMatchObject({ low: 0.05, high: 0.25 })
    expect(influences.map((one) => [one.id, one.points.nominal])).toEqual([
      ['line=hard > summit', 1],
      ['line=soft > talks=leaders', 1.5],
      ['talks=leaders > line=soft', 1],
    ])
    expect(regimes[0]!.situation.influences).toHaveLength(2)
  })

  it('apply in the order of their dates, what-ifs last and from the start', () => {
    const { regimes } = courseIn(measured, { options: ['later', 'push'], whatIfs: ['calm'] })
    expect(regimes.map(({ from, sets }) => [from, sets])).toEqual([
      [20108, [{ line: 'hard' }]],
      [20362, []],
      [20727, [{ line: 'soft' }]],
    ])
    expect(
      regimes.map((regime) => regime.situation.factors[0]!.tempo!.map((tempo) => tempo.nominal)),
    ).toEqual(Array(3).fill([5, 5]))
    expect(regimes.map((regime) => regime.situation.events[0]!.rate.high)).toEqual([1 / 8, 1 / 4, 1])
  })

  it('do not replace one judgement twice, nor stand beside what they exclude', () => {
    const clash = outcomeOf(measured, { options: ['later', 'other'] }).diagnostics
    expect(clash.map((one) => [one.code, one.facts.options, one.related?.length])).toEqual([
      ['options-conflict', ['later', 'other'], 1],
    ])
    expect(found(measured, { options: ['push', 'other'] })[0]).toMatch(/^options-exclude/)
  })

  it('leave the base alone where none is chosen', () => {
    const { regimes, situation } = courseIn(measured)
    expect(regimes).toEqual([{ from: situation.from, situation, sets: [] }])
  })

  it.each([
    ['changes: {factors: {talks: {states: {summit: {}}}}}', 'change-not-allowed: summit'],
    ['changes: {factors: {talks: {start: leaders}}}', 'change-not-allowed: start'],
    ['changes: {factors: {talks: null}}', 'change-not-allowed: talks'],
    ['changes: {factors: {mood: {states: [a, b], start: a}}}', 'unknown-id: mood'],
    ['changes: {impossible: [{talks: leaders}]}', 'change-not-allowed: impossible'],
    ['adds: {events: {sumit: {rate: 1}}}', 'unknown-id: sumit'],
    ['adds: {factors: {talks: {lean: {leader: 1}}}}', 'unknown-id: leader'],
    ['adds: {factors: {talks: {start: 1}}}', 'unknown-key: start'],
    ['adds: {quantities: {}}', 'unknown-key: quantities'],
    [
      'changes: {calendar: [{date: 2025-06-01, event: summit, chance: 5%}]}',
      'entry-before-measure: 2025-06-01',
    ],
    ['sets: {talks: leader}', 'unknown-id: leader'],
  ])('are told what is wrong, chosen or not: %s', (line, expected) => {
    expect(found(filesOf(`${small}options:\n  one: {from: 2025-10-01, ${line}}\n`))).toEqual([expected])
  })
})
