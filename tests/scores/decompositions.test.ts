import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calibrationBins, spiegelhalterTest } from '../../src/numeric/scores/calibration.ts'
import { corpDecomposition } from '../../src/numeric/scores/corp-decomposition.ts'
import { isotonicRegression } from '../../src/numeric/scores/isotonic-regression.ts'
import { murphyDecomposition } from '../../src/numeric/scores/murphy-decomposition.ts'
import type { ScoredForecast } from '../../src/numeric/scores/scored-forecast.ts'

const forecasts = fc.array(
  fc.record({
    probability: fc.oneof(
      fc.constantFrom(0, 0.1, 0.3, 0.5, 0.9, 1),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ),
    isYes: fc.boolean(),
  }),
  { minLength: 1, maxLength: 40 },
)
const few = fc.array(
  fc.record({ probability: fc.constantFrom(0.1, 0.2, 0.4, 0.6, 0.8), isYes: fc.boolean() }),
  { minLength: 1, maxLength: 12 },
)

describe("Murphy's parts", () => {
  it.each([undefined, 3, 10])('add up to the Brier score, bins %s', (bins) => {
    fc.assert(
      fc.property(forecasts, (given) => {
        const { brier, ...parts } = murphyDecomposition(given, bins)
        const sum =
          parts.reliability -
          parts.resolution +
          parts.uncertainty +
          parts.spreadWithin -
          parts.covarianceWithin
        expect(sum).toBeCloseTo(brier, 10)
        expect(parts.reliability).toBeGreaterThanOrEqual(0)
        expect(parts.resolution).toBeGreaterThanOrEqual(0)
        if (bins === undefined) expect(Math.abs(parts.spreadWithin)).toBeLessThan(1e-15)
      }),
    )
  })

  it('have no skill where all went one way', () => {
    expect(murphyDecomposition([{ probability: 0.3, isYes: false }]).skill).toBeNull()
    expect(() => murphyDecomposition([])).toThrow(RangeError)
  })
})

/** The least mean square of any non-decreasing assignment of values from a grid that holds every block mean. */
function bestMonotone(given: readonly ScoredForecast[]): number {
  const levels = [...new Set(given.map(({ probability }) => probability))].sort((a, b) => a - b)
  const count = given.length
  const grid = new Set<number>()
  for (let all = 1; all <= count; all++) for (let yes = 0; yes <= all; yes++) grid.add(yes / all)
  const values = [...grid].sort((a, b) => a - b)
  let best = values.map(() => 0)
  for (const level of levels) {
    const members = given.filter(({ probability }) => probability === level)
    const loss = (value: number) =>
      members.reduce((sum, { isYes }) => sum + (value - (isYes ? 1 : 0)) ** 2, 0)
    let least = Infinity
    best = values.map((value, index) => {
      least = Math.min(least, best[index]!)
      return least + loss(value)
    })
  }
  return Math.min(...best) / count
}

describe("CORP's parts", () => {
  it('stand on the best monotone recalibration there is', () => {
    fc.assert(
      fc.property(few, (given) => {
        const { brier, miscalibration } = corpDecomposition(given)
        expect(brier - miscalibration).toBeCloseTo(bestMonotone(given), 10)
      }),
    )
  })

  it('add up, are never negative, and give blocks that ascend and hold everything', () => {
    fc.assert(
      fc.property(forecasts, (given) => {
        const { brier, miscalibration, discrimination, uncertainty, blocks } = corpDecomposition(given)
        expect(miscalibration - discrimination + uncertainty).toBeCloseTo(brier, 10)
        expect(miscalibration).toBeGreaterThan(-1e-12)
        expect(discrimination).toBeGreaterThan(-1e-12)
        expect(blocks.reduce((sum, { count }) => sum + count, 0)).toBe(given.length)
        blocks.slice(1).forEach((block, index) => {
          expect(block.recalibrated).toBeGreaterThan(blocks[index]!.recalibrated)
          expect(block.from).toBeGreaterThan(blocks[index]!.to)
        })
      }),
    )
  })

  it('by hand: 20 % come, 40 % not, 80 % come', () => {
    const given = [
      { probability: 0.2, isYes: true },
      { probability: 0.4, isYes: false },
      { probability: 0.8, isYes: true },
    ]
    expect(isotonicRegression(given)).toEqual([
      { from: 0.2, to: 0.4, count: 2, yes: 1, recalibrated: 0.5 },
      { from: 0.8, to: 0.8, count: 1, yes: 1, recalibrated: 1 },
    ])
    const { brier, miscalibration, discrimination } = corpDecomposition(given)
    expect(brier).toBeCloseTo(0.84 / 3, 12)
    expect(miscalibration).toBeCloseTo(0.34 / 3, 12)
    expect(discrimination).toBeCloseTo(2 / 9 - 0.5 / 3, 12)
    expect(() => corpDecomposition([])).toThrow(RangeError)
  })
})

describe('calibration', () => {
  it('puts each forecast into one bin, 0 and 1 too, and leaves empty ones empty', () => {
    const bins = calibrationBins([
      { probability: 0, isYes: false },
      { probability: 0.1, isYes: true },
      { probability: 1, isYes: true },
    ])
    expect(bins.map(({ count }) => count)).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0, 1])
    expect(bins[2]).toEqual({ from: 0.2, to: 0.3, count: 0, yes: 0, said: null, came: null, interval: null })
    expect(bins[1]!.interval!.low).toBeCloseTo(0.2065493144, 8)
  })

  it('is tested by the distance from what perfect forecasts would score', () => {
    const given = Array.from({ length: 100 }, (_, index) => ({ probability: 0.2, isYes: index < 20 }))
    expect(spiegelhalterTest(given)!.z).toBeCloseTo(0, 12)
    const off = given.map((one) => ({ ...one, probability: 0.3 }))
    // (20 − 30) · 0.4 / √(100 · 0.16 · 0.21)
    expect(spiegelhalterTest(off)!.z).toBeCloseTo(-4 / Math.sqrt(3.36), 12)
    expect(spiegelhalterTest(off)!.chance).toBeCloseTo(0.0291, 3)
    expect(spiegelhalterTest([{ probability: 0.5, isYes: true }])).toBeNull()
  })
})
