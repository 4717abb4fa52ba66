import { expect, test } from 'vitest'
import { runForecast } from '../../src/engine/run-forecast.ts'
import type { Course } from '../../src/language/situation.ts'
import { courseFromText } from '../engine/course-from-text.ts'
import { talksText } from './talks-text.ts'

test('what nothing else touches is simulated the same to the last bit beside anything', async () => {
  const beside = talksText.replace(
    'factors:\n',
    'factors:\n  aaa: {states: [calm, loud], start: {calm: 50%, loud: 50%}, tempo: 2 months}\n',
  )
  const alone = await runForecast(courseFromText(talksText), { method: { runs: 2000 } })
  const both = await runForecast(courseFromText(beside), { method: { runs: 2000 } })
  expect(both.contingencies).toEqual(alone.contingencies)
  expect(both.questions).toEqual(alone.questions)
  expect(both.events).toEqual(alone.events)
})

test('asking for one thing alone leaves out what cannot matter and moves no figure', async () => {
  const course = courseFromText(talksText)
  const whole = await runForecast(course, { method: { runs: 2000 } })
  const alone = await runForecast(course, {
    method: { runs: 2000 },
    only: { questions: ['summit-2026'], events: ['test'] },
  })
  expect(alone.method).toMatchObject({ leftOut: ['alliance'] })
  expect(alone.questions).toEqual({ 'summit-2026': whole.questions['summit-2026'] })
  expect(alone.events).toEqual({ test: whole.events.test })
  expect(alone.contingencies).toEqual({})
  expect(alone.factors).toEqual({})
})

/** Standard deviation over seeds of the difference that a change of one rate makes, with the seed shared or not. */
async function spread(first: Course, second: Course, isShared: boolean): Promise<number> {
  const differences: number[] = []
  for (let seed = 1; seed <= 24; seed += 1) {
    const options = { method: { runs: 256 }, only: { contingencies: ['bad-pact'] } }
    const a = await runForecast(first, { ...options, seed })
    const b = await runForecast(second, { ...options, seed: isShared ? seed : seed + 1000 })
    differences.push(
      b.contingencies['bad-pact']!.probability.value! - a.contingencies['bad-pact']!.probability.value!,
    )
  }
  const mean = differences.reduce((sum, value) => sum + value, 0) / differences.length
  return Math.sqrt(
    differences.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (differences.length - 1),
  )
}

test('common random numbers make the difference between two readings much surer', async () => {
  const first = courseFromText(talksText)
  const second = courseFromText(talksText.replace('once in 3..6 years', 'once in 2.6..5.2 years'))
  expect(await spread(first, second, true)).toBeLessThan(0.6 * (await spread(first, second, false)))
})
