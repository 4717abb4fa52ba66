import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Update } from '../../src/engine/evidence/update.ts'
import { textOfDay } from '../../src/language/dates.ts'
import { courseFromText } from '../engine/course-from-text.ts'
import { updateFrom, withIds } from './update-of-text.ts'

const folder = join(import.meta.dirname, '../reference/chain')
const cases = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'ledger.jsonl')))

interface Expected {
  readonly 'as-of': string
  readonly logLikelihood: number
  readonly marginals: Record<string, Record<string, number>>
  readonly ahead: Record<string, { probability: number; expected: number }>
  readonly 'marginals at to': Record<string, Record<string, number>>
  readonly questions: Record<string, number>
}

describe('answers given a ledger, computed by a separate program', () => {
  test.each(cases)('%s', async (name) => {
    const read = (file: string) => readFileSync(join(folder, name, file), 'utf8')
    const expected: Expected = JSON.parse(read('expected.json')).evidence
    const update = await updateFrom(courseFromText(read('situation.yaml')), withIds(read('ledger.jsonl')))
    expect(textOfDay(update.asOf)).toBe(expected['as-of'])
    const found = figuresOf(update)
    const wanted = expectedFigures(expected)
    for (const [figure, value] of wanted) {
      const where = `${name} ${figure}: ${found.get(figure)}, expected ${value}`
      expect(Math.abs(found.get(figure)! - value), where).toBeLessThanOrEqual(1e-9)
    }
  })
})

function expectedFigures(expected: Expected): Map<string, number> {
  const figures = new Map([['log-likelihood', expected.logLikelihood]])
  addStates(figures, 'now', expected.marginals)
  addStates(figures, 'to', expected['marginals at to'])
  for (const [id, { probability, expected: times }] of Object.entries(expected.ahead)) {
    figures.set(`${id} ahead`, probability)
    figures.set(`${id} times ahead`, times)
  }
  for (const [id, value] of Object.entries(expected.questions)) figures.set(`question ${id}`, value)
  return figures
}

function addStates(
  figures: Map<string, number | null>,
  when: string,
  factors: Record<string, Record<string, number | { value: number | null }>>,
): void {
  for (const [factor, states] of Object.entries(factors))
    for (const [state, value] of Object.entries(states))
      figures.set(`${when} ${factor}=${state}`, typeof value === 'number' ? value : value.value)
}

function figuresOf(update: Update): Map<string, number | null> {
  const figures = new Map<string, number | null>([['log-likelihood', update.evidence.logLikelihood]])
  addStates(figures, 'now', update.now.factors as never)
  addStates(figures, 'to', update.factors as never)
  for (const [id, { ahead }] of Object.entries(update.events)) {
    figures.set(`${id} ahead`, ahead.probability.value)
    figures.set(`${id} times ahead`, ahead.expected.value)
  }
  for (const [id, { value }] of Object.entries(update.questions)) figures.set(`question ${id}`, value)
  return figures
}
