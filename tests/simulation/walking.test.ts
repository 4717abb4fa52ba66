import fc from 'fast-check'
import { expect, test } from 'vitest'
import { earliestOf } from '../../src/engine/simulation/advance.ts'
import { cumulativeChances } from '../../src/engine/simulation/channel-tables.ts'

test('the earliest of any ticks is found, the first of equals', () => {
  const tick = fc.oneof(
    fc.integer({ min: 0, max: 0x7fffffff }),
    fc.integer({ min: 0, max: 3 }),
    fc.constant(0x7fffffff),
  )
  const ticks = fc.array(fc.tuple(tick, tick, tick, tick), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(ticks, (groups) => {
      const all = groups.flat()
      expect(earliestOf(Int32Array.from(all))).toBe(all.indexOf(Math.min(...all)))
    }),
    { numRuns: 2000, seed: 5 },
  )
})

test('rounding never picks a way that has no chance', () => {
  const [first, second, third] = cumulativeChances(Float64Array.of(0.1, 0.2, 0.7, 0.5, 0.4999999999, 0), 3)
  expect([first, second, third]).toEqual([0.1, 0.1 + 0.2, 2])
  expect([...cumulativeChances(Float64Array.of(0.5, 0.4999999999, 0), 3)]).toEqual([0.5, 2, 2])
  expect([...cumulativeChances(Float64Array.of(0, 0, 0), 3)]).toEqual([2, 2, 2])
})
