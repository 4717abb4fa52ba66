import { describe, expect, it } from 'vitest'
import { nominalDraw } from '../../src/engine/draw.ts'
import { consistentScenarios, scenariosOf } from '../../src/engine/structure/consistent-scenarios.ts'
import {
  drawnMatrix,
  type MatrixChoice,
  situationMatrix,
} from '../../src/engine/structure/situation-matrix.ts'
import { courseFromText } from '../engine/course-from-text.ts'
import { bruteForce } from './brute-force.ts'

const { situation } = courseFromText(`
kizashi: 1
title: t
from: 2025-01-01
to: 2029-01-01
factors:
  a: {states: [a1, a2], start: a1, tempo: 1 year, lean: {a2: 0.5..1.5}, inertia: 2}
  b:
    states: {b1: {}, b2: {requires: {a: a2}}, b3: {only-by-event: true}}
    ordered: true
    start: b1
    tempo: 1 year
  c: {states: {c1: {}, c2: {final: true}}, start: c1, tempo: 1 year}
  d: {states: [d1, d2], start: d1}
events:
  e: {rate: once in 10 years, sets: {b: b3}}
influences:
  - {from: {a: a1}, to: {c: c2}, points: 1..2}
  - {from: {b: [b2, b3]}, to: {c: c1}, points: 2}
  - {from: [{b: b1}, {b: b3}], to: {a: a1}, points: -1}
  - {from: {c: c1}, to: b, points: 0.5}
  - {from: {a: a2}, to: {a: a1}, points: 3}
  - {from: {a: a1, b: b1}, to: {c: c1}, points: 1}
  - {from: [{a: a1}, {d: d1}], to: {c: c1}, points: 1}
  - {from: {d: d2}, to: e, points: 1}
impossible: [{c: c2, d: d2}]
`)

const columns = ['a1', 'a2', 'b1', 'b2', 'b3', 'c1', 'c2', 'd1', 'd2']

/** Points by `from>to`, those that are not 0. */
function cellsOf(choice: MatrixChoice): Record<string, number> {
  const { impact } = drawnMatrix(situationMatrix(situation, choice), nominalDraw)
  return Object.fromEntries(
    [...impact].flatMap((points, place) =>
      points === 0
        ? []
        : [[`${columns[Math.floor(place / columns.length)]}>${columns[place % columns.length]}`, points]],
    ),
  )
}

const between = {
  'a1>c2': 1.5,
  'b2>c1': 2,
  'b3>c1': 2,
  'b1>a1': -1,
  'b3>a1': -1,
  'c1>b2': 0.5,
  'c1>b3': 1,
}

describe('the matrix of a situation', () => {
  it('holds the influences of one factor on another: lists in each row, ordered targets along their row', () => {
    expect(cellsOf({ leans: false, diagonal: false })).toEqual(between)
  })

  it('holds self-influences and inertia where asked', () => {
    expect(cellsOf({ leans: false, diagonal: true })).toEqual({
      ...between,
      'a2>a1': 3,
      'a1>a1': 2,
      'a2>a2': 2,
    })
  })

  it('holds leans where asked', () => {
    const choice = { leans: true, diagonal: false }
    const { lean } = drawnMatrix(situationMatrix(situation, choice), nominalDraw)
    expect([...lean]).toEqual([0, 1, 0, 0, 0, 0, 0, 0, 0])
    expect(cellsOf(choice)).toEqual(between)
  })

  it('lists what has no place in it', () => {
    const { leftOut } = situationMatrix(situation, { leans: false, diagonal: false })
    const reasons = leftOut.map(({ reason }) => reason).sort()
    expect(reasons).toEqual([
      'diagonal',
      'diagonal',
      'lean',
      'on-event',
      'several-sources',
      'several-sources',
    ])
  })

  it('knows gates, doors that only events open, final states, dials and what cannot be', async () => {
    const matrix = drawnMatrix(situationMatrix(situation, { leans: false, diagonal: false }), nominalDraw)
    const found = [...scenariosOf(await consistentScenarios(matrix))].map((one) => [...one])
    const cells: Readonly<Record<string, number>> = between
    const names = [columns.slice(0, 2), columns.slice(2, 5), columns.slice(5, 7), columns.slice(7)]
    const expected = bruteForce({
      sizes: [2, 3, 2, 2],
      points: (source, from, target, to) => cells[`${names[source]![from]}>${names[target]![to]}`] ?? 0,
      isDial: (descriptor) => descriptor === 3,
      isFinal: (descriptor, variant) => descriptor === 2 && variant === 1,
      mayTake: (descriptor, variant, [a]) => descriptor !== 1 || (variant === 1 ? a === 1 : variant === 0),
      isImpossible: ([, , c, d]) => c === 1 && d === 1,
    })
    expect(found).toEqual(expected)
    expect(found.length).toBeGreaterThan(3)
  })
})
