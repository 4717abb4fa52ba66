import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shapleyValues } from '../../src/numeric/decision/shapley-values.ts'

const games = fc
  .integer({ min: 1, max: 5 })
  .chain((parts) =>
    fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 2 ** parts, maxLength: 2 ** parts }),
  )

const partsOf = (values: ArrayLike<number>) => Math.log2(values.length)

it('shares add up to the whole (efficiency)', () => {
  fc.assert(
    fc.property(games, (values) => {
      const total = shapleyValues(values).reduce((sum, share) => sum + share, 0)
      expect(total).toBeCloseTo(values.at(-1)! - values[0]!, 9)
    }),
  )
})

it('a part that adds nothing to any set gets nothing (null player)', () => {
  fc.assert(
    fc.property(games, (values) => {
      const withoutFirst = values.map((_, set) => values[set & ~1]!)
      expect(shapleyValues(withoutFirst)[0]).toBeCloseTo(0, 9)
    }),
  )
})

it('parts that add alike to every set get alike (symmetry)', () => {
  fc.assert(
    fc.property(games, (values) => {
      if (partsOf(values) < 2) return
      const swapped = (set: number) => (set & ~3) | ((set & 1) << 1) | ((set & 2) >> 1)
      const even = values.map((value, set) => (value + values[swapped(set)]!) / 2)
      const shares = shapleyValues(even)
      expect(shares[0]).toBeCloseTo(shares[1]!, 9)
    }),
  )
})

it('shares of a sum are sums of shares (additivity)', () => {
  fc.assert(
    fc.property(games, fc.double({ min: -3, max: 3, noNaN: true }), (values, factor) => {
      const other = values.map((value, set) => factor * value + (set & 1))
      const sum = values.map((value, set) => value + other[set]!)
      const [one, two, both] = [values, other, sum].map(shapleyValues)
      both!.forEach((share, part) => {
        expect(share).toBeCloseTo(one![part]! + two![part]!, 8)
      })
    }),
  )
})

it('divides the glove game as everybody does, and refuses half a game', () => {
  // One left glove, two right ones: a pair is worth 1.
  const gloves = Float64Array.from({ length: 8 }, (_, set) => ((set & 1) === 1 && set > 1 ? 1 : 0))
  const shares = shapleyValues(gloves)
  expect([...shares]).toEqual([2 / 3, 1 / 6, 1 / 6].map((share) => expect.closeTo(share, 12)))
  expect(() => shapleyValues([0, 1, 2])).toThrow(RangeError)
})
