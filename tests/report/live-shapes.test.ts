import { describe, expect, test } from 'vitest'
import type { LiveShift } from '../../src/engine/live/live-answerer.ts'
import type { Judgement } from '../../src/language/situation.ts'
import { curveFigure } from '../../src/report/chart/curve-figure.ts'
import { historyFigure } from '../../src/report/chart/history-figure.ts'
import { givenLedger } from '../../src/report/contingency/given-ledger.ts'
import { shiftedChance, whatIfFigures } from '../../src/report/contingency/shifted-chance.ts'
import { sliderScale } from '../../src/report/contingency/slider-scale.ts'
import { courseFromText } from '../engine/course-from-text.ts'
import { ledgerEntries, updateFrom } from '../evidence/update-of-text.ts'
import { talksText } from '../simulation/talks-text.ts'

const at = { file: 'x', start: 0, end: 0 }
const judged = (scale: Judgement['scale'], low: number, nominal: number, high: number): Judgement => ({
  address: 'a',
  scale,
  low,
  nominal,
  high,
  because: [],
  at,
})

describe('sliders', () => {
  test('points go by tenths, a point beyond the stated range', () => {
    const slider = sliderScale(judged('points', 1, 2, 3))!
    expect([slider.first, slider.last]).toEqual([-20, 20])
    expect(slider.range).toEqual({ low: -10, high: 10 })
    expect(slider.valueAt(0)).toBe(2)
    expect(slider.valueAt(3)).toBe(2.3)
  })

  test('chances go by doublings of their odds and never reach certainty', () => {
    const slider = sliderScale(judged('chance', 0, 0.1, 0.2))!
    expect(slider.valueAt(0)).toBe(0.1)
    const values = [slider.first, slider.last].map(slider.valueAt) as [number, number]
    expect(values[0]).toBeGreaterThan(0)
    expect(values[1]).toBeCloseTo(1 / 3, 1)
    const odds = (chance: number) => chance / (1 - chance)
    expect(odds(slider.valueAt(10)) / odds(0.1)).toBeCloseTo(2, 9)
  })

  test('rates and tempos go by doublings; their stated range lies in order', () => {
    const slider = sliderScale(judged('rate', 0.05, 0.1, 0.2))!
    expect([slider.first, slider.last]).toEqual([-40, 40])
    expect(slider.valueAt(20)).toBeCloseTo(0.2, 12)
  })

  test('what is certain or never happens has nothing to slide', () => {
    expect(sliderScale(judged('chance', 1, 1, 1))).toBeNull()
    expect(sliderScale(judged('rate', 0, 0, 0))).toBeNull()
  })
})

describe('a what-if beside what is shown', () => {
  test('what has not moved stays the same to the last digit', () => {
    expect(shiftedChance(0.3172839, 0.4, 0.4)).toBe(0.3172839)
  })

  test('what is shown moves by the same odds', () => {
    expect(shiftedChance(0.5, 0.2, 0.5)).toBeCloseTo(0.8, 12)
    expect(shiftedChance(0.2, 0.2, 0.5)).toBeCloseTo(0.5, 12)
    expect(shiftedChance(0.1, 0, 0.02)).toBeCloseTo(0.12, 12)
  })

  const curve = { dates: [0, 1], values: [0.1, 0.2], low: null, high: null }
  const shift: LiveShift = {
    number: 1,
    stage: 'rough',
    from: { value: 0.2, curve: [null, 0.2] },
    to: { value: 0.5, curve: [null, 0.5] },
    reach: 0.01,
    paths: null,
  }

  test('dates without an answer stay as shown', () => {
    expect(whatIfFigures(0.2, curve, shift, [0, 1])!.curve.map((value) => value.toFixed(6))).toEqual([
      '0.100000',
      '0.500000',
    ])
    expect(whatIfFigures(0.2, curve, { ...shift, from: shift.to }, [1])!.curve).toEqual(curve.values)
    expect(whatIfFigures(null, curve, shift, [0, 1])).toBeNull()
  })

  test('its number stands at the end of its line, a line apart from the others', () => {
    const figure = curveFigure({
      curve,
      occasions: [],
      dots: null,
      whatIf: { curve: [0.1, 0.21], value: 0.21 },
      most: 0.3,
      isPaired: true,
      width: 800,
      measure: (text) => text.length * 6,
    })
    expect(figure.whatIf).toMatch(/^M\d/)
    expect(figure.ends.map(({ kind }) => kind)).toEqual(['what-if', 'chance'])
    expect(figure.ends[1]!.y - figure.ends[0]!.y).toBeGreaterThanOrEqual(15)
  })
})

test('both halves end on the same number, and every numbered entry is one of the ledger', async () => {
  const course = courseFromText(talksText)
  const text = [
    '{"date": "2025-06-01", "event": "test"}',
    '{"date": "2025-09-01", "state": {"line": "hard"}, "confidence": 0.9}',
  ]
    .concat('{"as-of": "2025-12-31"}')
    .join('\n')
  const update = await updateFrom(course, text)
  const given = givenLedger(course.situation, ledgerEntries(text, course.situation), update, 'tested', 'en')!
  expect(given.steps.at(-1)!.value).toBe(given.answer.value)
  expect(given.curve!.values.at(-1)).toBeCloseTo(given.answer.value!, 9)
  expect(given.steps).toHaveLength(2 + 2 * given.entries)
  expect(given.marks.length).toBeGreaterThan(0)
  expect(given.marks.every(({ what }) => what.length > 0)).toBe(true)
  const figure = historyFigure({ ...given, width: 300, top: 50, bottom: 300, most: 0.5 })
  expect(figure.end[0]).toBeCloseTo(figure.plot.right, 0)
  const days = given.marks.map(({ day }) => day)
  expect(days).toEqual([...days].sort((one, other) => one - other))
})
