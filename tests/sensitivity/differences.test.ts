import { expect, test } from 'vitest'
import { nominalDraw } from '../../src/engine/draw.ts'
import { exactForecast } from '../../src/engine/exact/exact-forecast.ts'
import { askDerivatives } from '../../src/engine/sensitivity/ask-derivatives.ts'
import { movedDraw } from '../../src/engine/sensitivity/moved-draw.ts'
import { workersInTurn } from '../../src/engine/workers-in-turn.ts'
import type { Course, Judgement } from '../../src/language/situation.ts'
import { placedJudgements } from '../../src/lenses/placed-judgements.ts'
import { courseFromText } from '../engine/course-from-text.ts'
import { situationFromSeed, situationYaml } from '../laws/random-situation.ts'

const seeds = [37, 58, 94, 105, 333]
/** Half the distance of a central difference, in points, doublings or chance. */
const step = 1e-4

test.each(seeds)('seed %i: derivatives are the limits of differences', async (seed) => {
  const course = courseFromText(situationYaml(situationFromSeed(seed)))
  const { questions } = course.situation
  const exact = new Map(questions.map((question) => [question.id, askDerivatives(course, question)]))
  const nominal = await answers(course, nominalDraw)
  for (const { id } of questions)
    expect(exact.get(id)!.value! / nominal[id]!, `${id}: ${nominal[id]}`).toBeCloseTo(1, 11)
  let moving = 0
  for (const { judgement } of placedJudgements(course.situation)) {
    const [up, down] = await Promise.all([1, -1].map((sign) => moved(course, judgement, sign * step)))
    for (const { id } of questions) {
      const difference = (up![id]! - down![id]!) / (2 * step)
      const derivative = exact.get(id)!.derivatives.get(judgement.address) ?? 0
      const where = `${id} by ${judgement.address}: ${derivative}, difference ${difference}`
      expect(Math.abs(derivative - difference), where).toBeLessThan(1e-6 * Math.abs(difference) + 2e-9)
      if (Math.abs(difference) > 1e-3) moving++
    }
  }
  expect(moving).toBeGreaterThan(10)
})

function moved(course: Course, judgement: Judgement, by: number): Promise<Record<string, number>> {
  const { nominal, scale } = judgement
  const isRatio = scale === 'rate' || scale === 'tempo'
  return answers(
    course,
    movedDraw(course, judgement, isRatio ? nominal * 2 ** by : nominal + by, nominalDraw),
  )
}

async function answers(course: Course, draw: typeof nominalDraw): Promise<Record<string, number>> {
  const only = { questions: course.situation.questions.map(({ id }) => id) }
  const forecast = await exactForecast(course, { dates: [], draw, only, workers: workersInTurn })
  if ('refused' in forecast) throw new Error('A tiny situation was refused.')
  return Object.fromEntries(Object.entries(forecast.questions).map(([id, { value }]) => [id, value!]))
}
