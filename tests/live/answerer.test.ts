import { describe, expect, test } from 'vitest'
import { nominalDraw } from '../../src/engine/draw.ts'
import { evidenceOf } from '../../src/engine/evidence/evidence.ts'
import { type LiveShift, liveAnswerer } from '../../src/engine/live/live-answerer.ts'
import { exactFigures } from '../../src/engine/live/live-exact.ts'
import { compiledFor, liveQuestion } from '../../src/engine/live/live-question.ts'
import { reweigh } from '../../src/engine/live/reweigh.ts'
import { movedDraw } from '../../src/engine/sensitivity/moved-draw.ts'
import { workersInTurn } from '../../src/engine/workers-in-turn.ts'
import type { Judgement } from '../../src/language/situation.ts'
import { everyPlacedJudgement, placedJudgements } from '../../src/lenses/placed-judgements.ts'
import { courseFromText } from '../engine/course-from-text.ts'
import { talksText } from '../simulation/talks-text.ts'
import { walked } from './walked.ts'

const course = courseFromText(talksText)
const { situation } = course
const question = situation.contingencies.find(({ id }) => id === 'bad-pact')!
const live = liveQuestion({
  course,
  question,
  evidence: evidenceOf([], situation),
  dates: [situation.from, situation.from + 700, situation.to],
})
const judgements = placedJudgements(situation).map(({ judgement }) => judgement)

function judgementAt(address: string): Judgement {
  const found = judgements.find((one) => one.address === address)
  if (!found) throw new Error(`${address} is none of ${judgements.map((one) => one.address).join(', ')}`)
  return found
}

const rate = judgementAt('rate|summit')

/** An answerer whose hand rests when the test says so. */
function answererAtRest(patience: number) {
  const told: LiveShift[] = []
  const resting: (() => void)[] = []
  const answerer = liveAnswerer(live, {
    workers: workersInTurn,
    seed: 1,
    patience,
    rest: () => new Promise((resolve) => resting.push(resolve)),
    tell: (shift) => told.push(shift),
  })
  const letRest = () => {
    for (const resolve of resting.splice(0)) resolve()
  }
  return { answerer, told, letRest }
}

const stages = (told: readonly LiveShift[]) => told.map(({ number, stage }) => `${number} ${stage}`)

describe('moves of a judgement', () => {
  test('a judgement left where it is gives the same figure to the last bit', async () => {
    const { answerer, told, letRest } = answererAtRest(2)
    await answerer.prepare()
    const done = answerer.move({ number: 1, judgement: rate, value: rate.nominal })
    letRest()
    await done
    expect(stages(told)).toEqual(['1 rough', '1 settled'])
    for (const { from, to, reach } of told) {
      expect(to).toEqual(from)
      expect(reach).toBe(0)
    }
  })

  test('the newest move is settled, exactly; those before it are never told again', async () => {
    const { answerer, told, letRest } = answererAtRest(2)
    await answerer.prepare()
    const values = [1.2, 1.5, 2].map((times) => rate.nominal * times)
    const moves = values.map((value, place) => answerer.move({ number: place + 1, judgement: rate, value }))
    letRest()
    await Promise.all(moves)
    expect(stages(told)).toEqual(['1 rough', '2 rough', '3 rough', '3 settled'])
    const settled = told.at(-1)!
    const exact = await exactFigures(live, movedDraw(course, rate, values[2]!, nominalDraw), workersInTurn)
    expect(settled.to).toEqual(exact)
    const rough = told[2]!
    const difference = settled.to.value! - settled.from.value!
    expect(Math.abs(rough.to.value! - rough.from.value! - difference)).toBeLessThan(2 * rough.reach)
  })

  test('a move that comes while another is being settled overtakes it', async () => {
    const { answerer, told, letRest } = answererAtRest(2)
    await answerer.prepare()
    const first = answerer.move({ number: 1, judgement: rate, value: rate.nominal * 1.2 })
    letRest()
    await Promise.resolve()
    const second = answerer.move({ number: 2, judgement: rate, value: rate.nominal * 1.4 })
    letRest()
    await Promise.all([first, second])
    expect(stages(told)).toEqual(['1 rough', '2 rough', '2 settled'])
  })

  test('a move that comes before there are paths is answered with the first of them', async () => {
    const { answerer, told, letRest } = answererAtRest(2)
    const prepared = answerer.prepare()
    const done = answerer.move({ number: 1, judgement: rate, value: rate.nominal * 1.2 })
    await prepared
    const [early] = told
    expect(stages(told)).toEqual(['1 rough'])
    expect(early!.reach).toBeGreaterThan(0)
    letRest()
    await done
    expect(stages(told)).toEqual(['1 rough', '1 settled'])
  })

  test('a move older than one that has come is not answered', async () => {
    const { answerer, told, letRest } = answererAtRest(2)
    await answerer.prepare()
    const newer = answerer.move({ number: 5, judgement: rate, value: rate.nominal * 1.2 })
    await answerer.move({ number: 4, judgement: rate, value: rate.nominal * 3 })
    letRest()
    await newer
    expect(stages(told)).toEqual(['5 rough', '5 settled'])
  })

  test('where exact answers take too long more paths settle it, new ones where few speak for the move', async () => {
    const { answerer, told, letRest } = answererAtRest(0)
    await answerer.prepare()
    for (const [place, times] of [1.5, 60].entries()) {
      const done = answerer.move({ number: place, judgement: rate, value: rate.nominal * times })
      letRest()
      await done
    }
    expect(stages(told)).toEqual(['0 rough', '0 settled', '1 rough', '1 settled'])
    const [near, nearSettled, far, farSettled] = told as [LiveShift, LiveShift, LiveShift, LiveShift]
    expect(nearSettled.paths!.areFresh).toBe(false)
    expect(nearSettled.paths!.walked).toBeGreaterThan(near.paths!.walked)
    expect(far.paths!.worth).toBeLessThan(0.1 * far.paths!.walked)
    expect(farSettled.paths!.areFresh).toBe(true)
    const nominal = await exactFigures(live, nominalDraw, workersInTurn)
    const draw = movedDraw(course, rate, rate.nominal * 60, nominalDraw)
    const exact = await exactFigures(live, draw, workersInTurn)
    const difference = farSettled.to.value! - farSettled.from.value!
    const wrong = Math.abs(difference - (exact!.value! - nominal!.value!))
    expect(wrong).toBeLessThan(2 * farSettled.reach)
  })

  test('what could not happen under the old numbers no old path can speak for', () => {
    const certain = courseFromText(talksText.replace('{hard: 60%, mixed: 40%}', '{hard: 100%, mixed: 0%}'))
    const placed = everyPlacedJudgement(certain.situation).map(({ judgement }) => judgement)
    const mixed = placed.find(({ address }) => address === 'start|line|mixed')!
    expect(mixed.nominal).toBe(0)
    const other = liveQuestion({ ...live, course: certain })
    const reader = walked(other, 4, 64)
    const { answer } = reweigh(reader, compiledFor(other, movedDraw(certain, mixed, 0.5, nominalDraw)))
    expect(answer.worth).toBe(0)
  })
})
