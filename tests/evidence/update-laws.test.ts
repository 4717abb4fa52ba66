import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { EvidenceImpossible } from '../../src/engine/evidence/impossible-evidence.ts'
import { runUpdate } from '../../src/engine/evidence/run-update.ts'
import type { Update } from '../../src/engine/evidence/update.ts'
import { runForecast } from '../../src/engine/run-forecast.ts'
import { dayOfText } from '../../src/language/dates.ts'
import { courseFromText } from '../engine/course-from-text.ts'
import { ledgerEntries, updateFrom, withIds } from './update-of-text.ts'

const folder = join(import.meta.dirname, '../reference/chain')
const read = (name: string, file: string) => readFileSync(join(folder, name, file), 'utf8')
const course = courseFromText(read('evidence', 'situation.yaml'))
const lines = withIds(read('evidence', 'ledger.jsonl'))
const day = (text: string) => dayOfText(text)!
const ownDays = course.situation.questions.map(({ ask }) => ('by' in ask ? ask.by : ask.at))

/** The answers alone, without their curves and moves. */
function answersOf({ questions, factors, now, events, evidence }: Update) {
  return { questions, factors, now, events, logLikelihood: evidence.logLikelihood }
}

function expectClose(found: unknown, wanted: unknown, where = 'answers'): void {
  if (typeof wanted === 'number') {
    expect(Math.abs((found as number) - wanted), `${where}: ${found}, not ${wanted}`).toBeLessThan(1e-10)
  } else if (typeof wanted === 'object' && wanted !== null) {
    expect(Object.keys(found as object), where).toEqual(Object.keys(wanted))
    for (const [key, value] of Object.entries(wanted))
      expectClose((found as Record<string, unknown>)[key], value, `${where}.${key}`)
  } else expect(found, where).toBe(wanted)
}

describe('what an update is', () => {
  test('with an empty ledger it is the forecast', async () => {
    const [update, forecast] = [await updateFrom(course, ''), await runForecast(course, { method: 'exact' })]
    expect(update.evidence.logLikelihood).toBeCloseTo(0, 12)
    expectClose(update.questions, forecast.questions)
    expectClose(update.factors, forecast.factors)
    for (const [id, { probability, expected }] of Object.entries(forecast.events))
      expectClose(update.events[id]!.ahead, { probability, expected }, id)
    expectClose(update.series.questions, forecast.series.questions)
    expectClose(update.series.factors, forecast.series.factors)
  })

  test('the order of a day does not matter where entries are independent', async () => {
    const parsed = lines.split('\n').map((line) => JSON.parse(line))
    const swapped = parsed
      .map((line) => ({ ...line, id: `x${99 - Number(line.id.slice(1))}` }))
      .map((line) => JSON.stringify(line))
      .join('\n')
    const choice = { dates: [] }
    expectClose(
      answersOf(await updateFrom(course, swapped, choice)),
      answersOf(await updateFrom(course, lines, choice)),
    )
  })

  test('what was taken back was never entered', async () => {
    const without = lines
      .split('\n')
      .filter((line) => !line.includes('"e02"'))
      .join('\n')
    const retracted = `${lines}\n{"id":"r1","retracts":"e02"}`
    const choice = { dates: [] }
    expect(answersOf(await updateFrom(course, retracted, choice))).toEqual(
      answersOf(await updateFrom(course, without, choice)),
    )
  })
})

describe('one question told in several ways', async () => {
  const since = day('2025-12-31')
  const update = await updateFrom(course, lines, {
    dates: [...new Set(ownDays)].sort((a, b) => a - b),
    since,
  })

  test('its curve on its own day, followed onward, is its answer, weighed back', () => {
    const { dates, questions } = update.series
    let compared = 0
    for (const [place, { id, given, ask }] of course.situation.questions.entries()) {
      const onCurve = questions[id]!.values[dates.indexOf(ownDays[place]!)]!
      if (given && 'by' in given && given.by < ownDays[place]!) continue
      expectClose(onCurve, update.questions[id]!.value, `${id} ${ask.kind}`)
      compared++
    }
    expect(compared).toBe(course.situation.questions.length)
  })

  test('its curve on a past day is the answer of the question about that day', async () => {
    const yaml = read('evidence', 'situation.yaml').replaceAll(
      /(before-last-entry.*by: )2025-09-01/g,
      '$12027-09-01',
    )
    const later = await updateFrom(courseFromText(yaml), lines, { dates: [day('2025-09-01')] })
    expectClose(
      later.series.questions['before-last-entry']!.values[0],
      update.questions['before-last-entry']!.value,
    )
  })

  test('what stood on an earlier day is the update as of then', async () => {
    const earlier = await updateFrom(course, lines, { asOf: since, dates: [] })
    expectClose(
      update.since!.questions,
      Object.fromEntries(Object.entries(earlier.questions).map(([id, { value }]) => [id, value])),
    )
  })

  test('what each entry did begins with the forecast and ends with the answer', async () => {
    const forecast = await runForecast(course, { method: 'exact', dates: [] })
    for (const [id, { value }] of Object.entries(forecast.questions))
      expectClose(update.beginning.questions[id], value, id)
    const total = update.evidence.entries.reduce((sum, { logLikelihood }) => sum + logLikelihood, 0)
    expectClose(total + update.evidence.silence, update.evidence.logLikelihood)
  })
})

describe('an entry of chance 0', () => {
  const refused = async (...added: object[]) => {
    const entries = ledgerEntries(
      withIds(added.map((line) => JSON.stringify(line)).join('\n')),
      course.situation,
    )
    const error = await runUpdate(course, entries).catch((thrown: unknown) => thrown)
    if (error instanceof EvidenceImpossible) return error.finding
    throw error
  }

  test('that the situation itself rules out', async () => {
    const finding = await refused({ date: '2025-01-20', state: { line: 'soft' }, confidence: 1 })
    expect(finding).toMatchObject({
      entry: { id: 'e00' },
      forbiddenBy: 'situation',
      possible: { line: ['hard', 'mixed'] },
    })
  })

  test('that an earlier entry rules out', async () => {
    const finding = await refused(
      { date: '2025-03-01', state: { hidden: 'present' }, confidence: 1 },
      { date: '2025-04-01', indicator: 'praise', seen: true },
      { date: '2025-05-01', state: { hidden: 'absent' }, confidence: 1 },
    )
    expect(finding).toMatchObject({
      entry: { id: 'e02' },
      forbiddenBy: { id: 'e00' },
      possible: { hidden: ['present'] },
    })
  })

  test('that silence rules out', async () => {
    const silentCourse = courseFromText(
      read('evidence', 'situation.yaml').replace(
        'requires: {hidden: absent}, sets: {hidden: present}}',
        'requires: {hidden: absent}, sets: {hidden: present}, reported: always}',
      ),
    )
    const entries = ledgerEntries(
      withIds('{"date":"2025-05-01","state":{"hidden":"present"},"confidence":1}'),
      silentCourse.situation,
    )
    const error = await runUpdate(silentCourse, entries).catch((thrown: unknown) => thrown)
    expect((error as EvidenceImpossible).finding).toMatchObject({
      entry: { id: 'e00' },
      forbiddenBy: 'silence',
    })
  })
})
