import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { diagnosticCodes } from '../../src/language/diagnostic-codes.ts'
import { explain } from '../../src/report/diagnostics/explain.ts'
import { renderDiagnosticsText } from '../../src/report/diagnostics/render-text.ts'
import { explanationOf } from '../../src/workspace/explanation.ts'
import { diagnosticsOf, exampleUnder } from './page.ts'

const folder = new URL('../../docs/diagnostics/', import.meta.url)
const codes = Object.keys(diagnosticCodes)
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
    const page = pageOf(code)
    const example = await diagnosticsOf(exampleUnder(page, 'Example'))
    expect([...new Set(example.shown.map((one) => one.code))]).toEqual([code])
    const mended = await diagnosticsOf(exampleUnder(page, 'Mended'))
    expect(mended.shown.map((one) => [one.code, one.facts])).toEqual([])
  })

  it('is shown with words in which no fact is missing', async () => {
    const { shown, files } = await diagnosticsOf(exampleUnder(pageOf(code), 'Example'))
    for (const language of ['en', 'ja'] as const) {
      const text = renderDiagnosticsText(shown, files, language)
      expect(text).toContain(`[${code}]`)
      expect(text).not.toMatch(/undefined|NaN|\[object|null/)
      expect(text).not.toMatch(/\b(invalid|illegal|unexpected|failed|please)\b|!(?!\[)/i)
    }
  })

  it('explains itself in both languages', async () => {
    const english = await explanationOf(code, 'en')
    expect(english).toContain(`# ${code}`)
    expect(english).toContain('## Why it matters')
    expect(english).not.toContain('日本語')
    const japanese = explain(pageOf(code), 'ja')
    expect(japanese).toMatch(/[ぁ-ん].*。/)
    expect(japanese).toContain('## 例')
    expect(japanese).not.toContain('## Why')
  })
})
