import { expect, test } from 'vitest'
import { latinDimension } from '../../src/numeric/latin-hypercube.ts'
import { rankCorrelation } from '../../src/numeric/rank-correlation.ts'

test('every dimension has one number in each cell', () => {
  const numbers = latinDimension('points|talks=deal|line=soft', 200, 1)
  const cells = [...numbers].map((value) => Math.floor(value * 200)).sort((a, b) => a - b)
  expect(cells).toEqual(Array.from({ length: 200 }, (_, index) => index))
})

test('a dimension depends on its name, the members and the seed alone', () => {
  expect(latinDimension('a', 50, 1)).toEqual(latinDimension('a', 50, 1))
  expect(latinDimension('a', 50, 1)).not.toEqual(latinDimension('b', 50, 1))
  expect(latinDimension('a', 50, 1)).not.toEqual(latinDimension('a', 50, 2))
})

test('dimensions do not go together', () => {
  const names = ['tempo|talks', 'tempo|line', 'rate|test', 'points|test|talks=leaders']
  for (const first of names) {
    for (const second of names.filter((name) => name < first)) {
      const found = rankCorrelation(latinDimension(first, 1000, 3), latinDimension(second, 1000, 3))
      expect(Math.abs(found)).toBeLessThan(4 / Math.sqrt(1000))
    }
  }
})
