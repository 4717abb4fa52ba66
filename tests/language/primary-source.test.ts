import { expect, it } from 'vitest'
import { restingOnOneSource } from '../../src/language/primary-source.ts'
import { readSituation } from '../../src/language/read-situation.ts'
import type { Claim, Source } from '../../src/language/situation.ts'

const at = { file: 'situation.yaml', start: 0, end: 1 }
const source = (id: string, primary?: unknown): Source => ({ id, csl: { id, primary }, at })
const claim = (id: string, from: string | null, via: string | null = null): Claim => ({
  id,
  says: {},
  source: from,
  at: null,
  via: via === null ? null : { source: via, at: null },
  by: null,
  date: null,
  grade: null,
  span: at,
})
const sources = [
  source('agency'),
  source('gazette', 'agency'),
  source('herald', ['gazette']),
  source('both', ['agency', 'witness']),
  source('witness'),
  source('loop-a', 'loop-b'),
  source('loop-b', 'loop-a'),
]
const claims = [
  claim('a', 'agency'),
  claim('g', 'gazette'),
  claim('h', 'herald'),
  claim('b', 'both'),
  claim('w', 'witness', 'gazette'),
  claim('read-in-gazette', null, 'gazette'),
  claim('unknown', null),
  claim('l', 'loop-a'),
]
const found = (...because: string[]) =>
  restingOnOneSource([{ because, at }], claims, sources).map((one) => one.source.id)

it.each([
  [['g', 'h'], ['agency']],
  [['a', 'g', 'h', 'read-in-gazette'], ['agency']],
  [['g', 'w'], []],
  [['g', 'b'], []],
  [['g', 'unknown'], []],
  [['g'], []],
  [['g', 'g'], []],
  [['l', 'l'], []],
])('claims %j go back to %j alone', (because, expected) => expect(found(...because)).toEqual(expected))

it('is told once for each combination of claims', () => {
  const places = [1, 2, 3].map((start) => ({ file: 'situation.yaml', start, end: 9 }))
  const resting = [
    { because: ['a', 'g'], at: places[0]! },
    { because: ['g', 'a'], at: places[1]! },
    { because: ['g', 'h'], at: places[2]! },
  ]
  expect(restingOnOneSource(resting, claims, sources)).toMatchObject([
    { source: { id: 'agency' }, places: [places[0], places[2]] },
  ])
})

it('a primary source that is not there is told, with the name that was probably meant', () => {
  const text = `kizashi: 1
title: T
from: 2026-01-01
to: 2027-01-01
factors: {a: {states: [p, q], start: p, tempo: 1 year}}
sources:
  - {id: agency, type: webpage}
  - {id: gazette, type: webpage, primary: agencie}
`
  expect(readSituation([{ name: 'situation.yaml', text }]).diagnostics).toMatchObject([
    { code: 'unknown-id', facts: { name: 'agencie', kind: 'source' }, near: ['agency'] },
  ])
})
