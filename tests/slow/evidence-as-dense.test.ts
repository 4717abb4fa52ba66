import { expect, test } from 'vitest'
import { expectAsDense, tinySeeds } from '../evidence/expect-as-dense.ts'

const seeds = tinySeeds(28)

test('enough of them are tiny', () => {
  expect(seeds.length).toBeGreaterThan(6)
})

test.each(seeds)('seed %i: the same on the dense generator of configuration and memory', expectAsDense)
