import { expect, test } from 'vitest'
import { runForecast } from '../../src/engine/run-forecast.ts'
import { courseFromText } from '../engine/course-from-text.ts'
import { compareForecasts } from './compare-with-exact.ts'

const text = `
kizashi: 1
title: What the first day does
from: 2025-01-01
to: 2026-01-01
factors: {mark: {states: [no, middle, yes], start: no, tempo: 1 year}}
events:
  blow: {rate: 0.2 per year, sets: {mark: yes}}
quantities:
  stock: {unit: pieces, start: 5, grows: {mark: {no: 1}}, jumps: {blow: 10}}
calendar:
  - {date: 2025-01-01, event: blow, chance: 60%}
  - {date: 2025-01-01, sets: {mark: middle}}
questions:
  struck: {ask: {event: blow, by: 2025-06-01}}
  blows: {ask: {event: blow, by: 2025-06-01, count: true}}
  touched: {ask: {state: {mark: yes}, by: 2025-01-02}}
  as-drawn: {ask: {state: {mark: no}, by: 2025-01-02}}
  stock-in-june: {ask: {quantity: stock, at: 2025-06-01}}
`

test('a window on the first day shapes the start but is no happening, and passing states count as reached', async () => {
  const course = courseFromText(text)
  const exact = await runForecast(course, { method: 'exact' })
  const simulated = await runForecast(course, { method: { runs: 8192 } })
  for (const { figure, errors } of compareForecasts(exact, simulated)) expect(errors, figure).toBeLessThan(4)
  expect(exact.questions['as-drawn']!.value).toBeCloseTo(1, 12)
  expect(exact.questions.touched!.value).toBeGreaterThan(0.6)
  expect(exact.questions.struck!.value).toBeLessThan(0.1)
})
