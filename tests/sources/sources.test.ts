import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadBibtex } from '../../src/language/sources/bibtex.ts'
import { readSources } from '../../src/language/sources/read-sources.ts'
import { writeSources } from '../../src/language/sources/write-sources.ts'

const file = (name: string, text: string) => ({ name, text })
const codes = (name: string, text: string) =>
  readSources(file(name, text)).diagnostics.map(({ code }) => code)
const flagship = readFileSync(
  new URL('../../situations/korean-peninsula/references.yaml', import.meta.url),
  'utf8',
)

const report = {
  id: '戸崎-2024',
  type: 'report',
  title: '核問題 50% & {兆し} a_b $ # \\ KCNA: A Thing',
  author: [
    { family: '戸崎', given: '洋史' },
    { literal: '防衛省' },
    { family: 'Vega', given: 'María', 'non-dropping-particle': 'de la' },
  ],
  issued: { 'date-parts': [[2024, 12, 24]] },
  accessed: { 'date-parts': [[2025, 1, 1]] },
  number: 'FY2024-1',
  genre: '研究レポート',
  'collection-title': '「朝鮮半島情勢とリスク」研究会',
  publisher: '日本国際問題研究所',
  language: 'ja',
  URL: 'https://example.org/c_d?x=%20&y=1',
}
const commentary = {
  id: 'kcna-2024',
  type: 'article-newspaper',
  title: 'Whether Second Hand Stops',
  author: [{ literal: 'Korean Central News Agency and Others' }],
  issued: {
    'date-parts': [
      [2024, 7, 23],
      [2024, 7, 25],
    ],
  },
  'container-title': 'KCNA',
  note: 'No title',
}
const talk = {
  id: 'slides',
  type: 'speech',
  title: '講演',
  primary: ['kcna-2024', '戸崎-2024'],
  issued: { 'date-parts': [[2025]] },
  language: 'ja',
}
const bibliography = [report, commentary, talk]

beforeAll(async () => {
  await loadBibtex()
})

describe('a bibliography', () => {
  it.each([
    ['csl-yaml', 'a.yaml'],
    ['csl-json', 'a.json'],
    ['bibtex', 'a.bib'],
  ] as const)('survives being written as %s and read back, Japanese included', async (format, name) => {
    const text = await writeSources(bibliography, format)
    const { sources, diagnostics } = readSources(file(name, text))
    expect(diagnostics).toEqual([])
    expect(sources.map(({ csl }) => csl)).toEqual(bibliography)
  })

  it('of the flagship is read whole, each source at its own entry', () => {
    const { sources, diagnostics } = readSources(file('references.yaml', flagship))
    expect(diagnostics).toEqual([])
    expect(sources.length).toBe(flagship.match(/^ {2}- id:/gm)!.length)
    for (const { id, at } of sources)
      expect(flagship.slice(at.start, at.end)).toMatch(new RegExp(`^id: "?${id}`))
  })

  it('is read from a plain list, with a byte-order mark and Windows line ends', () => {
    const { sources, diagnostics } = readSources(
      file('a.yaml', '\uFEFF- id: 資料\r\n  type: book\r\n- id: b\r\n'),
    )
    expect(diagnostics).toEqual([])
    expect(sources.map(({ id }) => id)).toEqual(['資料', 'b'])
  })

  it('may be empty', () => {
    expect(readSources(file('a.yaml', 'references:\n'))).toEqual({ sources: [], diagnostics: [] })
    expect(readSources(file('a.bib', ''))).toEqual({ sources: [], diagnostics: [] })
  })
})

describe('what is wrong with a bibliography', () => {
  it('is told with its place, and the rest is kept', () => {
    const text = '- id: a\n- just text\n- {title: No name}\n- {id: a, type: bok}\n'
    const { sources, diagnostics } = readSources(file('a.yaml', text))
    expect(sources.map(({ id }) => id)).toEqual(['a'])
    expect(diagnostics).toMatchObject([
      { code: 'source-not-a-map', facts: { found: 'just text' } },
      { code: 'source-without-id', facts: { title: 'No name' } },
      { code: 'source-type-unknown', facts: { id: 'a', type: 'bok' }, near: ['book'] },
      { code: 'source-twice', facts: { id: 'a' } },
    ])
    expect(text.slice(diagnostics[0]!.at!.start, diagnostics[0]!.at!.end)).toBe('just text')
  })

  it.each([
    ['a.yaml', '- id: [a', 'yaml-unreadable'],
    ['a.yaml', 'sources: []', 'source-unreadable'],
    ['a.json', '[{"id": "a",}]', 'source-unreadable'],
    ['a.json', '{id: a}', 'source-unreadable'],
  ])('%s: %s cannot be read', (name, text, code) => expect(codes(name, text)).toEqual([code]))

  it('includes a format that nobody reads', () => {
    expect(codes('a.ris', 'TY  - BOOK')).toEqual(['source-format-unknown'])
  })
})

describe('a BibTeX file', () => {
  it('loses only the entry that is torn', () => {
    const text = '@book{a, title={A}}\n@book{b, title={B\n@book{c, title={C}}\n@book{d, title "D"}\n'
    const { sources, diagnostics } = readSources(file('a.bib', text))
    expect(sources.map(({ id }) => id)).toEqual(['a', 'c'])
    expect(diagnostics.map(({ code, at }) => [code, text.slice(at!.start, at!.end)])).toEqual([
      ['source-unreadable', '@book{b, title={B'],
      ['source-unreadable', '@book{d, title "D"}'],
    ])
  })

  it('knows its macros, its cross-references and its accents', () => {
    const text =
      "@comment{@book{x}}\n@string{kokusai = {国際問題}}\n@string{jiia = kokusai # {研究所}}\n@book{whole, title={Whole}, publisher=jiia, year=2020}\n@inbook{part, title={Part}, author={Garc{\\'i}a, Jos{\\'e}}, crossref={whole}}"
    const { sources, diagnostics } = readSources(file('a.bib', text))
    expect(diagnostics).toEqual([])
    expect(sources.map(({ csl }) => csl)).toMatchObject([
      { id: 'whole', publisher: '国際問題研究所' },
      { id: 'part', author: [{ family: 'García', given: 'José' }], 'container-title': 'Whole' },
    ])
  })
})

describe('a hostile bibliography', () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'.replace(/./g, (name, i) => `${name}: &${name} [${`*${'abcdefg'[i]},`.repeat(9)}]\n`)}references: [*h]\n`
  it.each([
    ['aliases that multiply', 'a.yaml', bomb],
    ['a deep structure', 'a.yaml', '['.repeat(20_000)],
    ['a deep JSON structure', 'a.json', '['.repeat(20_000) + ']'.repeat(20_000)],
    ['deep braces', 'a.bib', `@book{a, title=${'{'.repeat(100_000)}${'}'.repeat(100_000)}}`],
    [
      'very many macros and entries',
      'a.bib',
      `@string{s0 = "x"}\n${Array.from({ length: 3000 }, (_, i) => `@string{s${i + 1} = s${i} # "x"}\n@book{b${i}, title = s${i}}\n`).join('')}@book{torn`,
    ],
    ['entries never closed', 'a.bib', '@book{a, title={\n'.repeat(20_000)],
  ])('%s is refused in words and soon', (_, name, text) => {
    const start = performance.now()
    const { diagnostics } = readSources(file(name, text))
    expect(diagnostics[0]!.severity).toBe('error')
    expect(performance.now() - start).toBeLessThan(8000)
  })
})
