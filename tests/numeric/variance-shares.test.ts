import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { elementaryEffects, morrisTrajectories } from '../../src/numeric/elementary-effects.ts'
import { mostSobolDimensions, sobolDimension } from '../../src/numeric/sobol-points.ts'
import { type VarianceShares, varianceShares } from '../../src/numeric/variance-shares.ts'

const reference = JSON.parse(
  readFileSync(new URL('../reference/sensitivity/variance-cases.json', import.meta.url), 'utf8'),
)

type Outcome = (inputs: readonly number[]) => number

/** Shares of a function of independent uniform inputs on (0, 1). */
function sharesOf(outcome: Outcome, inputs: number, points: number, seed: number): VarianceShares {
  const dimensions = Array.from({ length: 2 * inputs }, (_, place) => sobolDimension(place, points, seed))
  const at = (row: number, fromB: (input: number) => boolean) =>
    outcome(
      Array.from({ length: inputs }, (_, input) => dimensions[fromB(input) ? inputs + input : input]![row]!),
    )
  const all = (fromB: (input: number) => boolean) =>
    Float64Array.from({ length: points }, (_, row) => at(row, fromB))
  const mixed = Array.from({ length: inputs }, (_, own) => all((input) => input === own))
  return varianceShares(
    all(() => false),
    all(() => true),
    mixed,
    seed,
  )
}

describe("Sobol's sequence", () => {
  it('begins as published', () => {
    const first = [0, 1, 2].map((dimension) =>
      [...sobolDimension(dimension, 8, 0)].map((x) => Math.floor(x * 8) / 8),
    )
    expect(first).toEqual([
      [0, 0.5, 0.75, 0.25, 0.375, 0.875, 0.625, 0.125],
      [0, 0.5, 0.25, 0.75, 0.375, 0.875, 0.125, 0.625],
      [0, 0.5, 0.25, 0.75, 0.625, 0.125, 0.875, 0.375],
    ])
  })

  it('has one point in each of 256 cells, in every dimension', () => {
    for (let dimension = 0; dimension < mostSobolDimensions; dimension++) {
      const cells = new Set([...sobolDimension(dimension, 256, 7)].map((x) => Math.floor(x * 256)))
      expect(cells.size, `dimension ${dimension}`).toBe(256)
    }
    expect(() => sobolDimension(mostSobolDimensions, 4, 1)).toThrow(RangeError)
  })
})

describe('shares of the variance', () => {
  // Errors of ten seeds lie between 0.003 and 0.013.
  it.each([
    [1, 0.01],
    [5, 0.015],
    [9, 0.015],
  ])("are those of Ishigami's closed form at 1,024 points, seed %i within %d", (seed, error) => {
    for (const { a, b, S1, ST } of reference.ishigami) {
      const outcome: Outcome = (inputs) => {
        const [x, y, z] = inputs.map((unit) => Math.PI * (2 * unit - 1)) as [number, number, number]
        return Math.sin(x) + a * Math.sin(y) ** 2 + b * z ** 4 * Math.sin(x)
      }
      const { first, total } = sharesOf(outcome, 3, 1024, seed)
      for (let input = 0; input < 3; input++) {
        expect(Math.abs(first[input]!.value - S1[input]), `first ${input}`).toBeLessThan(error)
        expect(Math.abs(total[input]!.value - ST[input]), `total ${input}`).toBeLessThan(error)
      }
    }
  })

  it("are those of Sobol's G", () => {
    for (const { a, S1, ST, variance } of reference.sobol_g) {
      const outcome: Outcome = (inputs) =>
        inputs.reduce((product, x, place) => (product * (Math.abs(4 * x - 2) + a[place])) / (1 + a[place]), 1)
      const found = sharesOf(outcome, a.length, 4096, 1)
      expect(Math.abs(found.variance / variance - 1)).toBeLessThan(0.01)
      for (const [input, share] of found.first.entries()) {
        expect(Math.abs(share.value - S1[input]), `first ${input}`).toBeLessThan(0.01)
        expect(Math.abs(found.total[input]!.value - ST[input]), `total ${input}`).toBeLessThan(0.01)
        expect(share.low).toBeLessThanOrEqual(share.high)
      }
    }
  })

  it('are refused where there is nothing to share', () => {
    const flat = new Float64Array(8).fill(1)
    expect(() => varianceShares(flat, flat, [flat], 1)).toThrow('constant')
    expect(() => varianceShares(flat, new Float64Array(4), [], 1)).toThrow('stand beside')
  })
})

describe('elementary effects', () => {
  it('of a sum are its coefficients', () => {
    const { mu, mu_star: size } = reference.morris_linear
    const trajectories = morrisTrajectories([0, 1, 2, 3], 4, 6, 1)
    const outcomes = trajectories.map(({ points }) => points.map(([a, b, c]) => 2 * a! - 3 * b! + 0.5 * c!))
    const effects = elementaryEffects(trajectories, outcomes, [0, 1, 2, 3])
    for (const [input, effect] of effects.entries()) {
      expect(effect.mean).toBeCloseTo(mu[input], 12)
      expect(effect.meanSize).toBeCloseTo(size[input], 12)
      expect(effect.deviation).toBeCloseTo(0, 12)
    }
  })

  it('move one group at a time, within the unit cube', () => {
    for (const { points, order } of morrisTrajectories([0, 0, 1, 2, 2], 3, 4, 9)) {
      expect([...order].sort()).toEqual([0, 1, 2])
      for (const [step, group] of order.entries()) {
        const moved = [0, 1, 2, 3, 4].filter((at) => points[step]![at] !== points[step + 1]![at])
        expect(moved).toEqual([0, 0, 1, 2, 2].flatMap((own, at) => (own === group ? [at] : [])))
      }
      for (const point of points) for (const x of point) expect(x >= -1e-12 && x <= 1 + 1e-12).toBe(true)
    }
  })
})
