import { describe, expect, it } from 'vitest'
import { locatorWords } from '../../src/report/locator-words.ts'

describe('a place within a source', () => {
  it.each([
    ['section 3, paragraph 6', '第3節第6段落'],
    ['section 3, paragraphs 6 to 7', '第3節第6〜7段落'],
    ['section 6, paragraph 6, note 15', '第6節第6段落注15'],
    ['slide 12', 'スライド12'],
    ['pages 4-5', '4〜5頁'],
  ])('%s is %s in Japanese', (written, japanese) => {
    expect(locatorWords(written, 'ja')).toBe(japanese)
    expect(locatorWords(written, 'en')).toBe(written)
  })

  it.each(['header', 'section two', '第3章', 'slide 3, the box', 'constructor 3', ''])(
    '%o stays as it was written',
    (written) => {
      expect(locatorWords(written, 'ja')).toBe(written)
    },
  )
})
