import fc from 'fast-check'
import { expect, test } from 'vitest'
import { effectiveSampleSize, systematicCounts } from '../../src/engine/evidence/particles/resample.ts'

const someWeights = fc
  .array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 2, maxLength: 40 })
  .filter((weights) => weights.some((weight) => weight > 0.01))

test('resampling keeps the number, and each particle within one of its share; those of no weight go', () => {
  fc.assert(
    fc.property(someWeights, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (weights, uniform) => {
      const counts = systematicCounts(Float64Array.from(weights), uniform)
      const total = weights.reduce((sum, weight) => sum + weight, 0)
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(weights.length)
      for (const [place, weight] of weights.entries()) {
        const share = (weight / total) * weights.length
        expect(Math.abs(counts[place]! - share)).toBeLessThan(1 + 1e-9)
        if (weight === 0) expect(counts[place]).toBe(0)
      }
    }),
  )
})

test('over all uniform numbers each particle has its share in the mean', () => {
  const weights = Float64Array.of(0.1, 2, 0.7, 0.2)
  const sums = new Float64Array(4)
  for (let step = 0; step < 3000; step += 1) {
    const counts = systematicCounts(weights, (step + 0.5) / 3000)
    for (let place = 0; place < 4; place += 1) sums[place]! += counts[place]! / 3000
  }
  for (const [place, weight] of weights.entries()) expect(sums[place]).toBeCloseTo((weight / 3) * 4, 2)
})

test('equal weights are worth their number, one alone is worth one', () => {
  expect(effectiveSampleSize(Float64Array.of(2, 2, 2))).toBeCloseTo(3, 12)
  expect(effectiveSampleSize(Float64Array.of(0, 5, 0))).toBeCloseTo(1, 12)
  expect(effectiveSampleSize(new Float64Array(3))).toBe(0)
})
