import { describe, expect, it } from 'vitest'
import { type Choice, courseOf } from '../../src/language/course.ts'
import { readSituation } from '../../src/language/read-situation.ts'
import { optionsLens } from '../../src/lenses/options/options.ts'
import { placedEffects, placedJudgements } from '../../src/lenses/placed-judgements.ts'
import { optionsDocument } from '../../src/report/options/options-document.ts'
import { optionsSchema } from '../../src/report/options/options-schema.ts'
import { optionsText } from '../../src/report/options/options-text.ts'

/** Two events that nothing else touches, and an option against each: every score is a closed form. */
const text = `
kizashi: 1
title: A port
from: 2025-01-01
to: 2029-01-01
viewpoint: town
actors: {town: {title: The town}}
factors:
  mood: {states: [calm, tense], start: calm, tempo: 1 year}
events:
  fire: {title: {en: A fire, ja: 火事}, rate: 0.2..0.4 per year}
  flood: {title: {en: A flood, ja: 洪水}, rate: 0.25 per year}
options:
  brigade: {title: {en: A brigade, ja: 消防団}, actor: town, from: 2025-01-01, adds: {events: {fire: {rate: -1.2..-0.8}}}}
  dyke: {title: {en: A dyke, ja: 堤防}, actor: town, from: 2025-01-01, adds: {events: {flood: {rate: -1.2..-0.4}}}}
  poster: {title: {en: A poster, ja: 張り紙}, actor: town, from: 2025-01-01, adds: {events: {fire: {rate: -0.01}}}}
criteria:
  no-fire: {title: No fire, ask: {event: fire, by: 2029-01-01}, want: low}
  no-flood: {title: No flood, ask: {event: flood, by: 2029-01-01}, want: low}
`
const { draft } = readSituation([{ name: 'situation.yaml', text }])
const others = {
  readings: draft!.readings.map(({ id }) => id),
  course: (choice: Choice) => courseOf(draft!, choice).course,
}
const course = others.course({})!
const exactly = { ...optionsLens.defaults, method: 'exact', ensemble: 60 } as const
const finding = await optionsLens.run(course, exactly, { others })
const years = (course.situation.to - course.situation.from) / 365.25

/** What an option that moves a rate by so many points gains, in points of the score. */
const gain = (rate: number, points: number) =>
  50 * (Math.exp(-rate * 2 ** points * years) - Math.exp(-rate * years))

describe('what would change the order', () => {
  const best = finding.tippings.find(({ kind, among }) => kind === 'best' && among === 'single')!
  const fire = Math.sqrt(0.2 * 0.4)

  it('knows who leads, and by how much', () => {
    expect(best).toMatchObject({ ahead: 'brigade', behind: 'dyke' })
    expect(best.lead.value).toBeCloseTo(gain(fire, -1) - gain(0.25, -0.8), 8)
    expect(best.lead.interval).toBeUndefined()
  })

  it('finds a change after which the lead is gone, by closed form', () => {
    const { moved, left, isWithin } = best.change!
    expect(moved).toHaveLength(1)
    const [{ address, to, from }] = moved as [(typeof moved)[0]]
    expect(['adds|brigade|rate|fire', 'adds|dyke|rate|flood', 'rate|fire']).toContain(address)
    const there = {
      'adds|brigade|rate|fire': () => gain(fire, to) - gain(0.25, -0.8),
      'adds|dyke|rate|flood': () => gain(fire, -1) - gain(0.25, to),
      'rate|fire': () => gain(to, -1) - gain(0.25, -0.8),
    }[address]!
    expect(left.value).toBeCloseTo(there(), 6)
    expect(Math.abs(left.value)).toBeLessThan(0.05 * best.lead.value)
    expect(isWithin).toBe(true)
    expect(to).not.toBeCloseTo(from, 3)
  })

  it('is the least of the changes of one judgement', () => {
    const { moved, units } = best.change!
    const solve = (lead: (points: number) => number, near: number, far: number) => {
      for (let round = 0; round < 60; round += 1) {
        const middle = (near + far) / 2
        if (lead(middle) > 0) near = middle
        else far = middle
      }
      return near
    }
    const needed = [
      Math.abs(solve((to) => gain(fire, to) - gain(0.25, -0.8), -1, 1) + 1),
      Math.abs(solve((to) => gain(fire, -1) - gain(0.25, to), -0.8, -3) + 0.8),
    ]
    expect(moved).toHaveLength(1)
    expect(units).toBeLessThan(1.06 * Math.min(...needed))
  })

  it('says so where the next cannot be told apart, and where nothing within reach tips', async () => {
    const rank = finding.tippings.find(({ kind }) => kind === 'rank')!
    expect(rank.ahead).toBe('dyke')
    const alone = await optionsLens.run(course, { ...exactly, ensemble: 12, tipping: false }, { others })
    expect(alone.tippings).toEqual([])
    const certain = await optionsLens.run(course, { ...exactly, ensemble: 0 }, { others })
    expect(certain.tippings).toEqual([])
  })

  it('is found by simulation too, near the same place', async () => {
    const simulated = await optionsLens.run(
      course,
      { ...exactly, ensemble: 40, method: { runs: 4096 } },
      { others },
    )
    const one = simulated.tippings.find(({ kind, among }) => kind === 'best' && among === 'single')!
    expect(one.ahead).toBe('brigade')
    expect(one.change).not.toBeNull()
    expect(one.change!.units).toBeGreaterThan(0)
    expect(one.change!.units).toBeLessThan(1.5)
  })

  it('is told in both languages, and keeps the contract', () => {
    const last = others.course({ options: ['brigade', 'dyke'] })!.regimes.at(-1)!.situation
    const placed = [...placedJudgements(last), ...placedEffects(last)]
    const judgement = (address: string) => placed.find((one) => one.judgement.address === address) ?? null
    const account = { situation: course.situation, finding, readings: draft!.readings, judgement }
    expect(optionsText(account, 'en').replaceAll(/\s+/gu, ' ')).toMatch(
      /By A: “A brigade” \(\+[\d.]+ ahead\) gives way to “A dyke” once/u,
    )
    expect(optionsText(account, 'ja').replaceAll(/\s+/gu, '')).toMatch(/A：「消防団」（差\+[\d.]+）は、/u)
    const document = optionsDocument(course.situation, finding, { version: '0.1.0' })
    expect(() => optionsSchema.parse(JSON.parse(JSON.stringify(document)))).not.toThrow()
  })
})
