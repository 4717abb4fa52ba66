import { describe, expect, it } from 'vitest'
import { en } from '../../src/report/yaml/key-words-en.ts'
import { ja } from '../../src/report/yaml/key-words-ja.ts'
import { pageText } from './markdown.ts'

describe.each([
  ['docs/language.md', en],
  ['docs/language.ja.md', ja],
] as const)('what the editor says of a key is what %s says', (path, words) => {
  const page = pageText(path).replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
  it.each(Object.entries(words))('%s', (_, keys) => {
    for (const [key, meaning] of Object.entries(keys)) expect(page).toContain(`| \`${key}\` | ${meaning} |`)
  })
})
