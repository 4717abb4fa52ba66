import { expect, test } from 'vitest'
import { runForecast } from '../../src/engine/run-forecast.ts'
import { courseFromText } from '../engine/course-from-text.ts'
import { talksText } from './talks-text.ts'

test('the simulated figures of a small situation do not move silently', async () => {
  const course = courseFromText(talksText)
  const { from, to } = course.situation
  const forecast = await runForecast(course, {
    method: { runs: 3000 },
    ensemble: 10,
    seed: 1,
    dates: [from, from + 365, from + 1000, to],
  })
  await expect(`${JSON.stringify(forecast, null, 1)}\n`).toMatchFileSnapshot(
    '../golden/simulated-figures.json',
  )
})
