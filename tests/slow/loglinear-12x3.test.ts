import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nominalDraw } from '../../src/engine/draw.ts'
import { planSweeps } from '../../src/engine/exact/plan-sweeps.ts'
import { runSweep } from '../../src/engine/exact/run-sweep.ts'
import { courseFromText } from '../engine/course-from-text.ts'

const folder = join(import.meta.dirname, '../reference/chain/loglinear-12x3')

test('first passage in 531,441 configurations over ten years, with a curve of 100 points', () => {
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))
  const course = courseFromText(readFileSync(join(folder, 'situation.yaml'), 'utf8'))
  const { from, to, questions } = course.situation
  const dates = Array.from({ length: 100 }, (_, point) =>
    Math.round(from + ((to - from) * (point + 1)) / 100),
  )
  const plans = planSweeps(
    course,
    { chances: questions, factors: [], counts: [], totals: [], quantities: [], dates },
    nominalDraw,
  )
  if ('refused' in plans) throw new Error('Refused.')
  expect(plans).toHaveLength(1)
  const { chances, error } = runSweep(plans[0]!.sweep)
  expect(chances).toHaveLength(100)
  expect(Math.abs(chances.at(-1)! - expected.questions['first-passage'])).toBeLessThan(1e-9)
  expect(error).toBeLessThan(1e-12)
  for (const [place, chance] of chances.entries())
    expect(chance).toBeGreaterThanOrEqual(chances[place - 1] ?? 0)
})
