import { expect, test } from 'vitest'
import { courseFromText } from '../engine/course-from-text.ts'
import { situationYaml } from '../laws/random-situation.ts'
import { situationWithLedger } from './random-ledger.ts'
import { updateOrRefusal } from './update-of-text.ts'

const seeds = Array.from({ length: 24 }, (_, place) => 7307 * (place + 1))

test('answers weighed back from the as-of day are those followed onward, given another question too', async () => {
  const compared = { alone: 0, given: 0, past: 0 }
  for (const seed of seeds) {
    const { situation: text, ledger } = situationWithLedger(seed)
    const course = courseFromText(situationYaml(text))
    const { questions } = course.situation
    const dayOf = (ask: (typeof questions)[number]['ask']) => ('by' in ask ? ask.by : ask.at)
    const dates = [...new Set(questions.map(({ ask }) => dayOf(ask)))].sort((a, b) => a - b)
    const update = await updateOrRefusal(course, ledger, { dates })
    if ('impossible' in update) continue
    for (const { id, ask, given } of questions) {
      const { value } = update.questions[id]!
      const onCurve = update.series.questions[id]!.values[update.series.dates.indexOf(dayOf(ask))]!
      if (value === null || onCurve === null) continue
      const where = `seed ${seed}, ${id}: ${value}, on its curve ${onCurve}`
      expect(Math.abs(value - onCurve), where).toBeLessThan(1e-10)
      if (given) compared.given += 1
      else if (dayOf(ask) < update.asOf) compared.past += 1
      else compared.alone += 1
    }
  }
  expect(compared.alone).toBeGreaterThan(20)
  expect(compared.given).toBeGreaterThan(8)
  expect(compared.past).toBeGreaterThan(20)
})
