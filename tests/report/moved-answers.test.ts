import { describe, expect, it } from 'vitest'
import type { LiveShift } from '../../src/engine/live/live-answerer.ts'
import { askDerivatives } from '../../src/engine/sensitivity/ask-derivatives.ts'
import { courseOf } from '../../src/language/course.ts'
import { placedJudgements } from '../../src/lenses/placed-judgements.ts'
import { leverages } from '../../src/lenses/what-matters/leverage.ts'
import { sliderScale } from '../../src/report/contingency/slider-scale.ts'
import { judgementsFound } from '../../src/report/judgements/judgements-found.ts'
import {
  answerInHand,
  leastSettled,
  movedAnswers,
  movedMost,
  type Slopes,
} from '../../src/report/judgements/moved-answers.ts'
import { rangeInField, typedValue } from '../../src/report/judgements/typed-points.ts'
import { opened, shipped } from '../language/edit/editable-situations.ts'

const course = courseOf(opened(shipped('first-steps')).draft, {}).course!
const { situation } = course
const placed = placedJudgements(situation)
const found: Slopes = Object.fromEntries(
  situation.contingencies.map((one) => [one.id, leverages(placed, askDerivatives(course, one).derivatives)]),
)
const [quarrel] = situation.influences.map(({ points }) => points)
const shift = (
  number: number,
  stage: LiveShift['stage'],
  from: number,
  to: number,
  reach = 0,
): LiveShift => ({
  number,
  stage,
  from: { value: from, curve: [] },
  to: { value: to, curve: [] },
  reach,
  paths: null,
})

describe('what a judgement moves most', () => {
  it('stands by the size of its derivative, whichever its sign', () => {
    const { address } = quarrel!
    const slopes: Slopes = Object.fromEntries(
      situation.contingencies.map(({ id }, place) => [
        id,
        [{ address, slope: place === 0 ? 0.01 : -0.02, interval: null, weight: 0 }],
      ]),
    )
    const ids = situation.contingencies.map(({ id }) => id)
    expect(movedMost(situation, address, slopes, 3)).toEqual([ids[1], ids[0]])
    expect(movedMost(situation, address, slopes, 1)).toEqual([ids[1]])
    expect(movedMost(situation, 'of nothing', slopes, 3)).toEqual([])
  })

  it('is told with the sign and the unit of the derivative, in percentage points', () => {
    const [most] = movedMost(situation, quarrel!.address, found, 1)
    const slope = found[most!]!.find(({ address }) => address === quarrel!.address)!.slope
    const [answer] = movedAnswers(situation, quarrel!, found, [most!], 'en')
    expect(Number(answer!.effect!.text.replace('\u2212', '-'))).toBeCloseTo(slope * 100, 1)
    expect(answer!.effect!.unit).toBe('one point stronger')
    expect(movedAnswers(situation, quarrel!, {}, [most!], 'en')[0]!.effect).toBeNull()
  })
})

describe('an answer in hand', () => {
  it('is what is shown, moved by as much as the live answer moves its own', () => {
    expect(answerInHand(0.5, undefined, 'en')).toMatchObject({ after: null, by: null })
    expect(answerInHand(null, undefined, 'en').before).toBeNull()
    expect(answerInHand(0.5, shift(1, 'settled', 0.5, 0.591), 'en')).toMatchObject({ by: '+9.1' })
    const rough = answerInHand(0.5, shift(1, 'rough', 0.48, 0.48), 'en')
    expect(rough.by).toBe('0')
    expect(answerInHand(null, shift(1, 'settled', 0.2, 0.1), 'en').by).toBe('\u221210')
  })

  it('of several, the one furthest from settled tells how sure they are', () => {
    const [rough, late, exact] = [
      shift(4, 'rough', 0.1, 0.2, 0.01),
      shift(3, 'settled', 0.1, 0.2),
      shift(4, 'settled', 0.1, 0.2),
    ]
    expect(leastSettled([exact, rough], 4)).toBe(rough)
    expect(leastSettled([exact, late], 4)).toBe(late)
    expect(leastSettled([exact, undefined], 4)).toBeNull()
    expect(leastSettled([undefined, exact], 4)).toBeNull()
    expect(leastSettled([exact], 4)).toBe(exact)
    expect(leastSettled([], 4)).toBeNull()
  })
})

describe('what the judgements amount to', () => {
  it('counts what stands on no claim until the derivatives are known', () => {
    const bare = placed.filter(({ because }) => because.length === 0).length
    const { title, standing } = judgementsFound(situation, null, 'en')
    expect(title).toContain(`${bare} of ${placed.length} judgements`)
    expect(standing).toBe('')
  })

  it('then names the one that weighs most, each contingency counting alike', () => {
    const [one, other] = situation.contingencies.map(({ id }) => id)
    const [heavy, light] = placed.map(({ judgement }) => judgement.address)
    const lever = (address: string, weight: number) => ({ address, slope: weight, interval: null, weight })
    // A small answer of its own counts as much as a large one: 0.9 + 0 against 0.1 + 0.6.
    const slopes = {
      [one!]: [lever(light!, 0.001), lever(heavy!, 0.009)],
      [other!]: [lever(light!, 0.3), lever('of nothing', 0.2)],
    }
    const words = judgementsFound(situation, slopes, 'ja')
    expect(words.title).toMatch(/^答えを最も左右する判断は「/)
    expect(judgementsFound(situation, { [one!]: [lever(light!, 1)] }, 'ja').title).not.toBe(words.title)
    expect(judgementsFound(situation, found, 'en').standing).toMatch(/stand on no claim and carry \d+\s?%/)
  })
})

describe('what is typed in a cell', () => {
  const before = { low: 1, high: 2, nominal: 1.5 }
  it.each([
    [{}, null, '1..2'],
    [{ points: '2.5' }, 2.5, '2..3'],
    [{ points: '＋２' }, 2, '1.5..2.5'],
    [{ points: '2', range: '0..1' }, 0.5, '0..1'],
    [{ points: 'much' }, null, '1..2'],
    [{ points: '' }, null, '1..2'],
  ] as const)('%j is worth %s, in the range %s', (typed, value, range) => {
    expect(typedValue(typed, before)).toBe(value)
    expect(rangeInField(typed, before)).toBe(range)
  })
})

it('a slider finds the place of a value, and of one beyond its ends the nearest', () => {
  for (const { judgement } of placed) {
    const slider = sliderScale(judgement)
    if (slider === null) continue
    for (const place of [slider.first, 0, 1, slider.last])
      expect(slider.placeOf(slider.valueAt(place))).toBe(place)
  }
  const slider = sliderScale(quarrel!)!
  expect([slider.placeOf(-99), slider.placeOf(99)]).toEqual([slider.first, slider.last])
})
