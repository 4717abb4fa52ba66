import { describe, expect, it } from 'vitest'
import { type Attractors, attractorsOf } from '../../src/engine/structure/attractors.ts'
import { basinsOf, largestRests } from '../../src/engine/structure/basins.ts'
import { consistentScenarios, scenariosOf } from '../../src/engine/structure/consistent-scenarios.ts'
import { crossImpact } from '../../src/engine/structure/cross-impact.ts'
import { stepOf, succeed } from '../../src/engine/structure/succession.ts'
import { successionRules } from '../../src/engine/structure/succession-rules.ts'
import { plainBasins } from './plain-succession.ts'
import { matrixOfStudy, publishedStudies } from './published-studies.ts'
import { randomMatrix } from './random-matrix.ts'
import { randomStudy } from './random-study.ts'

function weightsOf({ listed }: Attractors): Map<string, number> {
  return new Map(
    listed.map(({ configurations, weight }) => [
      configurations
        .map((one) => one.join(' '))
        .sort()
        .join(' / '),
      weight!,
    ]),
  )
}

describe.each(publishedStudies.map((study) => [study.name, study] as const))('%s', (_, study) => {
  it('has the known basins of global succession', async () => {
    const basins = await attractorsOf(matrixOfStudy(study), { rule: 'global', margin: 0 })
    const weights = weightsOf(basins)
    for (const { variants, basinGlobal } of study.consistentScenarios) {
      expect(weights.get(variants.map((one) => one - 1).join(' '))).toBe(basinGlobal)
    }
    const cycles = basins.listed.filter(({ configurations }) => configurations.length > 1)
    expect(cycles.reduce((sum, { weight }) => sum + weight!, 0)).toBe(study.basinCyclic)
  })
})

describe.each(successionRules)('%s succession', (rule) => {
  it('has the basins that plain code finds, at a margin too, rules and leans included', async () => {
    for (let seed = 1; seed <= 40; seed++) {
      const { matrix, study } = randomStudy(seed * 2 + (seed % 3 === 0 ? 1 : 0))
      const margin = seed % 4 === 0 ? 1 : 0
      const found = weightsOf(await attractorsOf(matrix, { rule, margin }))
      expect(new Map([...found].sort()), `seed ${seed}`).toEqual(
        new Map([...plainBasins(study, rule, margin)].sort()),
      )
    }
  })

  it('rests in the consistent scenarios and nowhere else', async () => {
    for (let seed = 1; seed <= 30; seed++) {
      const { matrix } = randomStudy(seed)
      const rests = (await attractorsOf(matrix, { rule, margin: 0 })).listed
        .filter(({ configurations }) => configurations.length === 1)
        .map(({ configurations }) => configurations[0]!.join(' '))
      const scenarios = [...scenariosOf(await consistentScenarios(matrix))].map((one) => one.join(' '))
      expect(rests.sort()).toEqual(scenarios.sort())
    }
  })
})

it('basins of islands multiply, and the largest come first', async () => {
  let apart = 0
  for (let seed = 1; seed <= 40; seed++) {
    const sizes = [2, 3, 2, 3, 2]
    const matrix = randomMatrix(sizes, 0.15, seed)
    for (const rule of successionRules) {
      const whole = await attractorsOf(matrix, { rule, margin: 0 })
      const parts = await basinsOf(matrix, { rule, margin: 0 })
      if (parts.islands.length > 1) apart++
      const rests = whole.listed.filter(({ configurations }) => configurations.length === 1)
      for (const { configurations, weight } of rests) {
        const basin = parts.basinOf(configurations[0]!)
        expect(basin.weight).toBe(weight)
        expect(whole.basinOf(configurations[0]!).weight).toBe(weight)
      }
      const largest = largestRests(parts, 5)
      const sizesOf = largest.map((one) => parts.basinOf(one).weight)
      expect(sizesOf).toEqual(rests.slice(0, 5).map(({ weight }) => weight))
    }
  }
  expect(apart).toBeGreaterThan(60)
})

it('a configuration that is no end has no basin', async () => {
  const matrix = matrixOfStudy(publishedStudies[0]!)
  const { basinOf } = await attractorsOf(matrix, { rule: 'global', margin: 0 })
  expect(basinOf([1, 0, 2, 0, 0, 0])).toEqual({ weight: 0, share: 0 })
})

it('a matrix that says nothing has as many ends as configurations, and is not listed whole', async () => {
  const sizes = new Array<number>(15).fill(3)
  const basins = await attractorsOf(crossImpact(sizes.slice(0, 11), new Float64Array(33 * 33)), {
    rule: 'global',
    margin: 0,
  })
  expect(basins.count).toBe(3 ** 11)
  expect(basins.listed.length).toBeLessThan(basins.count)
  const apart = await basinsOf(crossImpact(sizes, new Float64Array(45 * 45)), { rule: 'local', margin: 0 })
  expect(apart.basinOf(sizes.map(() => 2)).share).toBeCloseTo(3 ** -15, 12)
})

it('every configuration ends somewhere', async () => {
  for (let seed = 1; seed <= 30; seed++) {
    const { listed, configurations } = await attractorsOf(randomMatrix([3, 3, 2, 4, 3], 0.7, seed), {
      rule: 'global',
      margin: 0,
    })
    expect(listed.reduce((sum, { weight }) => sum + weight!, 0)).toBe(configurations)
  }
})

it('points that are not whole, or far apart, give the same basins as whole ones', async () => {
  for (let seed = 1; seed <= 30; seed++) {
    const matrix = randomMatrix([3, 2, 4, 3], 0.9, seed)
    const whole = await attractorsOf(matrix, { rule: 'global', margin: 0 })
    for (const factor of [Math.PI, 0.25, 2 ** 30]) {
      const scaled = crossImpact(
        matrix.sizes,
        matrix.impact.map((points) => points * factor),
      )
      expect(weightsOf(await attractorsOf(scaled, { rule: 'global', margin: 0 }))).toEqual(weightsOf(whole))
    }
  }
})

it('sampled basins cover the exact ones, and say so with an interval', async () => {
  const matrix = matrixOfStudy(publishedStudies[0]!)
  const succession = { rule: 'global', margin: 0 } as const
  const exact = weightsOf(await attractorsOf(matrix, succession))
  const sampled = await attractorsOf(matrix, succession, { mostExact: 100, starts: 4000, seed: 7 })
  expect(sampled.method).toEqual({ kind: 'sampled', starts: 4000, seed: 7 })
  for (const { configurations, interval } of sampled.listed) {
    const share = exact.get(configurations[0]!.join(' '))! / 486
    // Wider than 95 %, so that ten intervals may all cover.
    const slack = (interval!.high - interval!.low) / 2
    expect(share).toBeGreaterThan(interval!.low - slack)
    expect(share).toBeLessThan(interval!.high + slack)
  }
  const again = await attractorsOf(matrix, succession, { mostExact: 100, starts: 4000, seed: 7 })
  expect(again.listed).toEqual(sampled.listed)
})

it('tells the way from a configuration to its end', () => {
  const matrix = matrixOfStudy(publishedStudies[0]!)
  const { way, end } = succeed(stepOf(matrix, { rule: 'local', margin: 0 }), [1, 0, 2, 0, 0, 0])
  expect([...way[0]!]).toEqual([1, 0, 2, 0, 0, 0])
  for (const [place, one] of way.slice(1).entries()) {
    expect(one.filter((variant, descriptor) => variant !== way[place]![descriptor])).toHaveLength(1)
  }
  expect(way.at(-1)).toEqual(end[0])
})
