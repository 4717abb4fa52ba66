import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { denseRanks } from '../../src/lenses/stability/dense-ranks.ts'
import { prioritise } from '../../src/lenses/stability/prioritise.ts'
import { ranksOf } from '../../src/lenses/stability/tastes.ts'
import { conflictFrom, tastesOf } from './conflict-from-text.ts'

/** Ranks out of values of any kind that can be compared. */
function ranksBy<Value extends bigint | number>(values: readonly Value[]): number[] {
  const sorted = [...new Set(values)].sort((a, b) => (a < b ? -1 : 1))
  return values.map((value) => sorted.indexOf(value))
}

describe('option prioritisation', () => {
  it('ranks as the scores Σ 2^(k−j) do, for up to 130 statements', () => {
    const truths = fc
      .tuple(fc.integer({ min: 1, max: 130 }), fc.integer({ min: 1, max: 30 }))
      .chain(([statements, outcomes]) =>
        fc.array(fc.array(fc.boolean(), { minLength: outcomes, maxLength: outcomes }), {
          minLength: statements,
          maxLength: statements,
        }),
      )
    fc.assert(
      fc.property(truths, (met) => {
        const outcomes = met[0]!.length
        const scores = Array.from({ length: outcomes }, (_, outcome) =>
          met.reduce((score, statement) => 2n * score + (statement[outcome] ? 1n : 0n), 0n),
        )
        const found = prioritise(
          met.map((statement) => Uint8Array.from(statement, Number)),
          outcomes,
        )
        expect([...found]).toEqual(ranksBy(scores))
      }),
      { numRuns: 200, seed: 11 },
    )
  })

  it('tells outcomes apart that differ in the 60th statement alone, which a double does not', () => {
    const met = Array.from({ length: 60 }, (_, place) => Uint8Array.from(place < 59 ? [1, 1] : [0, 1]))
    expect([...prioritise(met, 2)]).toEqual([0, 1])
    const asDouble = (outcome: number) => met.reduce((score, one) => 2 * score + one[outcome]!, 0)
    expect(asDouble(0)).toBe(asDouble(1))
  })
})

it('ranks are dense whatever the span of the keys', () => {
  expect([...denseRanks(Int32Array.of(7, 3, 7, 0))]).toEqual([2, 1, 2, 0])
  expect([...denseRanks(Int32Array.of(2_000_000_000, 3, 2_000_000_000, 70_000))]).toEqual([2, 0, 2, 1])
})

const head = `kizashi: 1
title: Preferences
from: 2026-01-01
to: 2027-01-01
factors:
  f: {owner: p, states: [a, b, c], start: a}
  weather: {states: [fair, foul], start: fair}
events: {storm: {rate: 1 per year, sets: {weather: foul}}}
`
const ranksIn = (actors: string) => {
  const conflict = conflictFrom(`${head}actors: ${actors}\n`)
  return tastesOf(conflict).map((taste) => [...ranksOf(taste)])
}

describe('what an actor goes by', () => {
  it('interests, the first that tells two outcomes apart', () => {
    expect(ranksIn('{p: {interests: [{avoid: {f: a}}, {want: {f: [a, c]}}, {want: storm}]}}')).toEqual([
      [0, 1, 2],
    ])
  })

  it('interests that add up, once one has a weight', () => {
    const actors =
      '{p: {interests: [{want: {f: a}, weight: 3}, {want: {f: [b, c]}, weight: 2}, {want: {f: c}, weight: 1}]}}'
    expect(ranksIn(actors)).toEqual([[1, 0, 1]])
    // 0.1 + 0.2 and 0.3 are the same worth.
    const tenths =
      '{p: {interests: [{want: {f: a}, weight: 0.1}, {want: {f: [a, b]}, weight: 0.2}, {want: {f: c}, weight: 0.3}]}}'
    expect(ranksIn(tenths)).toEqual([[1, 0, 1]])
  })

  it('a ranking, equal ones in one line, what stands on no line last', () => {
    expect(ranksIn('{p: {ranking: [[{f: c}], [{f: a}]]}}')).toEqual([[1, 0, 2]])
    expect(ranksIn('{p: {ranking: [[{f: c}, {f: a}]]}}')).toEqual([[1, 0, 1]])
  })

  it('nothing: all is equally good', () => {
    expect(ranksIn('{p: {}}')).toEqual([[0, 0, 0]])
  })

  it('what is held still settles conditions about it', () => {
    const text = `${head}actors: {p: {interests: [{want: {f: b, weather: fair}}, {want: {f: c, weather: foul}}]}}\n`
    const ranks = (at: Record<string, string>) => {
      const conflict = conflictFrom(text, { at })
      return [...ranksOf(tastesOf(conflict)[0]!)]
    }
    expect(ranks({})).toEqual([0, 1, 0])
    expect(ranks({ weather: 'foul' })).toEqual([0, 0, 1])
  })
})
