import { expect, test } from 'vitest'
import { runForecast } from '../../src/engine/run-forecast.ts'
import { courseFromText } from '../engine/course-from-text.ts'
import { exactAnswersOf } from '../engine/exact-answers-of.ts'
import { situationFromSeed, situationYaml } from '../laws/random-situation.ts'
import { compareCurves, compareForecasts } from './compare-with-exact.ts'

const runs = 6144
const seeds = Array.from({ length: 30 }, (_, index) => 1000 + index)

test('simulated and exact answers of random situations differ by sampling alone', async () => {
  const distances: number[] = []
  for (const seed of seeds) {
    const course = courseFromText(situationYaml(situationFromSeed(seed)))
    const { from, to } = course.situation
    const dates = [from, from + 100, from + 333, from + 700, to]
    const exact = await exactAnswersOf(course, dates)
    const simulated = await runForecast(course, { method: { runs }, dates, seed })
    for (const { figure, errors, ...values } of compareForecasts(exact, simulated)) {
      expect(errors, `seed ${seed}, ${figure}: ${JSON.stringify(values)}`).toBeLessThan(4)
      distances.push(errors)
    }
    const aside = new Set(
      course.situation.questions.filter(({ given, ask }) => given || isAmount(ask.kind)).map(({ id }) => id),
    )
    for (const { figure, errors, ...values } of compareCurves(exact, simulated, aside)) {
      expect(errors, `seed ${seed}, ${figure}: ${JSON.stringify(values)}`).toBeLessThan(4)
    }
  }
  // Not merely within bounds: as far apart as standard errors say, neither less nor more.
  const meanSquare = distances.reduce((sum, distance) => sum + distance ** 2, 0) / distances.length
  expect(distances.length).toBeGreaterThan(500)
  expect(meanSquare).toBeGreaterThan(0.6)
  expect(meanSquare).toBeLessThan(1.3)
})

function isAmount(kind: string): boolean {
  return kind === 'count' || kind === 'mean'
}
