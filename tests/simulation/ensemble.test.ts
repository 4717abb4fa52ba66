import { expect, test } from 'vitest'
import { memberDraw, placesFor, valueAt } from '../../src/engine/ensemble/member-draws.ts'
import { rangedJudgements } from '../../src/engine/ensemble/ranged-judgements.ts'
import { runForecast } from '../../src/engine/run-forecast.ts'
import type { Judgement } from '../../src/language/situation.ts'
import { courseFromText } from '../engine/course-from-text.ts'
import { talksText } from './talks-text.ts'

const members = 40

/** Every ranged judgement's values over the members, by address. */
function drawsOf(text: string): Map<string, number[]> {
  const places = placesFor(members, 1)
  return new Map(
    rangedJudgements(courseFromText(text)).map((judgement) => [
      judgement.address,
      Array.from({ length: members }, (_, member) => memberDraw(places, member)(judgement)),
    ]),
  )
}

test('a draw is the same after unrelated edits, and in whatever order things are written', () => {
  const before = drawsOf(talksText)
  const edited = talksText
    .replace('factors:\n', 'factors:\n  crowd: {states: [calm, loud], start: calm, tempo: 1..2 years}\n')
    .replace('influences:\n', 'influences:\n  - {from: {crowd: loud}, to: test, points: 0..1}\n')
  const after = drawsOf(edited)
  expect(before.size).toBeGreaterThan(8)
  expect(after.size).toBe(before.size + 2)
  for (const [address, values] of before) expect(after.get(address), address).toEqual(values)
})

test('judgements that move together share their places, others do not', () => {
  const text = talksText
    .replace('points: 1..2}', 'points: {value: 1..2, moves-with: warmth}}')
    .replace('points: -3..-1}', 'points: {value: -3..-1, moves-with: warmth}}')
  const judgements = rangedJudgements(courseFromText(text))
  const tied = judgements.filter(({ movesWith }) => movesWith === 'warmth')
  expect(tied).toHaveLength(2)
  const places = placesFor(members, 1)
  const [first, second] = tied
  expect(first!.address).not.toBe(second!.address)
  expect(places(first!)).toEqual(places(second!))
  const untied = judgements.filter(({ movesWith }) => movesWith === undefined)
  for (const judgement of untied) expect(places(judgement)).not.toEqual(places(first!))
})

test('points and chances are drawn evenly, rates and tempos by ratio', () => {
  const judgement = (scale: Judgement['scale'], low: number, high: number): Judgement => ({
    address: scale,
    scale,
    low,
    high,
    nominal: low,
    because: [],
    at: { file: '', start: 0, end: 0 },
  })
  expect(valueAt(judgement('points', -1, 3), 0.25)).toBe(0)
  expect(valueAt(judgement('chance', 0.1, 0.3), 0.5)).toBeCloseTo(0.2, 15)
  expect(valueAt(judgement('rate', 0.1, 10), 0.5)).toBeCloseTo(1, 14)
  expect(valueAt(judgement('tempo', 1, 16), 0.25)).toBeCloseTo(2, 14)
})

const oneEvent = `
kizashi: 1
title: One event
from: 2025-01-01
to: 2027-01-01
actors: {home: {title: Home}}
factors: {mark: {states: [no, yes], start: no}}
events:
  blow: {rate: 0.2..0.8 per year, sets: {mark: yes}}
  noise: {rate: 0.1..0.9 per year}
contingencies:
  struck: {title: Struck, ask: {event: blow, by: 2027-01-01}, harm: {home: 1}}
`

test('the band of a closed form is met, and the judgement that drives it comes first', async () => {
  const forecast = await runForecast(courseFromText(oneEvent), { ensemble: 200, method: { runs: 1024 } })
  const { band } = forecast.contingencies.struck!.probability
  const years = 730 / 365.25
  // The rate is 0.2 · 4^u, its chance within the term 1 − e^(−rate · years).
  const chanceAt = (place: number) => 1 - Math.exp(-0.2 * 4 ** place * years)
  expect(band!.rough).toBeUndefined()
  expect(Math.abs(band!.low - chanceAt(0.05))).toBeLessThan(0.025)
  expect(Math.abs(band!.median - chanceAt(0.5))).toBeLessThan(0.025)
  expect(Math.abs(band!.high - chanceAt(0.95))).toBeLessThan(0.025)
  const [first, second] = forecast.drivers!.struck!
  expect(first!.address).toContain('blow')
  expect(first!.correlation).toBeGreaterThan(0.98)
  expect(Math.abs(second?.correlation ?? 0)).toBeLessThan(0.3)
})

test('bands stand beside every figure and widen with doubt, and the nominal answer is left as it was', async () => {
  const course = courseFromText(talksText)
  const alone = await runForecast(course, { method: { runs: 4096 } })
  const banded = await runForecast(course, { method: { runs: 4096 }, ensemble: 30 })
  expect(banded.ensemble).toMatchObject({ members: 30, seed: 1 })
  for (const [id, { probability }] of Object.entries(banded.contingencies)) {
    expect(probability.value).toBe(alone.contingencies[id]!.probability.value)
    expect(probability.band!.low).toBeLessThanOrEqual(probability.band!.median)
    expect(probability.band!.median).toBeLessThanOrEqual(probability.band!.high)
    const curve = banded.series.contingencies[id]!
    expect(curve.band!.low).toHaveLength(banded.series.dates.length)
    expect(curve.band!.high.every((high, place) => high >= curve.band!.low[place]!)).toBe(true)
  }
  expect(banded.quantities.stock!.mean.band).toBeDefined()
  expect(banded.factors.talks!.pact!.band).toBeDefined()
  expect(banded.events.summit!.expected.band).toBeDefined()
})

test('a situation without ranges has a band of no width, marked rough', async () => {
  const text = oneEvent.replace('0.2..0.8', '0.4').replace('0.1..0.9', '0.5')
  const forecast = await runForecast(courseFromText(text), { ensemble: 8, method: { runs: 1024 } })
  const { band } = forecast.contingencies.struck!.probability
  expect(band!.high).toBe(band!.low)
  expect(band!.rough).toBe(true)
  expect(forecast.drivers!.struck).toEqual([])
})
