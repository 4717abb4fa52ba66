import { describe, expect, it } from 'vitest'
import type { Estimate } from '../../src/engine/forecast.ts'
import { runForecast } from '../../src/engine/run-forecast.ts'
import { workersInTurn } from '../../src/engine/workers-in-turn.ts'
import { soundness, withoutInfluences } from '../../src/lenses/soundness.ts'
import { courseFromText } from '../engine/course-from-text.ts'

const course = courseFromText(`
kizashi: 1
title: Two causes
viewpoint: town
from: 2026-01-01
to: 2027-12-31
actors: {town: {title: The town}}
factors:
  talks: {states: [none, open], start: {none: 60%, open: 40%}, tempo: 1 year}
  mood: {states: [calm, tense], start: calm, tempo: 6 months}
events:
  test: {title: A test, rate: once in 3 years, base-rate: {rate: once in 2 years}}
influences:
  - {from: {talks: open}, to: test, points: -2}
  - {from: {talks: none}, to: {mood: tense}, points: 1}
contingencies:
  tested: {title: They test, ask: {event: test, by: 2027-12-31}, harm: 3}
`)

describe('soundness', async () => {
  const found = await soundness(course)

  it('simulates what the exact engine says, within four standard errors', async () => {
    const tolerance = 4 * Math.sqrt(0.25 / found.runs)
    const asIs = await runForecast(course, { method: 'exact' })
    const drifting = await runForecast(withoutInfluences(course), { method: 'exact' })
    const [tested] = found.contingencies
    const far = (one: number | null, other: Estimate | null) => Math.abs(one! - other!.value!)
    expect(far(tested!.probability, asIs.contingencies.tested!.probability)).toBeLessThan(tolerance)
    expect(far(tested!.withoutInfluences, drifting.contingencies.tested!.probability)).toBeLessThan(tolerance)
  })

  it('has each influence at work for the share of the term in which its source holds', () => {
    const [onTest, onMood] = found.influences
    expect(onTest!.atWork + onMood!.atWork).toBeCloseTo(1, 6)
    expect(onTest!.atWork).toBeGreaterThan(0.3)
    expect(onTest!.atWork).toBeLessThan(0.6)
  })

  it('says the same on workers of its own as in turn', async () => {
    expect(await soundness(course, [workersInTurn, workersInTurn])).toEqual(found)
  })

  it('counts judgements with and without a claim', () => {
    expect(found.judgements).toBeGreaterThan(0)
    expect(found.factors.map(({ factor }) => factor)).toEqual(['mood', 'talks'])
  })
})
