import { describe, expect, it } from 'vitest'
import { runForecast } from '../../src/engine/run-forecast.ts'
import { daysPerYear } from '../../src/language/day.ts'
import { heldCourse } from '../../src/lenses/influence-strength/held-course.ts'
import { influenceStrength } from '../../src/lenses/influence-strength.ts'
import { courseFromText } from '../engine/course-from-text.ts'

const course = courseFromText(`
kizashi: 1
title: Lines
from: 2025-01-01
to: 2029-01-01
factors:
  line: {states: [soft, hard], start: soft, tempo: 1 year}
  post: {states: [low, high], ordered: true, start: low, tempo: 2 years}
  mood: {states: [calm, tense], start: calm, tempo: 6 months}
  alone: {states: [a, b], start: a, tempo: 1 year}
events:
  order: {rate: 2 per year, outcomes: {done: {chance: 100%, sets: {line: hard}}}}
influences:
  - {from: {line: hard}, to: {post: high}, points: -2}
  - {from: {post: high}, to: {mood: tense}, points: 3}
`)
const days = 731
const years = days / daysPerYear

describe('strength of influence', async () => {
  const { pairs, runs } = await influenceStrength(course, { years })
  const pair = (source: string, target: string) =>
    pairs.find((one) => one.source === source && one.target === target)

  it('of one two-state factor on another is its closed form, with its sign', () => {
    // Relaxation at the tempo towards 1/2 and 1/5, from 0.
    const closed = (0.5 - 0.2) * (1 - Math.exp(-years / 2))
    expect(runs).toBeNull()
    expect(pair('line', 'post')!.strength).toBeCloseTo(closed, 10)
    expect(pair('line', 'post')!.rise).toBeCloseTo(-closed, 10)
    expect(pair('line', 'post')!.states).toEqual(['soft', 'hard'])
    expect(pair('post', 'mood')!.strength).toBeCloseTo((8 / 9 - 0.5) * (1 - Math.exp(-2 * years)), 10)
    expect(pair('post', 'mood')!.rise).toBeNull()
  })

  it('goes by way of a third factor, and nowhere without a way', () => {
    const through = pair('line', 'mood')!.strength
    expect(through).toBeGreaterThan(0.01)
    expect(through).toBeLessThan(pair('line', 'post')!.strength)
    expect(pairs.map(({ source, target }) => `${source} ${target}`)).toEqual([
      'post mood',
      'line post',
      'line mood',
    ])
  })

  it('is of one factor alone where asked', async () => {
    const about = await influenceStrength(course, { years, about: 'post' })
    expect(about.pairs).toEqual(pairs.filter(({ source, target }) => [source, target].includes('post')))
  })

  it('needs a time within the term', async () => {
    await expect(influenceStrength(course, { years: 5 })).rejects.toThrow(RangeError)
    await expect(influenceStrength(course, { years: 0 })).rejects.toThrow(RangeError)
  })
})

it('a held factor stays, and what it cannot reach is the same to the last bit when simulated', async () => {
  const { from } = course.situation
  const [soft, hard] = await Promise.all(
    ['soft', 'hard'].map((state) =>
      runForecast(heldCourse(course, 'line', state, from + days), { method: { runs: 4096 } }),
    ),
  )
  expect(soft!.factors.line!.soft!.value).toBe(1)
  expect(hard!.factors.line!.hard!.value).toBe(1)
  expect(soft!.factors.alone).toEqual(hard!.factors.alone)
  const apart = soft!.factors.post!.high!.value! - hard!.factors.post!.high!.value!
  const closed = 0.3 * (1 - Math.exp(-years / 2))
  expect(Math.abs(apart - closed)).toBeLessThan(4 * Math.sqrt(0.5 / 4096))
})

it('is nothing where there is no factor', async () => {
  const empty = courseFromText('kizashi: 1\ntitle: None\nfrom: 2025-01-01\nto: 2029-01-01\nfactors: {}\n')
  expect(await influenceStrength(empty, { years: 1 })).toEqual({ years: 1, runs: null, pairs: [] })
})
