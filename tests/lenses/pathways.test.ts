import { describe, expect, it } from 'vitest'
import { type Choice, courseOf } from '../../src/language/course.ts'
import { readSituation } from '../../src/language/read-situation.ts'
import { optionsLens } from '../../src/lenses/options/options.ts'
import { optionsDocument } from '../../src/report/options/options-document.ts'
import { optionsSchema } from '../../src/report/options/options-schema.ts'
import { optionsText } from '../../src/report/options/options-text.ts'

/**
 * An oil field that is wet or dry for good. A rig brings work whatever is there; drilling needs it, and pays in a wet field as much as it
 * costs in a dry one. Two looks can be had, each with its own errors.
 */
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
  works: {rate: 0.01 per year}
indicators:
  seismic: {title: {en: A closed structure, ja: 閉じた構造}, look: yearly, seen: {field: {wet: 80%, dry: 25%}}}
  core: {title: {en: Oil in the core, ja: 岩芯の油}, look: yearly, seen: {field: {wet: 90%, dry: 30%}}}
  horoscope: {title: A good star, look: yearly, seen: {field: {wet: 50%, dry: 50%}}}
options:
  rig: {title: {en: A rig, ja: 掘削基地}, actor: driller, from: 2025-01-01, adds: {events: {works: {rate: 3}}}}
  drill: {title: {en: Drill, ja: 掘削}, actor: driller, from: 2025-06-01, needs: [rig], adds: {events: {strike: {rate: 8}, flop: {rate: 8}}}}
criteria:
  oil: {title: Oil, ask: {event: strike, by: 2030-01-01}, want: high}
  loss: {title: Loss, ask: {event: flop, by: 2030-01-01}, want: low}
  work: {title: Work, ask: {event: works, by: 2030-01-01}, want: high}
`
const { draft } = readSituation([{ name: 'situation.yaml', text }])
const others = {
  readings: draft!.readings.map(({ id }) => id),
  course: (choice: Choice) => courseOf(draft!, choice).course,
}
const course = others.course({})!
const day = Date.UTC(2026, 0, 1) / 86_400_000
const asked = { ...optionsLens.defaults, method: 'exact', ensemble: 0, signs: day } as const
const finding = await optionsLens.run(course, asked, { others })

describe('a pathway', () => {
  const { to, from } = course.situation
  const years = (to - from) / 365.25
  const [before, after] = [(day - from) / 365.25, (to - day) / 365.25]
  const never = Math.exp(-0.001 * (before + after))
  /** A third of the score's 100 points for each criterion. */
  const pays = (100 / 3) * (never - Math.exp(-0.001 * before - 0.256 * after))
  const works = (100 / 3) * (Math.exp(-0.01 * years) - Math.exp(-0.08 * years))
  const pathway = (...indicators: string[]) =>
    finding.pathways.find((one) => one.indicators.join() === indicators.join())!

  it('by one sign is worth what the tree computed by hand says', () => {
    expect(pathway('seismic')).toMatchObject({
      now: ['rig'],
      fixed: ['rig'],
      branches: [
        { seen: [true], chance: expect.closeTo(0.47, 8), later: ['drill'] },
        { seen: [false], chance: expect.closeTo(0.53, 8), later: [] },
      ],
    })
    expect(pathway('seismic').worth.value).toBeCloseTo((0.4 * 0.8 - 0.6 * 0.25) * pays, 6)
    expect(pathway('core').worth.value).toBeCloseTo((0.4 * 0.9 - 0.6 * 0.3) * pays, 6)
    expect(pathway('core').gain.value).toBeCloseTo(0.18 * pays + works, 6)
  })

  it('by two signs drills only where both are seen, and is worth more than either', () => {
    const both = finding.pathways.find(({ indicators }) => indicators.length === 2)!
    expect([...both.indicators].sort()).toEqual(['core', 'seismic'])
    expect(both.branches.map(({ later }) => later)).toEqual([['drill'], [], [], []])
    expect(both.branches[0]!.chance).toBeCloseTo(0.4 * 0.8 * 0.9 + 0.6 * 0.25 * 0.3, 8)
    expect(both.worth.value).toBeCloseTo((0.4 * 0.8 * 0.9 - 0.6 * 0.25 * 0.3) * pays, 6)
    expect(finding.pathways[0]).toBe(both)
  })

  it('does not wait for a sign that tells nothing', () => {
    expect(finding.pathways.some(({ indicators }) => indicators.join() === 'horoscope')).toBe(false)
  })

  it('counts what an option needs as taken: a sign weighs what drilling adds to the rig', () => {
    const sign = finding.signs.find(({ option, indicator }) => option === 'drill' && indicator === 'seismic')!
    expect(sign.worth).toBeCloseTo((0.4 * 0.8 - 0.6 * 0.25) * pays, 6)
  })

  it('is found by simulation within its intervals', async () => {
    const simulated = await optionsLens.run(course, { ...asked, method: { runs: 8192 } }, { others })
    for (const one of simulated.pathways) {
      const exact = finding.pathways.find(({ indicators }) => indicators.join() === one.indicators.join())!
      const half = (one.worth.interval!.high - one.worth.interval!.low) / 2
      expect(Math.abs(one.worth.value - exact.worth.value)).toBeLessThan(2.2 * half)
    }
    expect(simulated.pathways.length).toBeGreaterThan(2)
  })

  it('is told in both languages, and keeps the contract', () => {
    const account = { situation: course.situation, finding, readings: draft!.readings, judgement: () => null }
    expect(optionsText(account, 'en').replaceAll(/\s+/gu, ' ')).toContain(
      'Now: “A rig”. If “Oil in the core” and “A closed structure” are seen',
    )
    expect(optionsText(account, 'ja').replaceAll(/\s+/gu, '')).toContain('いま採るもの：「掘削基地」')
    const document = optionsDocument(course.situation, finding, { version: '0.1.0' })
    expect(() => optionsSchema.parse(JSON.parse(JSON.stringify(document)))).not.toThrow()
    expect(document.pathways.length).toBe(finding.pathways.length)
  })
})
