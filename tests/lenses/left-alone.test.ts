import { describe, expect, it } from 'vitest'
import { runForecast } from '../../src/engine/run-forecast.ts'
import { leftAlone } from '../../src/lenses/left-alone.ts'
import { courseFromText } from '../engine/course-from-text.ts'

const course = courseFromText(`
kizashi: 1
title: Moods
from: 2026-01-01
to: 2027-12-31
factors:
  mood: {states: [calm, tense], start: calm, tempo: 6 months, lean: {tense: 1}}
  ladder: {states: [low, middle, high], ordered: true, start: low, tempo: 1 year, lean: {high: 2}}
  law: {states: [draft, passed], start: draft}
influences:
  - {from: {law: passed}, to: {mood: tense}, points: 2}
`)
const { situation } = course
const [ladder, law, mood] = situation.factors

describe('a factor left alone', () => {
  it('settles, with two states, at two to the lean against one', () => {
    const found = leftAlone(situation, mood!)!
    expect(found.settles[0]).toBeCloseTo(1 / 3, 12)
    expect(found.settles[1]).toBeCloseTo(2 / 3, 12)
  })

  it('is left at the rate of reconsidering times the weight of what it leaves for', () => {
    const found = leftAlone(situation, mood!)!
    expect(found.leaving).toBeCloseTo((2 / 3) * 2, 12)
    expect(found.leftWithinYear).toBeCloseTo(1 - Math.exp(-4 / 3), 12)
  })

  it('takes the influences that it is told are at work', () => {
    const found = leftAlone(situation, mood!, situation.influences)!
    expect(found.settles[1]).toBeCloseTo(8 / 9, 12)
  })

  it('goes one step at a time where it is ordered, to the detailed balance of its steps', () => {
    const found = leftAlone(situation, ladder!)!
    const upFromLow = 1 / 2
    const downFromMiddle = 1 / 6
    const upFromMiddle = 4 / 6
    const downFromHigh = 1 / 5
    const weights = [
      1,
      upFromLow / downFromMiddle,
      (upFromLow * upFromMiddle) / downFromMiddle / downFromHigh,
    ]
    const total = weights.reduce((sum, weight) => sum + weight)
    for (const [state, weight] of weights.entries())
      expect(found.settles[state]).toBeCloseTo(weight / total, 9)
  })

  it('has no drift where it moves by events alone', () => {
    expect(leftAlone(situation, law!)).toBeNull()
  })

  it('drifts as the exact engine says, where nothing else bears on it', async () => {
    const alone = courseFromText(`
kizashi: 1
title: One mood
from: 2026-01-01
to: 2027-12-31
factors:
  mood: {states: [calm, tense, hot], start: calm, tempo: 6 months, lean: {tense: 1, hot: -1}}
questions:
  left: {title: Calm is left, ask: {state: {mood: [tense, hot]}, by: 2027-12-31}}
`)
    const forecast = await runForecast(alone, { method: 'exact' })
    const found = leftAlone(alone.situation, alone.situation.factors[0]!)!
    expect(forecast.questions.left!.value).toBeCloseTo(found.leftInTerm, 6)
  })
})
