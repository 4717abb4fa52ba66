import { describe, expect, it } from 'vitest'
import { optionsLens } from '../../src/lenses/options/options.ts'
import type { OptionsFinding } from '../../src/lenses/options/options-finding.ts'
import { others, port } from './options-situation.ts'

const exactly = { ...optionsLens.defaults, method: 'exact', ensemble: 100 } as const
const finding = await optionsLens.run(port, exactly, { others })

const strategy = (id: string, of: OptionsFinding = finding) => of.strategies.find((one) => one.id === id)!
const chance = (rate: number) => 1 - Math.exp(-4 * rate)
/** By closed form, in the reading whose boom has this rate. */
const score = (fire: number, boom: number, weight: number) =>
  100 * (weight * (1 - chance(fire)) + (1 - weight) * chance(boom))

describe('what comes of each option', () => {
  it('is the closed form, exactly', () => {
    const [base, gloomy] = strategy('harbour').outcomes
    expect(base![1]!.value).toBeCloseTo(chance(0.1 * 2 ** 0.5), 10)
    expect(base![0]!.value).toBeCloseTo(chance(0.4), 10)
    expect(gloomy![0]!.value).toBeCloseTo(chance(0.04), 10)
    expect(base![0]!.change!.value).toBeCloseTo(chance(0.4) - chance(0.2), 10)
    expect(base![0]!.interval).toBeUndefined()
  })

  it('adds up by the values', () => {
    const [safety, trade] = strategy('brigade').views
    expect(safety!.readings[0]!.score).toBeCloseTo(score(0.05, 0.2, 0.75), 8)
    expect(trade!.readings[1]!.score).toBeCloseTo(score(0.05, 0.02, 0.25), 8)
    const gain = score(0.05, 0.2, 0.75) - score(0.1, 0.2, 0.75)
    expect(safety!.readings[0]!.gain.value).toBeCloseTo(gain, 8)
  })

  it('keeps its limit in as many draws as the closed form has it', () => {
    // 1 − exp(−4 · rate) is at most 20 % where the rate, drawn evenly in its logarithm from 0.05 to 0.2, is below this.
    const share = Math.log(-Math.log(0.8) / 4 / 0.05) / Math.log(0.2 / 0.05)
    const kept = strategy('nothing').outcomes[0]![1]!.satisficing!
    expect(Math.abs(kept - share)).toBeLessThanOrEqual(0.01)
    expect(strategy('nothing').allLimits[0]).toBe(kept)
    expect(strategy('nothing').outcomes[0]![0]!.satisficing).toBeNull()
  })

  it('is told apart by who is asked: only the options of the viewpoint, or of another actor', async () => {
    expect(finding.actor).toBe('town')
    expect(finding.strategies.map(({ id }) => id)).not.toContain('tariff')
    const other = await optionsLens.run(port, { ...exactly, ensemble: 0, actor: 'neighbour' }, { others })
    expect(other.strategies.map(({ id }) => id)).toEqual(['nothing', 'tariff'])
    expect(strategy('tariff', other).verdict).toBe('harms')
  })
})

describe('which holds up', () => {
  it('the brigade helps, the harbour divides, the parade does nothing', () => {
    const verdicts = finding.strategies.map(({ id, verdict }) => [id, verdict])
    expect(verdicts.slice(0, 4)).toEqual([
      ['nothing', null],
      ['brigade', 'helps'],
      ['harbour', 'depends'],
      ['parade', 'unseen'],
    ])
  })

  it('what helps is put together, and what excludes each other is refused', async () => {
    expect(strategy('brigade+harbour')).toMatchObject({ origin: 'helping', values: 'trade' })
    const asked = await optionsLens.run(
      port,
      {
        ...exactly,
        ensemble: 0,
        combinations: [
          ['parade', 'brigade'],
          ['harbour', 'parade'],
        ],
      },
      { others },
    )
    expect(asked.refused).toEqual([['brigade', 'parade']])
    expect(strategy('harbour+parade', asked).origin).toBe('asked')
  })

  it('regret is what the closed form falls short of the best', async () => {
    const nominal = await optionsLens.run(port, { ...exactly, ensemble: 0 }, { others })
    const rates = (boom: number): [number, number][] => [
      [0.1, boom],
      [0.05, boom],
      [0.1 * 2 ** 0.5, 2 * boom],
      [0.05 * 2 ** 0.5, 2 * boom],
    ]
    const shortfall = (place: number, boom: number, weight: number) => {
      const scores = rates(boom).map(([fire, rate]) => score(fire, rate, weight))
      return Math.max(...scores) - scores[place]!
    }
    for (const [place, id] of ['nothing', 'brigade', 'harbour', 'brigade+harbour'].entries()) {
      for (const [values, weight] of [0.75, 0.25].entries()) {
        const both = [shortfall(place, 0.2, weight), shortfall(place, 0.02, weight)]
        const { most, mean } = strategy(id, nominal).views[values]!.regret
        expect(most, id).toBeCloseTo(Math.max(...both), 8)
        expect(mean, id).toBeCloseTo((both[0]! + both[1]!) / 2, 8)
      }
    }
  })

  it('a dearer option that is no better anywhere is dominated', () => {
    expect(strategy('parade').undominated).toEqual([false, false])
    expect(strategy('nothing').undominated).toEqual([true, true])
    expect(strategy('harbour').undominated).toEqual([true, true])
  })

  it('the ranking flips where the two lines cross', () => {
    const flip = finding.flips.find(({ kind, among }) => kind === 'values' && among === 'single')!
    expect(flip.pieces.map(({ strategy: id }) => id)).toEqual(['brigade', 'harbour'])
    const mean = (id: string, values: number) => {
      const { readings } = strategy(id).views[values]!
      const means = readings.map(({ score: own, gain, meanGain }) => own - gain.value + meanGain)
      return means.reduce((sum, one) => sum + one, 0) / means.length
    }
    const lead = (values: number) => mean('brigade', values) - mean('harbour', values)
    expect(flip.pieces[0]!.to).toBeCloseTo(lead(0) / (lead(0) - lead(1)), 8)
  })
})

describe('where it fails, and what it is worth to know', () => {
  it('doing nothing breaks its limit where fires are common', () => {
    const failure = finding.failures.find(({ strategy: id, of }) => id === 'nothing' && of.kind === 'limit')!
    expect(failure.box!.density).toBe(1)
    expect(failure.box!.coverage).toBeGreaterThan(0.9)
    const [limit] = failure.box!.limits
    expect(limit).toMatchObject({ kind: 'judgement', address: 'rate|fire', to: 1 })
    expect(limit!.kind === 'judgement' && Math.abs(limit!.from - 0.08)).toBeLessThan(0.03)
    expect(failure.path[0]).toMatchObject({ coverage: 1, mass: 1 })
    expect(failure.tree.split!.by).toMatchObject({ address: 'rate|fire' })
  })

  it('knowing the reading is worth what the closed form says, to the choice of one', () => {
    const { reading, everything } = finding.information.find(
      ({ values, among }) => values === 1 && among === 'single',
    )!
    const mean = (id: string, place: number) => {
      const { score: own, gain, meanGain } = strategy(id).views[1]!.readings[place]!
      return own - gain.value + meanGain
    }
    const ids = ['nothing', 'brigade', 'harbour', 'parade']
    const best = (of: (id: string) => number) => Math.max(...ids.map(of))
    const known = (best((id) => mean(id, 0)) + best((id) => mean(id, 1))) / 2
    const unknown = best((id) => (mean(id, 0) + mean(id, 1)) / 2)
    expect(reading).toBeCloseTo(known - unknown, 8)
    expect(reading).toBeGreaterThan(0.1)
    expect(everything).toBeGreaterThanOrEqual(reading! - 1e-9)
  })
})

describe('simulated', async () => {
  const options = { ...optionsLens.defaults, method: { runs: 4096 }, ensemble: 12, seed: 3 } as const
  const simulated = await optionsLens.run(port, options, { others })

  it('finds what exact answers say, within its intervals', () => {
    for (const { id, outcomes } of simulated.strategies) {
      for (const [reading, criteria] of outcomes.entries()) {
        for (const [place, { value, interval, change }] of criteria.entries()) {
          const exact = strategy(id).outcomes[reading]![place]!
          const half = (interval!.high - interval!.low) / 2
          expect(Math.abs(value! - exact.value!), `${id} ${place}`).toBeLessThan(2.2 * half)
          const room = (change!.interval!.high - change!.interval!.low) / 2
          expect(Math.abs(change!.value - exact.change!.value)).toBeLessThanOrEqual(2.2 * room + 1e-12)
        }
      }
    }
  })

  it('does not move silently', async () => {
    const figures = simulated.strategies.map(({ id, views, allLimits }) => ({ id, views, allLimits }))
    await expect(`${JSON.stringify(figures, null, 1)}\n`).toMatchFileSnapshot('../golden/options.json')
  })
})

describe('without criteria', () => {
  it('contingencies stand in, weighed by their harm', async () => {
    const { criteria } = port.situation
    const contingencies = criteria.map(({ id, title, because, at, ask }, place) => {
      const harm = { address: `harm|${id}`, scale: 'points' as const, because: [], at }
      const points = place === 0 ? -1 : 3
      const judged = { ...harm, low: points, high: points, nominal: points }
      return { id, title, because, at, ask, given: null, partOf: null, harm: { town: judged } }
    })
    const situation = { ...port.situation, contingencies, criteria: [], values: [] }
    const course = { ...port, situation, regimes: [{ ...port.regimes[0]!, situation }] }
    const found = await optionsLens.run(course, { ...exactly, ensemble: 0 }, {})
    expect(found.origin).toBe('contingencies')
    expect(found.values[0]!.weights).toEqual([2 / 10, 8 / 10])
    expect(found.criteria.map(({ want }) => want)).toEqual(['high', 'low'])
  })
})
