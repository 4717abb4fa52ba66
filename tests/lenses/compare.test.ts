import { describe, expect, it } from 'vitest'
import { courseOf } from '../../src/language/course.ts'
import { readSituation } from '../../src/language/read-situation.ts'
import { type CompareFinding, compareLens } from '../../src/lenses/compare/compare.ts'
import { others, port } from './compare-situation.ts'

const exactly = { ...compareLens.defaults, method: 'exact', ensemble: 20 } as const
const readings = ['base', 'gloomy']
const finding = await compareLens.run(port, { ...exactly, readings }, { others })

const years = 1461 / 365.25
const chance = (rate: number) => 1 - Math.exp(-rate * years)
const place = (id: string) => finding.questions.findIndex((question) => question.id === id)
const shares = (of: CompareFinding, id: string) => {
  const { groups, shares: all } = of.comparisons[0]!.attribution!
  return Object.fromEntries(groups.map((group, at) => [group.id || group.kind, all[place(id)]![at]!.value]))
}

describe('answers side by side', () => {
  it('are the closed forms, with the gap between them', () => {
    const [base, gloomy] = finding.answers.map((own) => own[place('news')]!)
    expect(base!.value).toBeCloseTo(chance(0.3), 10)
    expect(gloomy!.value).toBeCloseTo(chance(0.8), 8)
    expect(gloomy!.gap!.value).toBeCloseTo(chance(0.8) - chance(0.3), 8)
    expect(finding.answers[1]![place('fires')]!.value).toBeCloseTo(0.2 * years, 10)
    expect(finding.answers[0]![place('wreck')]!.band!.low).toBeLessThan(chance(0.1))
  })

  it('are pooled by weight, conditional ones not', async () => {
    expect(finding.pool!.answers[place('news')]).toBeCloseTo((chance(0.3) + chance(0.8)) / 2, 8)
    expect(finding.pool!.answers[place('boom-first')]).toBeNull()
    const weighed = await compareLens.run(
      port,
      { ...exactly, ensemble: 0, readings, weights: { gloomy: 3 } },
      { others },
    )
    expect(weighed.pool!.weights).toEqual([0.25, 0.75])
    expect(weighed.pool!.answers[place('news')]).toBeCloseTo(0.25 * chance(0.3) + 0.75 * chance(0.8), 8)
  })

  it('mark silence, and never count it as agreement', () => {
    expect(finding.questions[place('wreck')]!.silent).toEqual(['gloomy'])
    expect(finding.questions[place('news')]!.silent).toEqual([])
    // The rate of storms is the same because the source says nothing about storms.
    expect(finding.comparisons[0]!.agreement).toMatchObject({ silent: 1 })
  })
})

describe('differing judgements', () => {
  it('stand with the claims of each side, absent ones as absent', () => {
    const { differing } = finding.comparisons[0]!.agreement!
    expect(differing.map(({ address }) => address)).toEqual([
      'points|boom|mood=calm',
      'rate|boom',
      'rate|fire',
    ])
    expect(differing[2]).toMatchObject({
      group: { kind: 'event', id: 'fire' },
      first: { nominal: 0.1, because: ['c1'] },
      second: { nominal: 0.2, because: ['c2'] },
    })
    expect(differing[0]!.first).toBeNull()
    expect(finding.comparisons[0]!.harms).toEqual([
      { contingency: 'news', actor: 'town', first: 2, second: -1 },
    ])
  })
})

describe('the gap of an answer', () => {
  it('is divided as Shapley divides it, by closed form', () => {
    const [none, fire, boom, both] = [0.3, 0.4, 0.7, 0.8].map(chance) as [number, number, number, number]
    const found = shares(finding, 'news')
    expect(found.fire).toBeCloseTo((fire - none + (both - boom)) / 2, 8)
    expect(found.boom).toBeCloseTo((boom - none + (both - fire)) / 2, 8)
    expect(finding.comparisons[0]!.attribution!.method).toMatchObject({ kind: 'every', coalitions: 4 })
  })

  it('gives nothing to what does not bear on it', () => {
    expect(shares(finding, 'fires').boom).toBeCloseTo(0, 10)
    expect(shares(finding, 'wreck')).toEqual({ fire: expect.closeTo(0, 10), boom: expect.closeTo(0, 10) })
  })

  it('gives what no number says a share of its own', async () => {
    const strict = await compareLens.run(
      port,
      { ...exactly, ensemble: 0, readings: ['base', 'strict'] },
      { others },
    )
    const found = shares(strict, 'news')
    const gap = strict.answers[1]![place('news')]!.gap!.value
    expect(found.structure! + found.boom!).toBeCloseTo(gap, 9)
    expect(found.structure).toBeLessThan(-0.05)
    expect(shares(strict, 'fires').structure).toBeCloseTo(-0.1 * years, 6)
  })

  it('is the same, simulated, within its intervals', async () => {
    const simulated = await compareLens.run(
      port,
      { ...exactly, method: { runs: 8192 }, ensemble: 0, readings },
      { others },
    )
    const { shares: all, groups } = simulated.comparisons[0]!.attribution!
    for (const [at, { id }] of groups.entries()) {
      const { value, interval } = all[place('news')]![at]!
      const half = (interval!.high - interval!.low) / 2
      expect(half).toBeGreaterThan(0)
      expect(Math.abs(value - shares(finding, 'news')[id]!)).toBeLessThan(2 * half)
    }
  })

  it('is divided by sampled orders where there are many groups: alike among those that are alike', async () => {
    const ids = Array.from({ length: 14 }, (_, at) => `e${String(at).padStart(2, '0')}`)
    const events = (rate: string) => ids.map((id) => `  ${id}: {rate: ${rate} per year}`).join('\n')
    const text = `kizashi: 1
title: Many
reading: base
from: 2025-01-01
to: 2029-01-01
factors: {f: {states: [a, b], start: a, tempo: 1 year}}
events:
${events('0.01')}
questions: {one: {title: One of them, ask: {event: [${ids.join(', ')}], by: 2029-01-01}}}
`
    const changes = ids.map((id) => `${id}: {rate: 0.03 per year}`).join(', ')
    const many = readSituation([
      { name: 'situation.yaml', text },
      { name: 'readings/other.yaml', text: `reading: other\nchanges: {events: {${changes}}}\n` },
    ]).draft!
    const found = await compareLens.run(
      courseOf(many, {}).course!,
      { ...compareLens.defaults, method: { runs: 4096 }, ensemble: 0, groups: 14 },
      { others: { readings: ['base', 'other'], course: (choice) => courseOf(many, choice).course } },
    )
    const { method, shares: all } = found.comparisons[0]!.attribution!
    expect(method).toMatchObject({ kind: 'sampled' })
    const each = (chance(14 * 0.03) - chance(14 * 0.01)) / 14
    for (const { value, interval } of all[0]!) {
      const half = (interval!.high - interval!.low) / 2
      expect(Math.abs(value - each)).toBeLessThan(2.2 * half)
      expect(half).toBeLessThan(0.02)
    }
    expect(all[0]!.map(({ value }) => Number(value.toFixed(5)))).toMatchInlineSnapshot(`
      [
        0.02502,
        0.02792,
        0.02792,
        0.02618,
        0.02817,
        0.02838,
        0.02719,
        0.02774,
        0.02716,
        0.02655,
        0.02927,
        0.02881,
        0.02731,
        0.02689,
      ]
    `)
  })
})

describe('the groups that do least', () => {
  it('are counted together, and the shares still add up', async () => {
    const ids = Array.from({ length: 14 }, (_, at) => `e${String(at).padStart(2, '0')}`)
    const rates = (of: (at: number) => number) =>
      ids.map((id, at) => `${id}: {rate: ${of(at).toFixed(3)} per year}`)
    const text = `kizashi: 1
title: Many
reading: base
from: 2025-01-01
to: 2029-01-01
factors: {f: {states: [a, b], start: a, tempo: 1 year}}
events:
  ${rates(() => 0.01).join('\n  ')}
questions: {one: {title: One of them, ask: {event: [${ids.join(', ')}], by: 2029-01-01}}}
`
    const changed = rates((at) => 0.01 + 0.005 * (at + 1)).join(', ')
    const many = readSituation([
      { name: 'situation.yaml', text },
      { name: 'readings/other.yaml', text: `reading: other\nchanges: {events: {${changed}}}\n` },
    ]).draft!
    const found = await compareLens.run(
      courseOf(many, {}).course!,
      { ...compareLens.defaults, method: 'exact', ensemble: 0, groups: 4 },
      { others: { readings: ['base', 'other'], course: (choice) => courseOf(many, choice).course } },
    )
    const { groups, merged, method, shares: all } = found.comparisons[0]!.attribution!
    expect(groups.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'event e11',
      'event e12',
      'event e13',
      'others ',
    ])
    expect(merged).toHaveLength(11)
    expect(method).toMatchObject({ kind: 'every', coalitions: 16 })
    const total = all[0]!.reduce((sum, { value }) => sum + value, 0)
    expect(total).toBeCloseTo(found.answers[1]![0]!.gap!.value, 9)
  })
})

describe('measures', () => {
  it('taken together are divided by what each changes, from its own date on', async () => {
    const together = await compareLens.run(
      port,
      { ...exactly, ensemble: 0, options: ['brigade+harbour'] },
      { others },
    )
    expect(together.sides[1]).toMatchObject({ options: ['brigade', 'harbour'] })
    const [early, late] = [730 / 365.25, (1461 - 730) / 365.25]
    const news = (fire: number, boom: number) => 1 - Math.exp(-(fire * years + 0.2 * early + boom * late))
    const [none, fire, boom, both] = [news(0.1, 0.2), news(0.05, 0.2), news(0.1, 0.4), news(0.05, 0.4)]
    const found = shares(together, 'news')
    expect(found.fire).toBeCloseTo((fire - none + (both - boom)) / 2, 8)
    expect(found.boom).toBeCloseTo((boom - none + (both - fire)) / 2, 8)
  })
})

describe('suppositions', () => {
  it('are answered under every reading', () => {
    const [dry] = finding.supposed
    expect(dry!.whatIf).toBe('dry')
    const late = (1461 - 730) / 365.25
    const early = 730 / 365.25
    expect(dry!.answers[0]![place('fires')]!.value).toBeCloseTo(0.1 * early + 0.2 * late, 8)
    expect(dry!.answers[1]![place('fires')]!.gap!.value).toBeCloseTo(0.1 * early + 0.2 * late, 8)
  })

  it('and options stand beside the first reading when they are asked for', async () => {
    const measured = await compareLens.run(
      port,
      { ...exactly, ensemble: 0, whatIfs: ['dry'], options: ['brigade'] },
      { others },
    )
    expect(measured.sides.map(({ reading }) => reading)).toEqual(['base', 'base', 'base'])
    expect(measured.answers[1]![place('fires')]!.value).toBeCloseTo(0.05 * years, 8)
    expect(measured.comparisons[0]).toMatchObject({
      agreement: { differing: [{ address: 'rate|fire', second: { nominal: 0.05 } }] },
      attribution: { groups: [{ kind: 'event', id: 'fire' }] },
    })
    const { gap } = measured.answers[1]![place('fires')]!
    expect(measured.comparisons[0]!.attribution!.shares[place('fires')]![0]!.value).toBeCloseTo(
      gap!.value,
      10,
    )
    expect(measured.pool).toBeNull()
    expect(measured.supposed).toEqual([])
  })
})
