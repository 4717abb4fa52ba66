import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { evidenceOf } from '../../src/engine/evidence/evidence.ts'
import { selectionOf } from '../../src/engine/selection.ts'
import { workersInTurn } from '../../src/engine/workers-in-turn.ts'
import { readLedger } from '../../src/language/ledger.ts'
import type { Course } from '../../src/language/situation.ts'
import { courseFromFiles } from '../engine/course-from-text.ts'
import { bothUpdates, compareCurves, compareUpdates } from './compare-updates.ts'

const folder = join(import.meta.dirname, '../reference/chain')
const cases = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'ledger.jsonl')))
const particles = 4096

describe('what particles say of the reference ledgers is within 4 standard errors of the exact update', () => {
  test.each(cases)('%s', async (name) => {
    const { course, evidence } = caseOf(name)
    const { from, to } = course.situation
    const { exact, found } = await bothUpdates(course, evidence, {
      particles,
      dates: [from + 200, from + 900, to],
    })
    const compared = [...compareUpdates(exact, found), ...compareCurves(exact, found)]
    expect(compared.length).toBeGreaterThan(60)
    for (const { figure, exact: truth, found: value, errors } of compared) {
      expect(errors, `${name} ${figure}: ${value}, exactly ${truth}`).toBeLessThan(4)
    }
    const meanSquare = compared.reduce((sum, { errors }) => sum + errors ** 2, 0) / compared.length
    expect(meanSquare).toBeLessThan(1.8)
  })
})

test('the evidence is met in the mean: its estimates are unbiased where logarithms would not be', async () => {
  const { course, evidence } = caseOf('random-101')
  const expected = JSON.parse(readFileSync(join(folder, 'random-101', 'expected.json'), 'utf8')).evidence
    .logLikelihood
  const none = { ...selectionOf(course, undefined), whole: false, questions: new Set<string>() }
  const ratios: number[] = []
  for (let seed = 1; seed <= 12; seed += 1) {
    const { found } = await bothUpdates(course, evidence, {
      particles: 512,
      seed,
      selection: none,
      exact: false,
    })
    ratios.push(Math.exp(found.evidence.logLikelihood - expected))
  }
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length
  const spread = Math.sqrt(ratios.reduce((sum, ratio) => sum + (ratio - mean) ** 2, 0) / (ratios.length - 1))
  expect(Math.abs(mean - 1)).toBeLessThan((4 * spread) / Math.sqrt(ratios.length))
})

test('the same figures in whatever order and on however many threads islands are done', async () => {
  const { course, evidence } = caseOf('talks')
  const backwards = {
    width: 3,
    run: async <Result>(kind: string, shards: readonly unknown[]) =>
      (await workersInTurn.run<Result>(kind, [...shards].reverse())).reverse(),
  }
  const [one, other] = [
    await bothUpdates(course, evidence, { particles: 256, exact: false }),
    await bothUpdates(course, evidence, { particles: 256, exact: false, workers: backwards }),
  ]
  expect(other.found).toEqual(one.found)
})

test('an earlier day is answered with what was known by then', async () => {
  const { course, evidence } = caseOf('random-102')
  const since = evidence.entries[2]!.day + 3
  const { exact, found } = await bothUpdates(course, evidence, { particles: 4096, since })
  expect(found.since!.day).toBe(since)
  for (const [id, value] of Object.entries(exact.since!.questions)) {
    expect(found.since!.questions[id]!, id).toBeCloseTo(value!, 1)
  }
  for (const [id, value] of Object.entries(exact.beginning.questions)) {
    expect(found.beginning.questions[id]!, id).toBeCloseTo(value!, 1)
  }
})

function caseOf(name: string): { course: Course; evidence: ReturnType<typeof evidenceOf> } {
  const read = (file: string) => ({ name: file, text: readFileSync(join(folder, name, file), 'utf8') })
  const course = courseFromFiles([read('situation.yaml')])
  const { entries } = readLedger(read('ledger.jsonl'), course.situation)
  return { course, evidence: evidenceOf(entries, course.situation) }
}
