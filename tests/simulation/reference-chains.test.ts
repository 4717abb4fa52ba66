import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runForecast } from '../../src/engine/run-forecast.ts'
import { courseFromFiles } from '../engine/course-from-text.ts'
import { exactAnswersOf } from '../engine/exact-answers-of.ts'
import { compareForecasts } from './compare-with-exact.ts'

const folder = join(import.meta.dirname, '../reference/chain')
const cases = readdirSync(folder).filter(
  (name) => name !== 'loglinear-12x3' && existsSync(join(folder, name, 'situation.yaml')),
)
const runs = 10_240

describe('simulated answers of the reference situations are within 4 standard errors of the exact ones', () => {
  test.each(cases)('%s', async (name) => {
    const course = courseFromFiles(filesOf(name))
    const simulated = await runForecast(course, { method: { runs }, dates: [course.situation.to] })
    const compared = compareForecasts(await exactAnswersOf(course), simulated)
    expect(compared.length).toBeGreaterThan(0)
    for (const { figure, exact, simulated: found, errors } of compared) {
      expect(errors, `${name} ${figure}: ${found}, exactly ${exact}`).toBeLessThan(4)
    }
  })

  test('options from their date, together', async () => {
    const course = courseFromFiles(filesOf('changes'), { options: ['consult', 'defence'] })
    const simulated = await runForecast(course, { method: { runs } })
    for (const { figure, errors } of compareForecasts(await exactAnswersOf(course), simulated)) {
      expect(errors, figure).toBeLessThan(4)
    }
  })
})

test('the curves of questions that suppose something are within 4 standard errors', async () => {
  const course = courseFromFiles(filesOf('structure'))
  const { from, to } = course.situation
  const dates = [from, from + 300, from + 600, from + 1100, to]
  const exact = await exactAnswersOf(course, dates)
  const simulated = await runForecast(course, { method: { runs: 20_480 }, dates })
  // What is supposed comes about in 13 % and in 76 % of histories.
  for (const [id, share] of [
    ['weapons-given-deal', 0.13],
    ['quiet-given-distrust', 0.76],
  ] as const) {
    for (const [place, value] of simulated.series.questions[id]!.values.entries()) {
      const truth = exact.series.questions[id]!.values[place]
      // Before what is supposed is settled, only simulation has an answer.
      if (truth === null || truth === undefined) continue
      const error = Math.sqrt((truth * (1 - truth)) / (20_480 * share)) + 1 / (20_480 * share)
      expect(
        Math.abs(value! - truth) / error,
        `${id} on date ${place}: ${value}, exactly ${truth}`,
      ).toBeLessThan(4)
    }
  }
})

test('the first passage of half a million configurations is simulated within 4 standard errors', async () => {
  const course = courseFromFiles(filesOf('loglinear-12x3'))
  const { questions } = await runForecast(course, {
    method: { runs },
    only: { questions: ['first-passage'] },
  })
  // Computed by a separate program: tests/reference/chain/loglinear-12x3/expected.json.
  const error = Math.sqrt((0.406229 * (1 - 0.406229)) / runs)
  expect(Math.abs(questions['first-passage']!.value! - 0.406229214540693) / error).toBeLessThan(4)
})

function filesOf(name: string) {
  const readings = join(folder, name, 'readings')
  const others = existsSync(readings) ? readdirSync(readings).map((file) => `readings/${file}`) : []
  return ['situation.yaml', ...others].map((path) => ({
    name: path,
    text: readFileSync(join(folder, name, path), 'utf8'),
  }))
}
