import { expect, test } from 'vitest'
import { runForecast } from '../../src/engine/run-forecast.ts'
import { courseFromText } from '../engine/course-from-text.ts'
import { talksText } from './talks-text.ts'

const text = talksText.replace(
  'contingencies:\n',
  'contingencies:\n  hoard: {title: A hoard, ask: {quantity: stock, at: 2027-12-31, above: 80}, harm: {home: 2}}\n',
)

test('an exact forecast has its distributions of quantities from simulation, and says so by an interval', async () => {
  const forecast = await runForecast(courseFromText(text), { method: 'exact' })
  expect(forecast.method.kind).toBe('exact')
  const { 'stock-2027': above, 'stock-mean': mean, 'summit-2026': summit } = forecast.questions
  expect(above!.value).toBeGreaterThan(0)
  expect(above!.interval!.high - above!.interval!.low).toBeLessThan(0.01)
  expect(forecast.series.questions['stock-2027']!.values.every((value) => value !== null)).toBe(true)
  expect(mean!.interval).toBeUndefined()
  expect(summit!.interval).toBeUndefined()
  const { quantiles, mean: atEnd } = forecast.quantities.stock!
  expect(quantiles!['5']).toBeLessThan(atEnd.value!)
  expect(quantiles!['95']).toBeGreaterThan(atEnd.value!)
  const { probability, concern } = forecast.contingencies.hoard!
  expect(probability).toEqual(above)
  expect(concern.home).toBeCloseTo(2 + Math.log2(probability.value!), 12)
})

test('nothing is simulated where no quantity is asked about', async () => {
  const { questions } = await runForecast(courseFromText(text), {
    method: 'exact',
    only: { questions: ['summit-2026'] },
  })
  expect(Object.keys(questions)).toEqual(['summit-2026'])
})

test('dates of the curves are about one a month, from the first day to the last', async () => {
  const course = courseFromText(text)
  const { series } = await runForecast(course, { method: { runs: 64 } })
  expect(series.dates).toHaveLength(49)
  expect(series.dates[0]).toBe(course.situation.from)
  expect(series.dates.at(-1)).toBe(course.situation.to)
})
