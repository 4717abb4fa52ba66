import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paretoFront } from '../../src/numeric/decision/pareto-front.ts'
import { regretSpread, regretTable } from '../../src/numeric/decision/regret.ts'
import { upperEnvelope } from '../../src/numeric/decision/upper-envelope.ts'
import {
  valueOfPerfectInformation,
  valueOfSampleInformation,
} from '../../src/numeric/decision/value-of-information.ts'

const reference = JSON.parse(
  readFileSync(new URL('../reference/decision/decisions.json', import.meta.url), 'utf8'),
)

const payoffs = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 6 }))
  .chain(([options, states]) => {
    const row = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: states, maxLength: states })
    return fc.array(
      row.map((values) => Float64Array.from(values)),
      { minLength: options, maxLength: options },
    )
  })

describe('regret', () => {
  const { payoffs: table, regret, maxRegret, minimaxRegret } = reference.regret_table
  const names = Object.keys(table)
  const found = regretTable(names.map((name) => Float64Array.from(table[name])))

  it('is what the reference table says', () => {
    for (const [place, name] of names.entries()) {
      expect([...found[place]!]).toEqual(regret[name])
      expect(regretSpread(found[place]!).most).toBe(maxRegret[name])
    }
    const most = found.map((row) => regretSpread(row).most)
    expect(names[most.indexOf(Math.min(...most))]).toBe(minimaxRegret)
  })

  it('is never below 0, and 0 for somebody in every state', () => {
    fc.assert(
      fc.property(payoffs, (rows) => {
        const regrets = regretTable(rows)
        for (let state = 0; state < rows[0]!.length; state += 1)
          expect(Math.min(...regrets.map((row) => row[state]!))).toBe(0)
      }),
    )
  })

  it('does not change when a state is worth more to everybody alike', () => {
    fc.assert(
      fc.property(payoffs, fc.integer({ min: -9, max: 9 }), (rows, more) => {
        const raised = rows.map((row) => row.map((payoff, state) => payoff + (state === 0 ? more : 0)))
        expect(regretTable(raised)).toEqual(regretTable(rows))
      }),
    )
  })
})

describe('the Pareto front', () => {
  it('is the reference front, duplicates kept', () => {
    const { points, front } = reference.pareto_max_max
    expect(paretoFront(points).map((place) => points[place])).toEqual(front)
  })

  it('holds somebody, and for every point left out one that beats it', () => {
    fc.assert(
      fc.property(payoffs, (points) => {
        const front = paretoFront(points)
        expect(front.length).toBeGreaterThan(0)
        for (const [place, point] of points.entries()) {
          if (front.includes(place)) continue
          const isBeaten = front.some((one) => points[one]!.every((value, at) => value >= point[at]!))
          expect(isBeaten).toBe(true)
        }
      }),
    )
  })

  it('takes differences within the margin for none', () => {
    const points = [
      [1, 5],
      [1.01, 5],
      [0.5, 5],
    ]
    expect(paretoFront(points, () => [0.1, 0.1])).toEqual([0, 1])
  })
})

describe('the upper envelope', () => {
  it('finds where the best of three lines changes', () => {
    const pieces = upperEnvelope([3, 2, 0], [0, 2, 4])
    expect(pieces.map(({ line }) => line)).toEqual([0, 1, 2])
    expect(pieces[1]).toMatchObject({ line: 1, from: expect.closeTo(1 / 3, 12), to: 0.5 })
  })

  it('is the highest line everywhere', () => {
    const heights = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(heights, fc.double({ min: 0, max: 1, noNaN: true }), (lines, at) => {
        const pieces = upperEnvelope(
          lines.map(([start]) => start),
          lines.map(([, end]) => end),
        )
        expect(pieces[0]!.from).toBe(0)
        expect(pieces.at(-1)!.to).toBe(1)
        const height = ([start, end]: readonly [number, number]) => start + at * (end - start)
        const piece = pieces.find(({ from, to }) => at >= from && at <= to)!
        expect(height(lines[piece.line]!)).toBeCloseTo(Math.max(...lines.map(height)), 9)
      }),
    )
  })
})

describe('the value of information', () => {
  const { states, drillPayoff, testCPT, EVPI, EVSI_gross } = reference.voi_oil_wildcatter
  const names = Object.keys(states)
  const rows = [Float64Array.from(names, (name) => drillPayoff[name]), new Float64Array(names.length)]
  const chances = names.map((name) => states[name])

  it("is the oil wildcatter's", () => {
    expect(valueOfPerfectInformation(rows, chances)).toBeCloseTo(EVPI, 12)
    const signals = names.map((name) => Object.values(testCPT[name]) as number[])
    expect(valueOfSampleInformation(rows, chances, signals)).toBeCloseTo(EVSI_gross, 12)
  })

  it('of a sample is between none and that of knowing', () => {
    const sure = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(payoffs, fc.array(sure, { minLength: 6, maxLength: 6 }), (table, seen) => {
        const count = table[0]!.length
        const even = new Array<number>(count).fill(1 / count)
        const signals = even.map((_, state) => [seen[state]!, 1 - seen[state]!])
        const sample = valueOfSampleInformation(table, even, signals)
        expect(sample).toBeGreaterThan(-1e-9)
        expect(sample).toBeLessThan(valueOfPerfectInformation(table, even) + 1e-9)
      }),
    )
  })
})
