import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalProbability } from '../../src/numeric/normal-distribution.ts'
import { DiscussedTogether, extremisedPool } from '../../src/numeric/pools/extremised-pool.ts'
import { linearPool } from '../../src/numeric/pools/linear-pool.ts'
import { CertaintyInPool, logPool } from '../../src/numeric/pools/log-pool.ts'
import { standardisedEstimate } from '../../src/numeric/pools/standardised-estimate.ts'
import { brierScore } from '../../src/numeric/scores/brier-score.ts'
import { quantileCrps, sampleCrps } from '../../src/numeric/scores/continuous-ranked-probability-score.ts'
import { logarithmicScore } from '../../src/numeric/scores/logarithmic-score.ts'
import { multiCategoryBrierScore } from '../../src/numeric/scores/multi-category-brier-score.ts'
import { pairedDifference, studentQuantile } from '../../src/numeric/scores/paired-difference.ts'
import { peerScores } from '../../src/numeric/scores/peer-score.ts'
import { rankedProbabilityScore } from '../../src/numeric/scores/ranked-probability-score.ts'
import { skillScore } from '../../src/numeric/scores/skill-score.ts'
import { timeAverage } from '../../src/numeric/scores/time-average.ts'
import { normalCrps } from './closed-forms.ts'

const chance = fc.double({ min: 0.001, max: 0.999, noNaN: true })
const distribution = fc
  .array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 2, maxLength: 5 })
  .map((weights) => {
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    return weights.map((weight) => weight / total)
  })

/** Expected loss of saying one distribution where another is true. */
function expectedLoss(
  loss: (said: readonly number[], outcome: number) => number,
  said: readonly number[],
  truth: readonly number[],
): number {
  return truth.reduce((sum, share, outcome) => sum + share * loss(said, outcome), 0)
}

describe('proper scores are proper: nobody gains by saying what he does not believe', () => {
  it('Brier and log, two outcomes', () => {
    fc.assert(
      fc.property(chance, chance, (truth, said) => {
        const brier = (p: number) => truth * brierScore(p, true) + (1 - truth) * brierScore(p, false)
        const log = (p: number) => truth * logarithmicScore(p) + (1 - truth) * logarithmicScore(1 - p)
        expect(brier(truth)).toBeLessThanOrEqual(brier(said) + 1e-12)
        expect(log(truth)).toBeGreaterThanOrEqual(log(said) - 1e-12)
        if (Math.abs(truth - said) > 0.01) {
          expect(brier(truth)).toBeLessThan(brier(said))
          expect(log(truth)).toBeGreaterThan(log(said))
        }
      }),
    )
  })

  it.each([
    ['Brier of categories', multiCategoryBrierScore],
    [
      'ranked probability',
      (said: readonly number[], outcome: number) => rankedProbabilityScore(said, outcome),
    ],
  ])('%s', (_, loss) => {
    fc.assert(
      fc.property(distribution, distribution, (truth, other) => {
        fc.pre(truth.length === other.length)
        expect(expectedLoss(loss, truth, truth)).toBeLessThanOrEqual(expectedLoss(loss, other, truth) + 1e-12)
      }),
    )
  })

  it('the score of a sample, values drawn from the truth', () => {
    const values = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(values, values, (truth, other) => {
        const loss = (said: readonly number[]) =>
          truth.reduce((sum, observed) => sum + sampleCrps(said, observed), 0)
        expect(loss(truth)).toBeLessThanOrEqual(loss(other) + 1e-9)
      }),
    )
  })
})

describe('scores', () => {
  it('of ordered categories: the published example', () => {
    expect(rankedProbabilityScore([0.15, 0.45, 0.25, 0.15], 2)).toBeCloseTo(0.405, 12)
    expect(2 * rankedProbabilityScore([0.15, 0.45, 0.25, 0.15], 2, true)).toBeCloseTo(0.27, 12)
    expect(rankedProbabilityScore([0, 0, 1], 0)).toBe(2)
    expect(rankedProbabilityScore([0, 0, 1], 0, true)).toBe(1)
    expect(rankedProbabilityScore([0.3, 0.7], 0)).toBeCloseTo(brierScore(0.3, true), 12)
  })

  it('of quantiles tend to the closed form', () => {
    const quantiles = Array.from({ length: 1000 }, (_, index) => {
      const share = (index + 0.5) / 1000
      let [low, high] = [-10, 10]
      while (high - low > 1e-10) {
        const middle = (low + high) / 2
        if (normalProbability(middle) < share) low = middle
        else high = middle
      }
      return { share, value: low }
    })
    for (const observed of [-1.3, 0, 2])
      expect(quantileCrps(quantiles, observed)).toBeCloseTo(normalCrps(0, 1, observed), 3)
    expect(() => quantileCrps([], 1)).toThrow(RangeError)
    expect(() => sampleCrps([1], 1, true)).toThrow(RangeError)
  })

  it('of peers add up to 0', () => {
    fc.assert(
      fc.property(fc.array(chance, { minLength: 2, maxLength: 8 }), (said) => {
        const sum = peerScores(said).reduce((total, score) => total + score, 0)
        expect(Math.abs(sum)).toBeLessThan(1e-8)
      }),
    )
    expect(peerScores([0.4])).toEqual([0])
    expect(peerScores([0, 0.4])).toEqual([-Infinity, Infinity])
    expect(peerScores([0, 0])).toEqual([-Infinity, -Infinity])
  })

  it('over time: days without a forecast count 0 over a horizon, and not without one', () => {
    const spans = [
      { score: 1, days: 2 },
      { score: 4, days: 1 },
    ]
    expect(timeAverage(spans)).toBe(2)
    expect(timeAverage(spans, 12)).toBe(0.5)
    expect(timeAverage([])).toBeNull()
    expect(timeAverage([{ score: -Infinity, days: 0 }])).toBeNull()
    expect(timeAverage([...spans, { score: -Infinity, days: 1 }])).toBe(-Infinity)
  })

  it('of the normal distribution in its tails', () => {
    expect(normalProbability(-5)).toBeCloseTo(2.866515718791939e-7, 18)
    // The series gives way to the fraction at 4, where tables have 0.99996832875817.
    for (const z of [3.9999999999, 4, 4.0000000001])
      expect(normalProbability(z)).toBeCloseTo(0.99996832875817, 13)
    expect(normalProbability(0)).toBe(0.5)
  })
})

describe('differences with intervals', () => {
  it("use Student's t as the tables have it", () => {
    expect(studentQuantile(1)).toBeCloseTo(12.7062047362, 8)
    expect(studentQuantile(4)).toBeCloseTo(2.7764451052, 8)
    expect(studentQuantile(29)).toBeCloseTo(2.0452296421, 8)
  })

  it('have no interval for one pair, none to compare without', () => {
    expect(pairedDifference([0.2])).toEqual({ count: 1, mean: 0.2, interval: null })
    const { mean, interval } = pairedDifference([1, 2, 3])
    expect(mean).toBe(2)
    expect(interval!.high).toBeCloseTo(2 + 4.3026527297 / Math.sqrt(3), 8)
    expect(() => pairedDifference([])).toThrow(RangeError)
    expect(skillScore(0.1, 0.25)).toBeCloseTo(0.6, 12)
    expect(skillScore(0.1, 0)).toBeNull()
  })
})

describe('pools', () => {
  it('refuse certainty where odds are multiplied', () => {
    expect(() => logPool([0.2, 1])).toThrow(CertaintyInPool)
    expect(() => logPool([0, 0.2])).toThrow(CertaintyInPool)
    expect(() => extremisedPool([0, 0.2], { exponent: 1.5, hasDiscussed: false })).toThrow(CertaintyInPool)
    expect(linearPool([0, 1])).toBe(0.5)
  })

  it('do not extremise a group that discussed, nor pull one together', () => {
    expect(() => extremisedPool([0.2, 0.3], { exponent: 1.5, hasDiscussed: true })).toThrow(DiscussedTogether)
    expect(() => extremisedPool([0.2, 0.3], { exponent: 0.9, hasDiscussed: false })).toThrow(RangeError)
  })

  it('lie between the least and the greatest; extremising pushes away from one half', () => {
    fc.assert(
      fc.property(fc.array(chance, { minLength: 1, maxLength: 6 }), (said) => {
        const [least, greatest] = [Math.min(...said) - 1e-12, Math.max(...said) + 1e-12]
        for (const pool of [linearPool(said), logPool(said)]) {
          expect(pool).toBeGreaterThanOrEqual(least)
          expect(pool).toBeLessThanOrEqual(greatest)
        }
        const pushed = extremisedPool(said, { exponent: 1.8, hasDiscussed: false })
        expect(Math.abs(pushed - 0.5)).toBeGreaterThanOrEqual(Math.abs(logPool(said) - 0.5) - 1e-12)
      }),
    )
  })

  it('refuse weights that are none, and points out of order', () => {
    expect(() => linearPool([])).toThrow(RangeError)
    expect(() => linearPool([0.1, 0.2], [1])).toThrow(RangeError)
    expect(() => linearPool([0.1, 0.2], [1, 0])).toThrow(RangeError)
    expect(() => standardisedEstimate({ low: 0.3, best: 0.2, high: 0.4 })).toThrow(RangeError)
    expect(() => standardisedEstimate({ low: 0, best: 0.2, high: 0.4, confidence: 0 })).toThrow(RangeError)
    expect(standardisedEstimate({ low: 0.1, best: 0.2, high: 0.4 })).toEqual({
      low: 0.1,
      best: 0.2,
      high: 0.4,
    })
  })
})
