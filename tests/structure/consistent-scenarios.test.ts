import { describe, expect, it } from 'vitest'
import { consistencyOf } from '../../src/engine/structure/consistency.ts'
import {
  consistentScenarios,
  type ScenarioOptions,
  scenariosOf,
} from '../../src/engine/structure/consistent-scenarios.ts'
import { type CrossImpact, crossImpact, impactScores } from '../../src/engine/structure/cross-impact.ts'
import { Cancelled } from '../../src/engine/workers.ts'
import { bruteForce } from './brute-force.ts'
import { matrixOfStudy, publishedStudies } from './published-studies.ts'
import { drawsFrom, randomMatrix } from './random-matrix.ts'
import { randomStudy } from './random-study.ts'

async function found(matrix: CrossImpact, options: ScenarioOptions = {}): Promise<number[][]> {
  const kernel = await consistentScenarios(matrix, options)
  expect(kernel.isComplete).toBe(true)
  return [...scenariosOf(kernel)].map((variants) => [...variants])
}

function asTexts(rows: readonly (readonly number[])[]): string[] {
  return rows.map((row) => row.join(' ')).sort()
}

describe.each(publishedStudies.map((study) => [study.name, study] as const))('%s', (_, study) => {
  const matrix = matrixOfStudy(study)

  it('has the published scenarios, their consistency and total impact', async () => {
    const scenarios = await found(matrix)
    expect(scenarios).toHaveLength(study.published.count)
    const known = study.consistentScenarios.map(({ variants }) => variants.map((one) => one - 1))
    expect(asTexts(scenarios)).toEqual(asTexts(known))
    for (const { variants, consistencyValue, totalImpactScore } of study.consistentScenarios) {
      const { value, totalImpact } = consistencyOf(
        matrix,
        variants.map((one) => one - 1),
      )
      expect([value, totalImpact]).toEqual([consistencyValue, totalImpactScore])
    }
  })
})

describe('Somewhereland', () => {
  const [study] = publishedStudies
  const matrix = matrixOfStudy(study!)

  it('has the balances that the manual prints', () => {
    const { variants, balances } = study!.published.testScenario!
    const scores = impactScores(
      matrix,
      variants.map((one) => one - 1),
    )
    expect([...scores]).toEqual(balances)
  })

  it.each([
    [0, 10],
    [1, 15],
    [2, 32],
    [3, 59],
  ])('at a tolerance of %i has %i scenarios', async (tolerance, count) => {
    expect(await found(matrix, { tolerance })).toHaveLength(count)
  })

  it('turned into its negative is another system', async () => {
    const negative = crossImpact(
      matrix.sizes,
      matrix.impact.map((points) => -points),
    )
    expect(await found(negative)).toHaveLength(3)
  })
})

it('finds what a walk through all configurations finds, rules and leans included, 400 times', async () => {
  for (let seed = 1; seed <= 400; seed++) {
    const { matrix, study } = randomStudy(seed)
    const tolerance = seed % 5 === 0 ? 1 : 0
    const expected = asTexts(bruteForce(study, tolerance))
    expect(asTexts(await found(matrix, { tolerance })), `seed ${seed}`).toEqual(expected)
  }
})

describe('what changes nothing', () => {
  const seeds = Array.from({ length: 40 }, (_, seed) => seed + 1)
  const sizes = [3, 2, 3, 4, 2]

  it('a constant added to a judgement group', async () => {
    for (const seed of seeds) {
      const matrix = randomMatrix(sizes, 0.8, seed)
      const draw = drawsFrom(seed)
      const impact = matrix.impact.map((points) => points)
      for (let row = 0; row < matrix.columns; row++) {
        for (const [target, size] of sizes.entries()) {
          const constant = Math.floor(draw() * 9) - 4
          for (let place = 0; place < size; place++) {
            impact[row * matrix.columns + matrix.offsets[target]! + place]! += constant
          }
        }
      }
      const changed = crossImpact(sizes, impact)
      const scenarios = await found(matrix)
      expect(asTexts(await found(changed))).toEqual(asTexts(scenarios))
      for (const one of scenarios) {
        expect(consistencyOf(changed, one).value).toBeCloseTo(consistencyOf(matrix, one).value, 9)
      }
    }
  })

  it('a positive factor on everything that is said about a descriptor', async () => {
    for (const seed of seeds) {
      const matrix = randomMatrix(sizes, 0.8, seed)
      const target = seed % sizes.length
      const first = matrix.offsets[target]!
      const impact = matrix.impact.map((points, place) => {
        const column = place % matrix.columns
        return column >= first && column < first + sizes[target]! ? points * 2.5 : points
      })
      expect(asTexts(await found(crossImpact(sizes, impact)))).toEqual(asTexts(await found(matrix)))
    }
  })

  it('points moved from one source to another', async () => {
    for (const seed of seeds) {
      const matrix = randomMatrix(sizes, 0.8, seed)
      const impact = matrix.impact.map((points) => points)
      for (const [source, points] of [
        [0, 2],
        [2, -2],
      ] as const) {
        for (let variant = 0; variant < sizes[source]!; variant++) {
          impact[(matrix.offsets[source]! + variant) * matrix.columns + matrix.offsets[4]!]! += points
        }
      }
      expect(asTexts(await found(crossImpact(sizes, impact)))).toEqual(asTexts(await found(matrix)))
    }
  })

  it('the order of descriptors', async () => {
    for (const seed of seeds) {
      const matrix = randomMatrix(sizes, 0.8, seed)
      const order = [3, 0, 4, 2, 1]
      const own = order.flatMap((one) =>
        Array.from({ length: sizes[one]! }, (_, variant) => matrix.offsets[one]! + variant),
      )
      const impact = Float64Array.from(
        own.flatMap((row) => own.map((column) => matrix.impact[row * matrix.columns + column]!)),
      )
      const reordered = crossImpact(
        order.map((one) => sizes[one]!),
        impact,
      )
      const expected = (await found(matrix)).map((row) => order.map((one) => row[one]!))
      expect(asTexts(await found(reordered))).toEqual(asTexts(expected))
    }
  })
})

describe('islands', () => {
  it('are found and multiplied', async () => {
    const [one, other] = [randomMatrix([3, 3, 2], 1, 5), randomMatrix([2, 3], 1, 8)]
    const sizes = [3, 2, 3, 3, 2]
    const places = [
      [0, 2, 4],
      [1, 3],
    ]
    const matrix = joined(sizes, [one, other], places)
    const kernel = await consistentScenarios(matrix)
    expect(kernel.islands.map(({ descriptors }) => descriptors)).toEqual(places)
    const parts = [await found(one), await found(other)]
    expect(kernel.count).toBe(parts[0]!.length * parts[1]!.length)
    expect([...scenariosOf(kernel)]).toHaveLength(kernel.count)
  })

  it('of dials alone give every combination, counted beyond what can be listed', async () => {
    const sizes = new Array<number>(80).fill(3)
    const kernel = await consistentScenarios(crossImpact(sizes, new Float64Array(240 * 240)))
    expect(kernel.count / 3 ** 80).toBeCloseTo(1, 12)
    const first = scenariosOf(kernel).next().value
    expect([...first!]).toEqual(sizes.map(() => 0))
  })
})

function joined(sizes: readonly number[], parts: readonly CrossImpact[], places: readonly number[][]) {
  const whole = crossImpact(sizes, new Float64Array(sizes.reduce((sum, size) => sum + size, 0) ** 2))
  for (const [index, part] of parts.entries()) {
    const own = places[index]!.flatMap((descriptor) =>
      Array.from({ length: sizes[descriptor]! }, (_, variant) => whole.offsets[descriptor]! + variant),
    )
    for (const [row, source] of own.entries()) {
      for (const [column, target] of own.entries()) {
        whole.impact[source * whole.columns + target] = part.impact[row * part.columns + column]!
      }
    }
  }
  return whole
}

describe('a long search', () => {
  const large = randomMatrix(new Array<number>(18).fill(3), 1, 2)

  it('done in parts finds the same, and tells how far it is', async () => {
    const shares: number[] = []
    const kernel = await consistentScenarios(large, { onShare: (share) => shares.push(share) })
    expect(kernel).toMatchObject({ count: 1, isComplete: true })
    expect(shares.length).toBeGreaterThan(10)
    expect(shares.at(-1)).toBe(1)
  })

  it('can be stopped', async () => {
    await expect(consistentScenarios(large, { isCancelled: () => true })).rejects.toThrow(Cancelled)
  })

  it('says so where it gave up', async () => {
    const kernel = await consistentScenarios(large, { mostNodes: 1000 })
    expect(kernel.isComplete).toBe(false)
  })
})
