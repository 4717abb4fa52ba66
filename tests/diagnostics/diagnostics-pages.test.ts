import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { diagnosticCodes } from '../../src/language/diagnostic-codes.ts'
import { diagnosticWords } from '../../src/report/diagnostics/diagnostic-words.ts'
import { renderDiagnosticsText } from '../../src/report/diagnostics/render-text.ts'
import { explanationOf } from '../../src/workspace/explanation.ts'
import { diagnosticsOf, exampleUnder } from './page.ts'

const folder = new URL('../../docs/diagnostics/', import.meta.url)
const codes = Object.keys(diagnosticCodes)
const found = new Map<string, ReturnType<typeof diagnosticsOf>>()
/** What is said of a page's example, found out once. */
const exampleOf = (code: string) => {
  const known = found.get(code) ?? diagnosticsOf(exampleUnder(pageOf(code), 'Example'))
  found.set(code, known)
  return known
}
const pageOf = (code: string) => readFileSync(new URL(`${code}.md`, folder), 'utf8')

it('every code has a page, and every page a code', () => {
  const pages = readdirSync(folder).filter((name) => name !== 'README.md')
  expect(pages.sort()).toEqual(codes.map((code) => `${code}.md`).sort())
})

it('the index names each page once, under its severity', () => {
  const index = readFileSync(new URL('README.md', folder), 'utf8')
  const listed = [...index.matchAll(/^\| \[([a-z0-9-]+)\]\(\1\.md\) \| (error|warning|note) \|/gm)]
  expect(Object.fromEntries(listed.map(([, code, severity]) => [code, severity]))).toEqual(diagnosticCodes)
  expect(listed).toHaveLength(codes.length)
})

describe.each(codes)('the page on %s', (code) => {
  it('has an example that yields this code alone, and a mend that yields nothing', async () => {
    const example = await exampleOf(code)
    expect([...new Set(example.shown.map((one) => one.code))]).toEqual([code])
    const mended = await diagnosticsOf(exampleUnder(pageOf(code), 'Mended'))
    expect(mended.shown.map((one) => [one.code, one.facts])).toEqual([])
  })

  it('is shown with words in which no fact is missing', async () => {
    const { shown, files } = await exampleOf(code)
    for (const language of ['en', 'ja'] as const) {
      expect(renderDiagnosticsText(shown, files, language)).toContain(`[${code}]`)
      for (const { title, label, help = '' } of shown.map((one) => diagnosticWords(one, language))) {
        expect([title, label, help].join('\n')).not.toMatch(/undefined|NaN|\[object|null/)
        expect([title, help].join('\n')).not.toMatch(/\b(invalid|illegal|unexpected|failed|please)\b|!/i)
        expect(title).toMatch(language === 'ja' ? /[ぁ-ん].*。$/ : /^[A-Z`].*\.$/)
        expect(label).not.toMatch(/[.。]$/)
      }
    }
  })

  it('explains itself in both languages', async () => {
    const english = await explanationOf(code, 'en')
    expect(english).toContain(`# ${code}`)
    expect(english).toContain('## Why it matters')
    expect(english).not.toContain('日本語')
    const japanese = await explanationOf(code, 'ja')
    expect(japanese).toMatch(/[ぁ-ん].*。/)
    expect(japanese).toContain('## 例')
    expect(japanese).not.toContain('## Why')
  })
})
