import { describe, expect, it } from 'vitest'
import { type Basins, basinsOf } from '../../src/engine/structure/basins.ts'
import { consistentScenarios, scenariosOf } from '../../src/engine/structure/consistent-scenarios.ts'
import { crossImpact } from '../../src/engine/structure/cross-impact.ts'
import { stepOf, succeed } from '../../src/engine/structure/succession.ts'
import { successionRules } from '../../src/engine/structure/succession-rules.ts'
import { plainBasins } from './plain-succession.ts'
import { matrixOfStudy, publishedStudies } from './published-studies.ts'
import { randomMatrix } from './random-matrix.ts'
import { randomStudy } from './random-study.ts'

function weightsOf({ attractors }: Basins): Map<string, number> {
  return new Map(
    attractors.map(({ configurations, weight }) => [
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
    const basins = await basinsOf(matrixOfStudy(study), { rule: 'global', margin: 0 })
    const weights = weightsOf(basins)
    for (const { variants, basinGlobal } of study.consistentScenarios) {
      expect(weights.get(variants.map((one) => one - 1).join(' '))).toBe(basinGlobal)
    }
    const cycles = basins.attractors.filter(({ configurations }) => configurations.length > 1)
    expect(cycles.reduce((sum, { weight }) => sum + weight!, 0)).toBe(study.basinCyclic)
  })
})

describe.each(successionRules)('%s succession', (rule) => {
  it('has the basins that plain code finds, at a margin too, rules and leans included', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { matrix, study } = randomStudy(seed * 2 + (seed % 3 === 0 ? 1 : 0))
      const margin = seed % 4 === 0 ? 1 : 0
      const found = weightsOf(await basinsOf(matrix, { rule, margin }))
      expect(new Map([...found].sort()), `seed ${seed}`).toEqual(
        new Map([...plainBasins(study, rule, margin)].sort()),
      )
    }
  })

  it('rests in the consistent scenarios and nowhere else', async () => {
    for (let seed = 1; seed <= 30; seed++) {
      const { matrix } = randomStudy(seed)
      const rests = (await basinsOf(matrix, { rule, margin: 0 })).attractors
        .filter(({ configurations }) => configurations.length === 1)
        .map(({ configurations }) => configurations[0]!.join(' '))
      const scenarios = [...scenariosOf(await consistentScenarios(matrix))].map((one) => one.join(' '))
      expect(rests.sort()).toEqual(scenarios.sort())
    }
  })
})

it('every configuration ends somewhere', async () => {
  for (let seed = 1; seed <= 30; seed++) {
    const { attractors, configurations } = await basinsOf(randomMatrix([3, 3, 2, 4, 3], 0.7, seed), {
      rule: 'global',
      margin: 0,
    })
    expect(attractors.reduce((sum, { weight }) => sum + weight!, 0)).toBe(configurations)
  }
})

it('points that are not whole, or far apart, give the same basins as whole ones', async () => {
  for (let seed = 1; seed <= 30; seed++) {
    const matrix = randomMatrix([3, 2, 4, 3], 0.9, seed)
    const whole = await basinsOf(matrix, { rule: 'global', margin: 0 })
    for (const factor of [Math.PI, 0.25, 2 ** 30]) {
      const scaled = crossImpact(
        matrix.sizes,
        matrix.impact.map((points) => points * factor),
      )
      expect(weightsOf(await basinsOf(scaled, { rule: 'global', margin: 0 }))).toEqual(weightsOf(whole))
    }
  }
})

it('sampled basins cover the exact ones, and say so with an interval', async () => {
  const matrix = matrixOfStudy(publishedStudies[0]!)
  const succession = { rule: 'global', margin: 0 } as const
  const exact = weightsOf(await basinsOf(matrix, succession))
  const sampled = await basinsOf(matrix, succession, { mostExact: 100, starts: 4000, seed: 7 })
  expect(sampled.method).toEqual({ kind: 'sampled', starts: 4000, seed: 7 })
  for (const { configurations, interval } of sampled.attractors) {
    const share = exact.get(configurations[0]!.join(' '))! / 486
    // Wider than 95 %, so that ten intervals may all cover.
    const slack = (interval!.high - interval!.low) / 2
    expect(share).toBeGreaterThan(interval!.low - slack)
    expect(share).toBeLessThan(interval!.high + slack)
  }
  expect(await basinsOf(matrix, succession, { mostExact: 100, starts: 4000, seed: 7 })).toEqual(sampled)
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
