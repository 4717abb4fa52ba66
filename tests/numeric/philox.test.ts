import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { philox, uniformOf } from '../../src/numeric/philox.ts'
import { textHash } from '../../src/numeric/text-hash.ts'

const vectors = readFileSync(new URL('../reference/random/philox4x32-10.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' ').map((word) => Number.parseInt(word, 16)))

test('Philox gives the known answers of Random123', () => {
  expect(vectors).toHaveLength(3)
  for (const [c0, c1, c2, c3, k0, k1, ...answer] of vectors) {
    const out = new Uint32Array(4)
    philox(c0!, c1!, c2!, c3!, k0!, k1!, out)
    expect([...out]).toEqual(answer)
  }
})

test('words are spread evenly over 256 cells', () => {
  const counts = new Float64Array(256)
  const out = new Uint32Array(4)
  for (let index = 0; index < 65_536; index += 1) {
    philox(index, 5, 6, 7, 1, 2, out)
    for (const word of out) counts[Math.floor(uniformOf(word) * 256)]! += 1
  }
  const expected = (65_536 * 4) / 256
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  // 255 degrees of freedom: the mean is 255, the standard deviation 22.6.
  expect(Math.abs(chiSquare - 255)).toBeLessThan(4 * 22.6)
})

test('names that differ a little hash to words that differ a lot', () => {
  const seen = new Set<string>()
  for (let index = 0; index < 20_000; index += 1) seen.add(textHash(`talks=${index}`).join())
  expect(seen.size).toBe(20_000)
  expect(textHash('対話')).not.toEqual(textHash('対談'))
})
