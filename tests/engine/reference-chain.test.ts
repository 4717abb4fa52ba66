import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Choice } from '../../src/language/course.ts'
import { courseFromFiles } from './course-from-text.ts'
import { exactAnswersOf, figuresOf } from './exact-answers-of.ts'

const folder = join(import.meta.dirname, '../reference/chain')
// Half a million configurations: tests/slow/loglinear-12x3.test.ts.
const cases = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'situation.yaml')))
const quick = cases.filter((name) => name !== 'loglinear-12x3')

interface Expected {
  readonly marginals?: Record<string, Record<string, number>>
  readonly events?: Record<string, { probability: number; expected: number }>
  readonly quantities?: Record<string, number>
  readonly questions?: Record<string, number>
  readonly readings?: Record<string, Expected>
  readonly options?: Record<string, Expected>
}

describe('answers computed by a separate program', () => {
  test.each(quick)('%s', async (name) => {
    const expected: Expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'))
    const compared = await compare(name, {}, expected)
    expect(compared).toBeGreaterThan(0)
    for (const [reading, answers] of Object.entries(expected.readings ?? {}))
      await compare(name, { reading }, answers)
    for (const [option, answers] of Object.entries(expected.options ?? {})) {
      const options =
        option === 'all options' ? Object.keys(expected.options!).filter((id) => id !== option) : [option]
      await compare(name, { options }, answers)
    }
  })
})

async function compare(name: string, choice: Choice, expected: Expected): Promise<number> {
  const figures = figuresOf(await exactAnswersOf(courseFromFiles(filesOf(name), choice)))
  const wanted = expectedFigures(expected)
  for (const [figure, value] of wanted) {
    const answer = figures.get(figure)
    const where = `${name} ${JSON.stringify(choice)} ${figure}: ${answer}, expected ${value}`
    expect(Math.abs(answer! - value), where).toBeLessThanOrEqual(1e-9)
    if (value > 0 && value < 1e-3) expect(Math.abs(answer! / value - 1), where).toBeLessThanOrEqual(1e-7)
  }
  return wanted.size
}

function filesOf(name: string) {
  const read = (path: string) => ({ name: path, text: readFileSync(join(folder, name, path), 'utf8') })
  const readings = join(folder, name, 'readings')
  const others = existsSync(readings) ? readdirSync(readings).map((file) => `readings/${file}`) : []
  return ['situation.yaml', ...others].map(read)
}

function expectedFigures({ marginals, events, quantities, questions }: Expected): Map<string, number> {
  const figures = new Map<string, number>()
  for (const [factor, states] of Object.entries(marginals ?? {})) {
    for (const [state, value] of Object.entries(states)) figures.set(`${factor}=${state}`, value)
  }
  for (const [event, { probability, expected }] of Object.entries(events ?? {})) {
    figures.set(`${event} at least once`, probability)
    figures.set(`${event} expected`, expected)
  }
  for (const [id, value] of Object.entries(quantities ?? {})) figures.set(`${id} mean`, value)
  for (const [id, value] of Object.entries(questions ?? {})) figures.set(`question ${id}`, value)
  return figures
}
