import { describe, expect, test } from 'vitest'
import { daysPerYear } from '../../src/language/day.ts'
import { courseFromText } from '../engine/course-from-text.ts'
import { updateFrom } from './update-of-text.ts'

const lines = (...entries: object[]) =>
  entries.map((entry, place) => JSON.stringify({ id: `e${place}`, ...entry })).join('\n')
const years = (days: number) => days / daysPerYear
const head = 'kizashi: 1\ntitle: t\nfrom: 2025-01-01\nto: 2028-01-01\n'
const term = 1095

describe('an event at a constant rate', () => {
  const yaml = `${head}viewpoint: us
actors: {us: {title: us}}
factors: {idle: {states: [a, b], start: a}}
events: {strike: {rate: 2 per year, reported: always}}
questions:
  again: {ask: {event: strike, by: 2028-01-01, count: true}}
  soon: {ask: {event: strike, by: 2026-07-01}}
options:
  deter: {title: Deter, actor: us, from: 2025-07-01, changes: {events: {strike: {rate: 0.5 per year}}}}
`
  const ledger = lines(
    { date: '2025-04-01', event: 'strike' },
    { date: '2025-10-01', event: 'strike' },
    { 'as-of': '2026-01-01' },
  )

  test('has the likelihood of a Poisson process, and the rest of it ahead', async () => {
    const { evidence, events, questions } = await updateFrom(courseFromText(yaml), ledger)
    expect(evidence.logLikelihood).toBeCloseTo(2 * Math.log(2) - 2 * years(365), 11)
    expect(evidence.silence).toBeCloseTo(-2 * years(92), 11)
    expect(events.strike!.happened).toHaveLength(2)
    expect(events.strike!.ahead.probability.value).toBeCloseTo(1 - Math.exp(-2 * years(term - 365)), 11)
    expect(questions.again!.value).toBeCloseTo(2 + 2 * years(term - 365), 11)
    expect(questions.soon!.value).toBe(1)
  })

  test('changes its rate on the day of an option, evidence before and after it', async () => {
    const course = courseFromText(yaml, { options: ['deter'] })
    const { evidence, questions } = await updateFrom(course, ledger)
    const silence = 2 * years(181) + 0.5 * years(365 - 181)
    expect(evidence.logLikelihood).toBeCloseTo(Math.log(2) + Math.log(0.5) - silence, 11)
    expect(questions.again!.value).toBeCloseTo(2 + 0.5 * years(term - 365), 11)
  })

  test('decays by silence alone until the question is closed', async () => {
    const silent = lines({ 'as-of': '2026-01-01' })
    const { questions, evidence, beginning } = await updateFrom(courseFromText(yaml), silent)
    expect(evidence.logLikelihood).toBeCloseTo(-2 * years(365), 11)
    expect(beginning.questions.soon).toBeCloseTo(1 - Math.exp(-2 * years(546)), 11)
    expect(questions.soon!.value).toBeCloseTo(1 - Math.exp(-2 * years(181)), 11)
    const after = await updateFrom(courseFromText(yaml), lines({ 'as-of': '2026-07-01' }))
    expect(after.questions.soon!.value).toBe(0)
  })

  test('is over on the last day of the term', async () => {
    const last = await updateFrom(courseFromText(yaml), `${ledger}\n{"as-of":"2028-01-01"}`)
    expect(last.events.strike!.ahead).toEqual({ probability: { value: 0 }, expected: { value: 0 } })
    expect(last.questions.again!.value).toBeCloseTo(2, 11)
    expect(last.factors).toEqual(last.now.factors)
  })
})

test('what came can turn to a thing that was next to impossible', async () => {
  const course = courseFromText(`${head}factors:
  source: {states: [usual, rare], start: {usual: 0.999999999, rare: 0.000000001}}
  other: {states: [a, b], start: a, tempo: 20 days}
events: {flash: {rate: 0.001 per year, reported: always}}
influences: [{from: {source: rare}, to: flash, points: 12}]
questions: {other-b: {ask: {state: {other: b}, by: 2025-03-01}}}
`)
  const days = ['2025-02-01', '2025-04-01', '2025-06-01', '2025-08-01', '2025-10-01']
  const { now, evidence, questions } = await updateFrom(
    course,
    lines(...days.map((date) => ({ date, event: 'flash' })), { 'as-of': '2026-01-01' }),
  )
  const likelihood = (rate: number) => rate ** 5 * Math.exp(-rate * years(365))
  const [usual, rare] = [0.999999999 * likelihood(0.001), 1e-9 * likelihood(4.096)]
  expect(now.factors.source!.rare!.value).toBeCloseTo(rare / (usual + rare), 10)
  expect(evidence.logLikelihood).toBeCloseTo(Math.log(usual + rare), 9)
  expect(questions['other-b']!.value).toBeCloseTo(1 - Math.exp(-0.5 * (59 / 20)), 9)
})
