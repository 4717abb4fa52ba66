import { beforeAll, describe, expect, it } from 'vitest'
import { nominalDraw } from '../../src/engine/draw.ts'
import { runForecast } from '../../src/engine/run-forecast.ts'
import { consistencyOf } from '../../src/engine/structure/consistency.ts'
import { crossImpact } from '../../src/engine/structure/cross-impact.ts'
import { drawnMatrix, situationMatrix } from '../../src/engine/structure/situation-matrix.ts'
import { courseOf } from '../../src/language/course.ts'
import { readSituation } from '../../src/language/read-situation.ts'
import type { Course } from '../../src/language/situation.ts'
import { variantsOf } from '../../src/lenses/futures/destinations.ts'
import { type FuturesLensOptions, futuresLens } from '../../src/lenses/futures/futures.ts'
import type { FuturesFinding } from '../../src/lenses/futures/futures-finding.ts'
import { readFolder } from '../../src/workspace/read-folder.ts'
import { courseFromText } from '../engine/course-from-text.ts'
import { drawsFrom } from '../structure/random-matrix.ts'

const used = { leans: true, diagonal: true }

function find(course: Course, options: Partial<FuturesLensOptions> = {}): Promise<FuturesFinding> {
  return futuresLens.run(
    course,
    { ...futuresLens.defaults, method: { runs: 600 }, ensemble: 0, ...options },
    {},
  )
}

const folder = new URL('../../situations/korean-peninsula', import.meta.url)

describe('the Korean peninsula', () => {
  let course: Course
  let finding: FuturesFinding
  beforeAll(async () => {
    const { files } = await readFolder(folder.pathname.replace(/^\/([A-Z]:)/, '$1'))
    const { draft } = readSituation(files)
    course = courseOf(draft!, {}).course!
    finding = await find(course, { ...used, most: 1000, method: { runs: 200 } })
  })

  it('has a certificate, and basins that hold every configuration that comes to rest', () => {
    const { certificate, scenarios, cycles } = finding
    expect(certificate).toMatchObject({
      complete: true,
      leftOut: 0,
      count: scenarios.length,
      basins: 'exact',
    })
    const islands = certificate.islands.reduce((product, { count }) => product * count, 1)
    expect(islands).toBe(certificate.count)
    const shares = [...scenarios, ...cycles].reduce((sum, { basin }) => sum + basin.share, 0)
    expect(shares).toBeCloseTo(1, 9)
  })

  it('explains each balance to the last point', () => {
    for (const balances of Object.values(finding.balances)) {
      for (const { lead, contributions, scores, state, rival } of balances) {
        if (lead === null) continue
        const sum = contributions.reduce((total, { towardsRival }) => total + towardsRival, 0)
        expect(sum).toBeCloseTo(-lead, 9)
        const points = (id: string | null) => scores.find((one) => one.state === id)!.points
        expect(points(state) - points(rival)).toBeCloseTo(lead, 9)
      }
    }
  })

  it('says of each critical judgement how far exactly it may be off', () => {
    const whole = situationMatrix(course.situation, used)
    const byId = new Map(finding.scenarios.map((one) => [one.id, one]))
    let checked = 0
    for (const [id, critical] of Object.entries(finding.critical)) {
      const variants = variantsOf(whole, byId.get(id)!.states)
      for (const { address, direction, by } of critical) {
        const valueAt = (error: number) =>
          consistencyOf(
            drawnMatrix(whole, (judgement) =>
              judgement.address === address
                ? judgement.nominal + (direction === 'up' ? error : -error)
                : judgement.nominal,
            ),
            variants,
          ).value
        expect(valueAt(by - 1e-6), `${id} ${address}`).toBeGreaterThanOrEqual(-1e-9)
        expect(valueAt(by + 1e-6), `${id} ${address}`).toBeLessThan(0)
        checked++
      }
    }
    expect(checked).toBeGreaterThan(100)
  })

  it('leaves a future standing while every judgement is off by less than what it survives', () => {
    const whole = situationMatrix(course.situation, used)
    const matrix = drawnMatrix(whole, nominalDraw)
    const draw = drawsFrom(3)
    for (const { states, survives } of finding.scenarios.slice(0, 20)) {
      if (survives === null) continue
      const off = (points: number) =>
        points === 0 ? 0 : points + 2 * survives * (draw() < 0.5 ? -0.499 : 0.499)
      const wrong = crossImpact(matrix.sizes, matrix.impact.map(off), matrix.lean, matrix.rules)
      expect(consistencyOf(wrong, variantsOf(whole, states)).value).toBeGreaterThanOrEqual(-1e-9)
    }
  })

  it('counts histories in no more than one future each', () => {
    const { scenarios, families } = finding
    const ends = scenarios.reduce((sum, { likely }) => sum + likely.ends.share, 0)
    const time = scenarios.reduce((sum, { likely }) => sum + likely.time, 0)
    expect(ends).toBeLessThanOrEqual(1 + 1e-9)
    expect(time).toBeLessThanOrEqual(1 + 1e-9)
    expect(families.reduce((sum, { likely }) => sum + likely.ends.share, 0)).toBeCloseTo(ends, 9)
  })

  it('names levers that lead where they say, and no pair where one change would do', async () => {
    expect(finding.levers.length).toBeGreaterThan(0)
    for (const { changes, to } of finding.levers.slice(-2)) {
      const moved = await find(course, { ...used, most: 1000, present: changes, method: { runs: 1 } })
      expect(moved.today.to).toEqual(to)
      expect(to.family).not.toBe(finding.today.to.family)
    }
    const singles = finding.levers.filter(({ changes }) => Object.keys(changes).length === 1)
    for (const { changes, to } of finding.levers) {
      if (Object.keys(changes).length === 1) continue
      const alone = singles.filter(({ changes: one }) =>
        Object.entries(one).every(([factor, state]) => changes[factor] === state),
      )
      for (const single of alone) expect(single.to.family).not.toBe(to.family)
    }
  })
})

const head = 'kizashi: 1\ntitle: t\nfrom: 2025-01-01\nto: 2045-01-01\n'

describe('doubt', () => {
  it('counts the draws in which a future hangs together', async () => {
    const course = courseFromText(
      `${head}factors: {f: {states: [a, b], start: a, tempo: 1 year, lean: {a: 1, b: 0..1.6}}}`,
    )
    const { scenarios, appearing } = await find(course, { leans: true, ensemble: 400 })
    expect(scenarios.map(({ states }) => states.f)).toEqual(['a'])
    // b leads where its lean is above 1, in 0.6 of 1.6.
    expect(scenarios[0]!.holds!.share).toBeCloseTo(1 / 1.6, 2)
    expect(appearing).toMatchObject([{ states: { f: 'b' } }])
    expect(appearing[0]!.holds.share).toBeCloseTo(0.6 / 1.6, 2)
  })

  it('draws together what moves together', async () => {
    const text = (mood: string) =>
      `${head}factors: {f: {states: [a, b], start: a, tempo: 1 year, lean: {a: {value: 0..2${mood}}, b: {value: 0..2${mood}}}}}`
    const apart = await find(courseFromText(text('')), { leans: true, ensemble: 400 })
    const together = await find(courseFromText(text(', moves-with: mood')), { leans: true, ensemble: 400 })
    expect(apart.scenarios[0]!.holds!.share).toBeLessThan(0.6)
    expect(together.scenarios[0]!.holds!.share).toBe(1)
  })
})

describe('how likely', () => {
  it('agrees with the exact chance where succession leads by one factor', async () => {
    const course = courseFromText(
      `${head}factors:
  lead: {states: [x, y], start: {x: 70%, y: 30%}, tempo: 8 years, lean: {x: 1}}
  follow: {states: [x, y], start: x, tempo: 1 year}
influences:
  - {from: {lead: x}, to: {follow: x}, points: 2}
  - {from: {lead: y}, to: {follow: y}, points: 2}
`,
    )
    const { scenarios } = await find(course, { method: { runs: 4000 } })
    const exact = await runForecast(course, { method: 'exact' })
    for (const { states, likely } of scenarios) {
      const chance = exact.factors.lead![states.lead!]!.value!
      const { low, high } = likely.ends.interval!
      const slack = (high - low) / 2
      expect(chance).toBeGreaterThan(low - slack)
      expect(chance).toBeLessThan(high + slack)
    }
    expect(scenarios).toHaveLength(2)
  })
})

describe('readings and options', () => {
  const text = `${head}reading: base
factors:
  f: {states: [a, b], start: a, tempo: 1 year, lean: {a: 1}}
  g: {states: [a, b], start: a, tempo: 1 year}
influences:
  - {from: {f: a}, to: {g: a}, points: 1}
  - {from: {f: b}, to: {g: b}, points: 1}
options:
  push: {title: Push, from: 2026-01-01, adds: {factors: {f: {lean: {b: 3}}}}}
`
  const { draft } = readSituation([
    { name: 'situation.yaml', text },
    { name: 'readings/other.yaml', text: 'reading: other\nchanges: {factors: {f: {lean: {b: 2.5}}}}\n' },
  ])
  const course = courseOf(draft!, {}).course!

  it('keeps the dissent of another reading', async () => {
    const other = courseOf(draft!, { reading: 'other' }).course!
    const { readings, scenarios, otherReadings, together } = await find(course, {
      leans: true,
      readings: [other],
    })
    expect(otherReadings).toEqual([
      {
        reading: 'other',
        count: 1,
        shared: [],
        largest: { states: { f: 'b', g: 'b' }, basin: { share: 1 } },
      },
    ])
    // On average b leads by 1.25 against 1.
    expect(together).toEqual({ count: 1, holds: [] })
    expect(scenarios.map(({ states }) => states)).toEqual([{ f: 'a', g: 'a' }])
    expect(readings.f1).toEqual([
      {
        reading: 'other',
        isConsistent: false,
        consistency: -1.5,
        breaks: { factor: 'f', rival: 'b', by: 1.5 },
      },
    ])
  })

  it('says where an option leads', async () => {
    const pushed = courseOf(draft!, { options: ['push'] }).course!
    const { options, today } = await find(course, { leans: true, taken: [pushed] })
    expect(today.to.configurations).toEqual([{ f: 'a', g: 'a' }])
    expect(options).toMatchObject([{ option: 'push', to: { configurations: [{ f: 'b', g: 'b' }] } }])
  })
})
