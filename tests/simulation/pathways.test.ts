import { expect, test } from 'vitest'
import { runForecast } from '../../src/engine/run-forecast.ts'
import { courseFromText } from '../engine/course-from-text.ts'

const twoWays = `
kizashi: 1
title: Two ways in
from: 2025-01-01
to: 2026-01-01
actors: {home: {title: Home}}
factors:
  gate: {states: [shut, open], start: shut}
  weather: {states: [dry, wet], start: dry, tempo: 1 month}
events:
  key: {rate: 3 per year, requires: {gate: shut}, sets: {gate: open}}
  storm: {rate: 1 per year, requires: {gate: shut}, sets: {gate: open}}
contingencies:
  opened: {title: Opened, ask: {state: {gate: open}, by: 2026-01-01}, harm: {home: 1}}
  open-then: {title: Open at the end, ask: {state: {gate: open}, at: 2026-01-01}, harm: {home: 1}}
`

test('the ways in which a thing comes about are told with their shares', async () => {
  const { pathways } = await runForecast(courseFromText(twoWays), { method: { runs: 8192 } })
  for (const id of ['opened', 'open-then']) {
    const [first, second] = pathways![id]!
    // Of two rates, 3 and 1, the first is first three times in four; the weather leads nowhere and is not told.
    expect(first!.steps).toEqual(['key', 'gate=open'])
    expect(first!.share).toBeGreaterThan(0.72)
    expect(first!.share).toBeLessThan(0.78)
    expect(second!.steps).toEqual(['storm', 'gate=open'])
    expect(first!.share + second!.share).toBeCloseTo(1, 12)
  }
})

test('an exact forecast says nothing of pathways', async () => {
  const { pathways, method } = await runForecast(courseFromText(twoWays))
  expect(method.kind).toBe('exact')
  expect(pathways).toBeUndefined()
})
