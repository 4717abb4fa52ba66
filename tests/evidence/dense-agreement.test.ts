import { expect, test } from 'vitest'
import { expectAsDense, tinySeeds } from './expect-as-dense.ts'

const seeds = tinySeeds(12)

test('some of them are tiny', () => {
  expect(seeds.length).toBeGreaterThan(2)
})

test.each(seeds)('seed %i: the same on the dense generator of configuration and memory', expectAsDense)
