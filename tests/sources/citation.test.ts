import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readSources } from '../../src/language/sources/read-sources.ts'
import { citation } from '../../src/report/citation.ts'

const report = {
  id: 'r',
  type: 'report',
  title: '「同盟」の核問題',
  author: [{ family: '戸崎', given: '洋史' }],
  issued: { 'date-parts': [[2024, 12, 24]] },
  genre: '研究レポート',
  number: 'FY2024-1',
  publisher: '国際問題研究所',
}
const article = {
  id: 'a',
  type: 'article-newspaper',
  title: 'What “aims” mean',
  author: [
    { family: 'Berg', given: 'Eva', 'non-dropping-particle': 'van den' },
    { literal: 'News Agency' },
    { family: 'C', given: 'D' },
  ],
  issued: { 'date-parts': [['2024', '7']] },
  'container-title': 'The Daily',
  publisher: 'The Daily',
}

describe('a citation', () => {
  it.each([
    [report, 'ja', '戸崎洋史（2024年12月24日）「『同盟』の核問題」研究レポート FY2024-1、国際問題研究所'],
    [report, 'en', '戸崎洋史 (24 Dec 2024), 「『同盟』の核問題」, 研究レポート FY2024-1, 国際問題研究所'],
    [article, 'en', 'Eva van den Berg et al. (Jul 2024), “What ‘aims’ mean”, The Daily'],
    [article, 'ja', 'Eva van den Berg・News Agency・D C（2024年7月）“What ‘aims’ mean”、The Daily'],
    [
      { id: 'b', type: 'book', title: '年鑑', issued: { 'date-parts': [[2024]] } },
      'ja',
      '『年鑑』（2024年）',
    ],
    [{ id: 'c', type: 'speech', title: '［講演］', author: [{ literal: '某氏' }] }, 'ja', '某氏［講演］'],
    [{ id: 'only-an-id' }, 'en', 'only-an-id'],
    [
      { id: 'd', title: 'T', issued: { literal: 'spring 2020' }, author: 'nobody' },
      'en',
      '“T” (spring 2020)',
    ],
  ] as const)('of %o in %s', (item, language, text) => expect(citation(item, language)).toBe(text))

  it('can be made of every source of the flagship, in both languages', () => {
    const name = 'references.yaml'
    const text = readFileSync(new URL(`../../situations/korean-peninsula/${name}`, import.meta.url), 'utf8')
    for (const { csl } of readSources({ name, text }).sources)
      for (const language of ['ja', 'en'] as const) {
        const line = citation(csl, language)
        expect(line).not.toMatch(/undefined|null|NaN|\[object|\n/)
        expect(line.length).toBeGreaterThan(String(csl.title).length)
      }
  })
})
