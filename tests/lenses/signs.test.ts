import { describe, expect, it } from 'vitest'
import { type Choice, courseOf } from '../../src/language/course.ts'
import { readSituation } from '../../src/language/read-situation.ts'
import { optionsLens } from '../../src/lenses/options/options.ts'
import { optionsDocument } from '../../src/report/options/options-document.ts'
import { optionsSchema } from '../../src/report/options/options-schema.ts'
import { optionsText } from '../../src/report/options/options-text.ts'
import { courseFromText } from '../engine/course-from-text.ts'

/** An oil field that is wet or dry for good, a test of it, and drilling, which pays in the one and costs in the other. */
const text = `
kizashi: 1
title: A field
from: 2025-01-01
to: 2030-01-01
viewpoint: driller
actors: {driller: {title: The driller}}
factors:
  field: {states: [wet, dry], start: {wet: 40%, dry: 60%}}
  luck: {states: [good, bad], start: good, tempo: 1 year}
events:
  strike: {rate: 0.001 per year, requires: {field: wet}, sets: {luck: good}}
  flop: {rate: 0.001 per year, requires: {field: dry}, sets: {luck: bad}}
indicators:
  seismic: {title: {en: A closed structure, ja: 閉じた構造}, look: yearly, seen: {field: {wet: 80%, dry: 25%}}}
  horoscope: {title: A good star, look: yearly, seen: {field: {wet: 50%, dry: 50%}}}
options:
  drill: {title: {en: Drill, ja: 掘削}, actor: driller, from: 2025-06-01, adds: {events: {strike: {rate: 8}, flop: {rate: 8}}}}
criteria:
  oil: {title: Oil, ask: {event: strike, by: 2030-01-01}, want: high}
  loss: {title: Loss, ask: {event: flop, by: 2030-01-01}, want: low}
`
const course = courseFromText(text)
const { draft } = readSituation([{ name: 'situation.yaml', text }])
const others = {
  readings: draft!.readings.map(({ id }) => id),
  course: (choice: Choice) => courseOf(draft!, choice).course,
}
const from = Date.UTC(2026, 0, 1) / 86_400_000
const asked = { ...optionsLens.defaults, method: 'exact', ensemble: 0, signs: from } as const
const finding = await optionsLens.run(course, asked, { others })

describe('a sign', () => {
  const { to, from: start } = course.situation
  const [before, after] = [(from - start) / 365.25, (to - from) / 365.25]
  const taken = 1 - Math.exp(-0.001 * before - 0.256 * after)
  /** Half the score's 100 points, for each of two criteria that count alike. */
  const gain = 50 * (taken - (1 - Math.exp(-0.001 * (before + after))))

  it('is worth what the closed form of the oil wildcatter says', () => {
    const sign = finding.signs.find(({ indicator }) => indicator === 'seismic')!
    expect(sign).toMatchObject({ option: 'drill', chance: expect.closeTo(0.4 * 0.8 + 0.6 * 0.25, 8) })
    expect(sign.seen.value).toBeCloseTo(((0.32 - 0.15) / 0.47) * gain, 6)
    expect(sign.unseen.value).toBeCloseTo(((0.08 - 0.45) / 0.53) * gain, 6)
    expect(sign.anyway.value).toBeCloseTo(-0.2 * gain, 6)
    expect(sign.worth).toBeCloseTo(0.17 * gain, 6)
  })

  it('that tells nothing is worth nothing', () => {
    const sign = finding.signs.find(({ indicator }) => indicator === 'horoscope')!
    expect(sign.worth).toBeCloseTo(0, 10)
    expect(sign.seen.value).toBeCloseTo(sign.unseen.value, 8)
  })

  it('is found by simulation within its intervals', async () => {
    const simulated = await optionsLens.run(course, { ...asked, method: { runs: 8192 } }, { others })
    for (const [place, { seen, unseen }] of simulated.signs.entries()) {
      const exact = finding.signs[place]!
      for (const [one, other] of [
        [seen, exact.seen],
        [unseen, exact.unseen],
      ] as const) {
        const half = (one.interval!.high - one.interval!.low) / 2
        expect(Math.abs(one.value - other.value)).toBeLessThan(2.2 * half)
      }
    }
  })

  it('is told in both languages, and keeps the contract', () => {
    const account = { situation: course.situation, finding, readings: draft!.readings, judgement: () => null }
    expect(optionsText(account, 'en')).toContain('“Drill”: take it only if “A closed structure” is seen')
    expect(optionsText(account, 'ja')).toContain('「掘削」：「閉じた構造」が見られたときだけ採る')
    const document = optionsDocument(course.situation, finding, { version: '0.1.0' })
    expect(() => optionsSchema.parse(JSON.parse(JSON.stringify(document)))).not.toThrow()
    expect(document.signs).toHaveLength(2)
  })
})
