import { expect, it } from 'vitest'
import { consistentScenarios, scenariosOf } from '../../src/engine/structure/consistent-scenarios.ts'
import {
  type Readiness,
  readinesses,
  type StochasticOptions,
  stochasticShares,
} from '../../src/engine/structure/stochastic-succession.ts'
import { allConfigurations, choicesOf, type PlainStudy, scoreOf } from './brute-force.ts'
import { matrixOfStudy, publishedStudies } from './published-studies.ts'
import { randomStudy } from './random-study.ts'

const options: StochasticOptions = {
  beta: 0.7,
  readiness: 'exponential',
  steps: 1000,
  mostExact: 20_000,
  walks: 3000,
  seed: 5,
}

function plainWeight(readiness: Readiness, x: number): number {
  if (readiness === 'arctangent') return Math.PI / 2 + Math.atan(x)
  return readiness === 'logistic' ? 1 / (1 + Math.exp(-x)) : Math.exp(x)
}

/** The whole transition matrix, row by row, written down as the page says it. */
function transitionRows(study: PlainStudy, weightOf: (gain: number) => number) {
  const all = [...allConfigurations(study.sizes)].filter((z) => !study.isImpossible?.(z))
  const places = new Map(all.map((z, place) => [z.join(), place]))
  const rows = all.map((z) => {
    const row = new Array<number>(all.length).fill(0)
    row[places.get(z.join())!]! += weightOf(0)
    for (const [descriptor, present] of z.entries()) {
      for (const variant of choicesOf(study, z, descriptor)) {
        if (variant === present) continue
        const gain = scoreOf(study, z, descriptor, variant) - scoreOf(study, z, descriptor, present)
        row[places.get(z.map((one, index) => (index === descriptor ? variant : one)).join())!]! +=
          weightOf(gain)
      }
    }
    const total = row.reduce((sum, weight) => sum + weight, 0)
    return row.map((weight) => weight / total)
  })
  return { all, rows }
}

it('stands where powers of the whole transition matrix stand', async () => {
  for (let seed = 1; seed <= 12; seed++) {
    const { matrix, study } = randomStudy(seed)
    if (matrix.sizes.reduce((product, size) => product * size, 1) > 200) continue
    const readiness = readinesses[seed % readinesses.length]!
    const weightOf = (gain: number) => plainWeight(readiness, options.beta * gain)
    const { all, rows } = transitionRows(study, weightOf)
    let shares = all.map(() => 1 / all.length)
    for (let step = 0; step < 50; step++) {
      shares = all.map((_, to) => rows.reduce((sum, row, from) => sum + shares[from]! * row[to]!, 0))
    }
    const { shareOf } = await stochasticShares(matrix, { ...options, readiness, steps: 50 })
    for (const [place, z] of all.entries()) expect(shareOf(z).share).toBeCloseTo(shares[place]!, 10)
  }
})

it('comes to rest in the consistent scenarios as points count more', async () => {
  const matrix = matrixOfStudy(publishedStudies[0]!)
  const scenarios = [...scenariosOf(await consistentScenarios(matrix))]
  const shareInThem = async (beta: number) => {
    const { shareOf } = await stochasticShares(matrix, { ...options, beta })
    return scenarios.reduce((sum, one) => sum + shareOf(one).share, 0)
  }
  expect(await shareInThem(0)).toBeCloseTo(10 / 486, 6)
  expect(await shareInThem(0.5)).toBeGreaterThan(0.1)
  expect(await shareInThem(8)).toBeGreaterThan(0.99)
  expect(await shareInThem(1e6)).toBeGreaterThan(0.99)
})

it('drawn walks cover the exact shares', async () => {
  const matrix = matrixOfStudy(publishedStudies[1]!)
  const few = { ...options, beta: 0.2, steps: 100 }
  const exact = await stochasticShares(matrix, few)
  const drawn = await stochasticShares(matrix, { ...few, mostExact: 1 })
  expect(drawn.method).toEqual({ walks: 3000, seed: 5 })
  for (const one of allConfigurations(matrix.sizes)) {
    const { share } = exact.shareOf(one)
    const { low, high } = drawn.shareOf(one).interval!
    const slack = (high - low) / 2
    expect(share).toBeGreaterThan(low - slack - 1e-9)
    expect(share).toBeLessThan(high + slack)
  }
})
