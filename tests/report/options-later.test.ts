import { describe, expect, it } from 'vitest'
import { courseOf } from '../../src/language/course.ts'
import { readSituation } from '../../src/language/read-situation.ts'
import { optionsLens } from '../../src/lenses/options/options.ts'
import { otherCourses } from '../../src/lenses/other-courses.ts'
import { placedEffects, placedJudgements } from '../../src/lenses/placed-judgements.ts'
import { plansTold } from '../../src/report/options/options-pathways.ts'
import { tippingBlocks } from '../../src/report/options/options-tipping.ts'
import { optionsPageSheet } from '../../src/report/options/page-sheet.ts'

/** A field that is wet or dry for good; drilling needs a rig and pays in a wet one alone; a guard keeps thieves away. */
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
  theft: {title: A theft, rate: 0.1..0.3 per year}
indicators:
  seismic: {title: {en: A closed structure, ja: 閉じた構造}, look: yearly, seen: {field: {wet: 80%, dry: 25%}}}
options:
  rig: {title: {en: A rig, ja: 掘削基地}, actor: driller, from: 2025-01-01, adds: {events: {works: {rate: 3.5..4.5}}}}
  drill: {title: {en: Drill, ja: 掘削}, actor: driller, from: 2025-06-01, needs: [rig], adds: {events: {strike: {rate: 8}, flop: {rate: 8}}}}
  guard: {title: {en: A guard, ja: 番人}, actor: driller, from: 2025-01-01, adds: {events: {theft: {rate: -1.5..-0.5}}}}
criteria:
  oil: {title: Oil, ask: {event: strike, by: 2030-01-01}, want: high}
  loss: {title: Loss, ask: {event: flop, by: 2030-01-01}, want: low}
  work: {title: Work, ask: {event: works, by: 2030-01-01}, want: high}
  safe: {title: Safety, ask: {event: theft, by: 2030-01-01}, want: low}
`
const draft = readSituation([{ name: 'situation.yaml', text }]).draft!
const others = otherCourses(draft)
const course = others.course({})!
const day = Date.UTC(2026, 0, 1) / 86_400_000
const asked = { ...optionsLens.defaults, method: 'exact', ensemble: 40, signs: day } as const
const finding = await optionsLens.run(course, asked, { others })
const all = ['rig', 'guard'].flatMap((id) => {
  const { situation } = others.course({ options: [id] })!.regimes.at(-1)!
  return [...placedJudgements(situation), ...placedEffects(situation)]
})
const judgement = (address: string) => all.find((one) => one.judgement.address === address) ?? null
const account = { situation: course.situation, finding, readings: draft.readings, judgement }
const sheet = optionsPageSheet(account, [], 'en')

describe('what would change the order, as a page tells it', () => {
  const blocks = tippingBlocks(sheet)

  it('stands by place in the order, each with the judgements it hangs on, by name', () => {
    const told = blocks.flatMap((block) => block.told)
    expect(told).toHaveLength(finding.tippings.length)
    expect(new Set(told.map(({ key }) => key)).size).toBe(told.length)
    const moved = told.flatMap((one) => one.moved)
    expect(moved.length).toBeGreaterThan(0)
    for (const { address, subject } of moved) {
      expect(judgement(address)).not.toBeNull()
      expect(subject).not.toContain('|')
    }
    const tipped = told.find((one) => one.moved.length > 0)!
    expect(tipped.sentence).toContain(tipped.moved[0]!.subject)
  })

  it('is nothing where nothing was looked for', () => {
    expect(tippingBlocks({ ...sheet, finding: { ...finding, tippings: [] } })).toEqual([])
  })
})

describe('plans of two steps, as a page tells them', () => {
  it('say what is taken now and what after the sign, with what it needs, and name the indicator', () => {
    const [plan, ...more] = plansTold(sheet)
    expect(more).toEqual([])
    expect(plan!.sentence).toContain('If “A closed structure” is seen')
    expect(plan!.sentence).toContain('also “Drill” (after “A rig”)')
    expect(plan!.indicators).toEqual([{ id: 'seismic', title: 'A closed structure' }])
  })

  it('say so where nothing is worth leaving', () => {
    const [plan] = plansTold({ ...sheet, finding: { ...finding, pathways: [] } })
    expect(plan).toMatchObject({ indicators: [], sentence: expect.stringContaining('best taken now') })
  })
})

describe('courses of one draft', () => {
  it('are what each would be of a draft that nothing was asked of before', () => {
    for (const options of [['guard'], ['rig', 'drill', 'guard'], ['drill'], ['rig', 'drill'], ['unknown']])
      expect(courseOf(draft, { options })).toEqual(courseOf({ ...draft }, { options }))
  })
})
