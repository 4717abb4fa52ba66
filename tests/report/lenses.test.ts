import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Choice, courseOf } from '../../src/language/course.ts'
import { readSituation } from '../../src/language/read-situation.ts'
import type { Course } from '../../src/language/situation.ts'
import type { Finding, ForecastFinding, Lens } from '../../src/lenses/lens.ts'
import { placedJudgements } from '../../src/lenses/placed-judgements.ts'
import { lenses } from '../../src/lenses/registry.ts'
import { judgementWords } from '../../src/report/judgement-words.ts'

const shipped = new URL('../../situations/first-steps/situation.yaml', import.meta.url)
const course = courseFrom(readFileSync(shipped, 'utf8'))
const bare = courseFrom(`
kizashi: 1
title: A quiet town
from: 2026-01-01
to: 2026-12-31
factors:
  mood: {states: [calm, tense], start: calm, tempo: 6 months}
`)

function courseFrom(text: string): Course {
  const { draft } = readSituation([{ name: 'situation.yaml', text }])
  return courseOf(draft!, {}).course!
}

/** Lenses that compare are given the other courses. */
const { draft } = readSituation([{ name: 'situation.yaml', text: readFileSync(shipped, 'utf8') }])
const others = {
  readings: draft!.readings.map(({ id }) => id),
  course: (choice: Choice) => courseOf(draft!, choice).course,
}

const quick = { method: { runs: 2000 }, ensemble: 8 } as const

describe.each(lenses.map((lens) => [lens.id, lens as unknown as Lens<object, Finding>] as const))(
  'the lens %s',
  (_, lens) => {
    const ask = (of: Course) => lens.run(of, { ...lens.defaults, ...quick }, of === course ? { others } : {})

    it('says what it is in both languages, and how it is computed', () => {
      for (const text of [lens.title, lens.question, lens.explanation]) {
        expect(text.ja).toBeTruthy()
        expect(text.en).toBeTruthy()
      }
      expect(existsSync(new URL(`../../${lens.method}`, import.meta.url)), lens.method).toBe(true)
      expect(lens.references.length).toBeGreaterThan(0)
    })

    it('finds the same for the same seed, and survives JSON', async () => {
      const [one, other] = [await ask(course), await ask(course)]
      expect(JSON.stringify(one)).toBe(JSON.stringify(other))
      expect(JSON.parse(JSON.stringify(one))).toMatchObject({ claims: one.claims })
    })

    it('cites claims of the situation', async () => {
      const known = new Set(course.situation.claims.map(({ id }) => id))
      const { claims } = await ask(course)
      expect(claims.length).toBeGreaterThan(0)
      for (const claim of claims) expect(known).toContain(claim)
    })

    it('survives a situation that asks nothing', async () => {
      const finding = await ask(bare)
      expect(finding.claims).toEqual([])
      if ('forecast' in finding) expect((finding as ForecastFinding).forecast.contingencies).toEqual({})
    })
  },
)

it('every judgement that an ensemble moves has a place and words', async () => {
  const { forecast } = await lenses[1].run(course, { ...lenses[1].defaults, ...quick }, {})
  const places = new Map(placedJudgements(course.situation).map((one) => [one.judgement.address, one]))
  const say = judgementWords(course.situation, 'en')
  const drivers = Object.values(forecast.drivers ?? {}).flat()
  expect(drivers.length).toBeGreaterThan(0)
  for (const { address } of drivers) expect(say(places.get(address)!).subject, address).toBeTruthy()
})
