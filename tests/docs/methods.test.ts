import { describe, expect, it } from 'vitest'
import { runForecast } from '../../src/engine/run-forecast.ts'
import { daysPerYear } from '../../src/language/day.ts'
import type { Course } from '../../src/language/situation.ts'
import { leftAlone } from '../../src/lenses/left-alone.ts'
import { pointsOnEvents } from '../../src/lenses/points-on-events.ts'
import { soundness, withoutInfluences } from '../../src/lenses/soundness.ts'
import { probabilityWords } from '../../src/report/probability-words.ts'
import { courseFromText } from '../engine/course-from-text.ts'
import { pageText, tablesOf } from './markdown.ts'

const head =
  'kizashi: 1\ntitle: t\nfrom: 2025-01-01\nto: 2029-01-01\nviewpoint: us\nactors: {us: {title: us}}\n'
const years = 1461 / daysPerYear

describe('docs/methods/words.md', () => {
  it('prints the words that the program uses', () => {
    const rows = tablesOf('docs/methods/words.md')[0]!.rows
    const shown = (share: number) => (share === 0 ? '0' : `${Math.round(share * 100)} %`)
    expect(rows).toEqual(
      probabilityWords.map(({ from, to, word }) => [shown(from), shown(to), word.en, word.ja]),
    )
  })
})

describe('ARCHITECTURE.md', () => {
  it('has the layer table that the test of the layers holds', () => {
    const rule = /^ {2}(\w+): \[(.*)\],$/gm
    const held = [...pageText('tests/architecture.test.ts').matchAll(rule)].map(([, layer, list]) => [
      layer,
      list!.replaceAll("'", ''),
    ])
    const table = tablesOf('ARCHITECTURE.md').find(({ header }) => header[0] === 'layer')!
    const shown = table.rows.map(([layer, , list]) => [layer, list].map((cell) => cell!.replaceAll('`', '')))
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(held))
  })
})

/** A situation of one factor. */
function factorAlone(body: string): Course {
  return courseFromText(`${head}factors:\n  f: {${body}}\n`)
}

function driftOf(course: Course) {
  return leftAlone(course.situation, course.situation.factors[0]!)!
}

describe('docs/methods/drift.md', () => {
  it('leaves and settles two states as the closed form says', () => {
    const alone = driftOf(factorAlone('states: [a, b], start: a, tempo: 2 years, lean: {a: 1.5}'))
    const share = 2 ** 1.5 / (1 + 2 ** 1.5)
    expect(alone.leaving).toBeCloseTo((1 - share) / 2, 12)
    expect(alone.leftWithinYear).toBeCloseTo(1 - Math.exp(-(1 - share) / 2), 12)
    expect(alone.leftInTerm).toBeCloseTo(1 - Math.exp((-(1 - share) / 2) * years), 12)
    expect(alone.settles[0]).toBeCloseTo(share, 10)
  })

  it('settles three ordered states at 29 / 43 / 29, and slows leaving by inertia', () => {
    const ordered = driftOf(factorAlone('states: [a, b, c], start: a, ordered: true, tempo: 1 year'))
    ordered.settles.forEach((share, place) => {
      expect(share).toBeCloseTo([2, 3, 2][place]! / 7, 10)
    })
    const heavy = driftOf(factorAlone('states: [a, b], start: a, tempo: 1 year, inertia: 2'))
    expect(1 / heavy.leaving).toBeCloseTo(1 + 2 ** 2, 12)
  })

  const influenced = `${head}factors:
  f: {states: [a, b], start: a, tempo: 1 year}
  g: {states: [calm, tense], start: calm, tempo: 6 months}
  h: {states: [open, shut], start: open, tempo: 1 year, lean: {open: 2}}
events:
  e: {rate: once in 20 years, requires: {f: b}}
contingencies:
  c: {ask: {event: e, by: 2029-01-01}, harm: 1}
`
  const influences = `influences:
  - {from: {g: tense}, to: e, points: 3}
  - {from: {f: a}, to: e, points: 5}
  - {from: {f: b, h: shut}, to: e, points: 2}
  - {from: {h: open}, to: e, points: -1}
`

  it('finds the same chance without influences as a situation without any', async () => {
    const course = courseFromText(influenced + influences)
    const plain = courseFromText(influenced)
    const chance = async (of: Course) =>
      (await runForecast(of, { method: 'exact' })).contingencies.c!.probability.value!
    expect(await chance(withoutInfluences(course))).toBe(await chance(plain))
    const { contingencies, runs } = await soundness(course)
    const without = contingencies[0]!.withoutInfluences!
    const exact = await chance(plain)
    expect(Math.abs(without - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / runs))
  })

  it('adds up points where the event can happen, and nowhere else', () => {
    const { situation } = courseFromText(influenced + influences)
    expect(pointsOnEvents(situation).e).toEqual({ least: -1, greatest: 5 })
  })
})

const ranged = `${head}factors: {f: {states: [a, b], start: a, tempo: 1 year}}
events:
  e: {rate: 0.05..0.4 per year}
  d: {rate: 0.1..0.2 per year, moves-with: mood}
  u: {rate: 0.1..0.3 per year, moves-with: mood}
contingencies:
  c: {ask: {event: e, by: 2029-01-01}, harm: 1}
  both: {ask: {event: d, by: 2029-01-01}, harm: 1}
`

describe('docs/methods/ensemble.md', async () => {
  const course = courseFromText(ranged)
  const { contingencies, drivers, ensemble } = await runForecast(course, {
    method: 'exact',
    ensemble: 200,
    seed: 3,
  })

  it('draws a rate evenly in its logarithm: the band has the quantiles of the closed form', () => {
    const band = contingencies.c!.probability.band!
    const at = (share: number) => 1 - Math.exp(-0.05 * (0.4 / 0.05) ** share * years)
    // Sampling error of a member, and the width of a cell of the hypercube.
    const within = 3 * Math.sqrt(0.25 / ensemble!.runsPerMember) + 0.01
    expect(Math.abs(band.low - at(0.05))).toBeLessThan(within)
    expect(Math.abs(band.median - at(0.5))).toBeLessThan(within)
    expect(Math.abs(band.high - at(0.95))).toBeLessThan(within)
  })

  it('keeps the figure at the nominal judgements, the geometric mean of a rate', () => {
    expect(contingencies.c!.probability.value).toBeCloseTo(1 - Math.exp(-Math.sqrt(0.05 * 0.4) * years), 12)
  })

  it('finds what moves an answer, and shares one draw among what moves together', () => {
    expect(drivers!.c![0]!.correlation).toBeGreaterThan(0.95)
    const [first, second] = drivers!.both!
    expect(first!.correlation).toBeGreaterThan(0.8)
    expect(second!.correlation).toBe(first!.correlation)
    expect([first!.address, second!.address].every((address) => /\b[du]\b/.test(address))).toBe(true)
  })
})
