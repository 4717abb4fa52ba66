import { expect, test } from 'vitest'
import { poissonWeights } from '../../src/numeric/poisson-weights.ts'
import { chainYaml, type TextbookChain } from './chain-yaml.ts'
import { courseFromText } from './course-from-text.ts'
import { answersTo } from './exact-answers-of.ts'

function ladder(rungs: number, rate: number): TextbookChain {
  const transitions = Array.from({ length: rungs }, (_, from) => ({ factor: 'x', from, to: from + 1, rate }))
  return { factors: [{ name: 'x', states: rungs + 1, start: 0 }], transitions }
}

// Climbing a ladder of n rungs at one rate: the chance of n or more arrivals of a Poisson process.
test.each([
  [3, 0.01],
  [5, 0.01],
  [7, 0.01],
  [9, 0.01],
  [12, 0.001],
])('a ladder of %i rungs at rate %d is climbed with the chance of its closed form', (rungs, rate) => {
  const wanted = poissonWeights(rate).tail[rungs]!
  expect(wanted).toBeLessThan(1e-6)
  const text = chainYaml(ladder(rungs, rate), 1, (end) => ({ top: { state: { x: `n${rungs}` }, by: end } }))
  for (const yaml of [text, withIdleDates(text)]) {
    const course = courseFromText(yaml)
    const answer = answersTo(course, { chances: course.situation.questions })
    const { value } = answer.chance(course.situation.questions[0]!, course.situation.to)
    expect(Math.abs(value! / wanted - 1)).toBeLessThan(1e-8)
  }
})

test('the impossible has no chance at all', () => {
  const chain = { ...ladder(3, 1), transitions: ladder(3, 1).transitions.slice(0, 2) }
  const course = courseFromText(chainYaml(chain, 1, (end) => ({ top: { state: { x: 'n3' }, by: end } })))
  const [top] = course.situation.questions
  expect(answersTo(course, { chances: [top!] }).chance(top!, course.situation.to).value).toBe(0)
})

/** Cuts the term on four dates by entries that are sure to change nothing that was not so before. */
function withIdleDates(yaml: string): string {
  const dates = ['2025-06-01', '2026-02-01', '2027-03-01', '2028-09-01']
  const entries = dates.map((date) => `  - {date: ${date}, outcomes: [{chance: 0%, sets: {x: n0}}]}\n`)
  return `${yaml}calendar:\n${entries.join('')}`
}
