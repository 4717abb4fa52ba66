import { describe, expect, test } from 'vitest'
import { estimateExactCost } from '../../src/engine/exact/exact-cost.ts'
import { exactForecast } from '../../src/engine/exact/exact-forecast.ts'
import { measureSecondsPerUnit } from '../../src/engine/exact/measure-step.ts'
import type { Only } from '../../src/engine/selection.ts'
import { courseFromText } from './course-from-text.ts'
import { exactAnswersOf, sweepsInTurn } from './exact-answers-of.ts'

const strait = `
kizashi: 1
title: A strait
from: 2025-01-01
to: 2027-01-01
actors: {port: {title: The port}}
factors:
  weather: {states: [calm, storm], start: calm, tempo: 2 months}
  crew: {states: [rested, tired], start: rested, tempo: 1 year}
  flag: {states: [red, white], start: red, tempo: 1 year}
events:
  wreck: {rate: once in 5 years, requires: {weather: storm}, sets: {crew: tired}}
  parade: {rate: 2 per year, sets: {flag: white}}
influences:
  - {from: {crew: tired}, to: wreck, points: 1}
quantities:
  ships: {title: Ships, start: 10, jumps: {wreck: -1}}
contingencies:
  loss: {title: A loss, ask: {event: wreck, by: 2027-01-01}, harm: {port: 3}}
questions:
  wreck-2026: {title: A wreck, ask: {event: wreck, by: 2026-01-01}}
  many: {title: Many ships, ask: {quantity: ships, at: 2027-01-01, above: 9}}
  never: {title: Given the impossible, ask: {event: wreck, by: 2027-01-01}, given: {state: {weather: calm, crew: tired, flag: red}, at: 2025-01-01}}
  later: {title: Given a later parade, ask: {event: wreck, by: 2025-06-01}, given: {event: parade, by: 2026-06-01}}
`

const course = courseFromText(strait)
const { from, to } = course.situation

describe('an exact forecast', () => {
  test('follows only what can affect an answer, and says what it left out', async () => {
    const only: Only = { questions: ['wreck-2026'] }
    const forecast = await exactForecast(course, { dates: [to], workers: sweepsInTurn, only })
    if ('refused' in forecast) throw new Error('Refused.')
    expect(forecast.method).toMatchObject({
      kind: 'exact',
      configurations: 4,
      sweeps: 1,
      leftOut: ['flag', 'parade'],
    })
    expect(forecast.factors).toEqual({})
    const whole = await exactAnswersOf(course)
    expect(whole.questions['wreck-2026']!.value).toBeCloseTo(forecast.questions['wreck-2026']!.value!, 13)
  })

  test('gives a contingency its order of concern, and its curve ends at its answer', async () => {
    const forecast = await exactAnswersOf(course, [from, from + 300, to])
    const { probability, concern } = forecast.contingencies.loss!
    expect(concern.port).toBeCloseTo(3 + Math.log2(probability.value!), 12)
    expect(forecast.series.contingencies.loss!.values.at(-1)).toBe(probability.value)
    expect(forecast.series.contingencies.loss!.values[0]).toBe(0)
  })

  test('says why a figure has no value', async () => {
    const { questions, series } = await exactAnswersOf(course, [from, to])
    expect(questions.many).toEqual({ value: null, reason: 'needs-simulation' })
    expect(questions.never).toEqual({ value: null, reason: 'given-has-no-chance' })
    expect(questions.later!.value).toBeGreaterThan(0)
    expect(series.questions.later!.values).toEqual([null, null])
  })

  test('states the error of cutting off the series', async () => {
    const { method } = await exactAnswersOf(course)
    if (method.kind !== 'exact') throw new Error('Not exact.')
    expect(method.error).toBeGreaterThan(0)
    expect(method.error).toBeLessThanOrEqual(1e-12)
  })

  test('stops where it is told to, and reports its progress', async () => {
    const stopped = exactForecast(course, { dates: [to], workers: sweepsInTurn, isCancelled: () => true })
    await expect(stopped).rejects.toThrow('stopped')
  })

  test('costs more where more is asked', () => {
    const whole = estimateExactCost(course)
    const part = estimateExactCost(course, { only: { questions: ['wreck-2026'] } })
    if ('refused' in whole || 'refused' in part) throw new Error('Refused.')
    expect(part.sweeps).toBe(1)
    expect(part.configurations).toBe(4)
    expect(whole.seconds).toBeGreaterThan(part.seconds)
    const slower = estimateExactCost(course, { secondsPerUnit: 1 })
    expect('refused' in slower ? 0 : slower.seconds).toBeGreaterThan(whole.seconds)
  })
})

test('the speed of the machine is measured with the clock that is handed in', () => {
  let asked = 0
  const perUnit = measureSecondsPerUnit(() => 1000 * asked++)
  expect(asked).toBeGreaterThan(1)
  // One second of this clock for 19,683 configurations, 14 moves and 10 steps.
  expect(perUnit * 19_683 * 14 * 10).toBeCloseTo(1, 12)
})

test('a table over too many parents is refused with its numbers', async () => {
  const parents = Array.from({ length: 21 }, (_, number) => `p${number}`)
  const factors = parents.map((id) => `  ${id}: {states: [low, high], start: low, tempo: 1 year}\n`).join('')
  const influences = parents.map((id) => `  - {from: {${id}: high}, to: alarm, points: 1}\n`).join('')
  const yaml = `kizashi: 1\ntitle: Crowd\nfrom: 2025-01-01\nto: 2026-01-01\nfactors:\n${factors}events:\n  alarm: {rate: once in 5 years}\ninfluences:\n${influences}`
  const result = await exactForecast(courseFromText(yaml), { dates: [], workers: sweepsInTurn })
  expect(result).toEqual({ refused: 'table-too-large', of: 'alarm', cells: 2 ** 21, limit: 2_000_000 })
})
