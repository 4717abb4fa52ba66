import { expect, test } from 'vitest'
import type { Ask, Situation } from '../../src/language/situation.ts'
import { situationFromSeed, situationYaml } from '../laws/random-situation.ts'
import { courseFromText } from './course-from-text.ts'
import { denseChance, denseCount, denseMarginal } from './dense-answers.ts'
import { exactAnswersOf, figuresOf } from './exact-answers-of.ts'

const largest = 12
const seeds = Array.from({ length: 90 }, (_, place) => 7919 * (place + 1)).filter((seed) => {
  const { factors } = situationFromSeed(seed)
  return (
    Object.values(factors).reduce((product, { states }) => product * Object.keys(states).length, 1) <= largest
  )
})

test('enough of them are tiny', () => {
  expect(seeds.length).toBeGreaterThan(30)
})

test.each(seeds)(
  'seed %i: the same answers on the dense generator of configuration and memory',
  async (seed) => {
    const course = courseFromText(situationYaml(situationFromSeed(seed)))
    const { situation } = course
    const figures = figuresOf(await exactAnswersOf(course))
    for (const [name, value] of denseFigures(situation)) {
      const answer = figures.get(name)
      const where = `seed ${seed}, ${name}: ${answer}, dense ${value}`
      if (value === null) expect(answer, where).toBeNull()
      else expect(Math.abs(answer! - value), where).toBeLessThan(1e-10)
    }
  },
)

function denseFigures(situation: Situation): Map<string, number | null> {
  const figures = new Map<string, number | null>()
  for (const { id, states } of situation.factors) {
    for (const state of states) figures.set(`${id}=${state.id}`, denseMarginal(situation, id, state.id))
  }
  for (const { id } of situation.events) {
    const ask: Ask = { kind: 'event', events: [id], by: situation.to }
    figures.set(`${id} at least once`, denseChance(situation, [ask]))
    figures.set(`${id} expected`, denseCount(situation, [id], situation.to))
  }
  for (const { id, ask, given } of situation.questions) {
    if (ask.kind === 'mean' || ask.kind === 'above') continue
    figures.set(
      `question ${id}`,
      ask.kind === 'count' ? denseCount(situation, ask.events, ask.by) : conditional(ask, given),
    )
  }
  return figures

  function conditional(ask: Ask, given: Ask | null): number | null {
    if (!given) return denseChance(situation, [ask])
    const chance = denseChance(situation, [given])
    return chance === 0 ? null : denseChance(situation, [ask, given]) / chance
  }
}
