import { expect, it } from 'vitest'
import { en } from '../../src/report/phrases/en.ts'
import { ja } from '../../src/report/phrases/ja.ts'

function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`))
}

it('both languages have the same phrases', () => {
  expect(keysOf(ja).sort()).toEqual(keysOf(en).sort())
})

it('phrases take the same number of facts in both languages', () => {
  const takes = (catalogue: object) =>
    Object.entries(catalogue)
      .filter(([, phrase]) => typeof phrase === 'function')
      .map(([key, phrase]) => [key, (phrase as () => string).length])
  const english = Object.fromEntries(takes(en)) as Record<string, number>
  for (const [key, count] of takes(ja)) expect([key, count]).toEqual([key, english[key as string]])
})

it('no phrase is exclamatory, pleads, or speaks of the machine', () => {
  const words = [...keysOf(en).map((path) => at(en, path)), ...keysOf(ja).map((path) => at(ja, path))]
  for (const word of words.filter((one) => typeof one === 'string')) {
    expect(word).not.toMatch(/!|！|please|ください|\bnode\b|ノード|state space|状態空間/i)
  }
})

function at(catalogue: object, path: string): unknown {
  return path
    .split('.')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], catalogue)
}
