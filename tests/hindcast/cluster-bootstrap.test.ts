import { describe, expect, it } from 'vitest'
import { philox, uniformOf } from '../../src/numeric/philox.ts'
import { clusteredMean } from '../../src/numeric/scores/cluster-bootstrap.ts'

/** Values that look random and are the same in every run. */
function values(count: number): number[] {
  const words = new Uint32Array(4)
  return Array.from({ length: count }, (_, place) => {
    philox(place, 0, 0, 0, 7, 0, words)
    return uniformOf(words[0]!)
  })
}

describe('the mean of clustered values', () => {
  it('of clusters of one has the normal interval, nearly', () => {
    const sample = values(400)
    const { mean, interval } = clusteredMean(
      sample.map((value) => [value]),
      1,
    )
    const average = sample.reduce((sum, value) => sum + value, 0) / 400
    const variance = sample.reduce((sum, value) => sum + (value - average) ** 2, 0) / 400
    const reach = 1.96 * Math.sqrt(variance / 400)
    expect(mean).toBeCloseTo(average, 12)
    expect(interval!.low).toBeCloseTo(average - reach, 2)
    expect(interval!.high).toBeCloseTo(average + reach, 2)
  })

  it('is told no more exactly by copies of a value within its cluster', () => {
    const sample = values(12)
    const once = clusteredMean(
      sample.map((value) => [value]),
      3,
    )
    const often = clusteredMean(
      sample.map((value) => Array.from({ length: 9 }, () => value)),
      3,
    )
    expect(often.count).toBe(108)
    expect(often.mean).toBeCloseTo(once.mean, 12)
    expect(often.interval!.low).toBeCloseTo(once.interval!.low, 12)
    expect(often.interval!.high).toBeCloseTo(once.interval!.high, 12)
  })

  it('weighs clusters by what they hold, has no interval with one, and is the same for the same seed', () => {
    expect(clusteredMean([[1, 1, 1], [5]], 1).mean).toBe(2)
    expect(clusteredMean([[1, 2]], 1)).toMatchObject({ clusters: 1, mean: 1.5, interval: null })
    const sample = values(30).map((value) => [value])
    expect(clusteredMean(sample, 5)).toEqual(clusteredMean(sample, 5))
    expect(() => clusteredMean([], 1)).toThrow(RangeError)
  })
})
