import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/language/diagnostic.ts'
import { diagnosticCodes } from '../../src/language/diagnostic-codes.ts'
import { renderDiagnosticsJson } from '../../src/report/diagnostics/render-json.ts'
import { plainDiagnosticPaint, renderDiagnosticsText } from '../../src/report/diagnostics/render-text.ts'
import { wordsEn } from '../../src/report/diagnostics/words-en.ts'
import { wordsJa } from '../../src/report/diagnostics/words-ja.ts'
import { textWidth } from '../../src/report/terminal/text-width.ts'

function unknown(text: string, name: string, file = 'situation.yaml'): Diagnostic {
  const start = text.indexOf(name)
  return {
    code: 'unknown-id',
    severity: 'error',
    at: { file, start, end: start + name.length },
    facts: { name, kind: 'actor', of: '', known: [] },
  }
}
const show = (text: string, name: string, language: 'en' | 'ja' = 'en') =>
  renderDiagnosticsText([unknown(text, name)], [{ name: 'situation.yaml', text }], language)

it('every code has words in both languages, and no others have', () => {
  for (const words of [wordsEn, wordsJa])
    expect(Object.keys(words).sort()).toEqual(Object.keys(diagnosticCodes).sort())
})

describe('a finding shown as text', () => {
  it('has title, place, the line as written, the mark and the way out', () => {
    const text = 'factors:\r\n  talks:\r\n    owner: Goverment\r\n'
    const finding = { ...unknown(text, 'Goverment'), near: ['Government', 'Governors'] }
    expect(renderDiagnosticsText([finding], [{ name: 'situation.yaml', text }], 'en')).toBe(
      [
        'error[unknown-id]  There is no actor called `Goverment`.',
        '',
        '  situation.yaml:3:12',
        '     3 |     owner: Goverment',
        '       |            ^^^^^^^^^ not declared in this situation',
        '',
        '  Close names: Government, Governors',
        '  Why this matters: kizashi explain unknown-id',
      ].join('\n'),
    )
  })

  it.each([
    ['talks: {title: 隣国との対話, owner: 政府}', '政府'],
    ['talks: {title: ｶﾅ é 👍 한국, owner: 政府}', '政府'],
    ['\uFEFFtalks: {owner: 政府}', '政府'],
    ['talks:\t{owner: 政府}', '政府'],
    ['talks: {title: e\u0301a\u0308, owner: 政府}', '政府'],
    [`talks: {note: ${'長'.repeat(200)}, owner: 政府, more: ${'x'.repeat(300)}}`, '政府'],
    [`talks: {note: ${'👍'.repeat(99)}x${'👍'.repeat(20)}, owner: 政府}`, '政府'],
  ])('underlines %.50s where it stands, full-width characters counted', (text, name) => {
    const [, , , line, mark] = show(text, name, 'ja').split('\n')
    const column = textWidth(mark!.slice(0, mark!.indexOf('^')))
    const carets = mark!.replace(/[^^]/g, '').length
    const before = line!.slice(0, line!.indexOf(name))
    expect([column, carets]).toEqual([textWidth(before), textWidth(name)])
    expect(textWidth(line!)).toBeLessThan(125)
  })

  it('keeps what could steer the terminal from it', () => {
    const name = 'a\u001b[31mb\u202ec\u0007'
    const shown = show(`owner: ${name}\n`, name)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones looked for
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
    expect(shown).toContain('a\ufffd[31mb\ufffdc\ufffd')
  })

  it('marks a place of several lines to the end of its first', () => {
    const text = 'a: {b:\n  c}\n'
    const finding = { ...unknown(text, 'a'), at: { file: 'situation.yaml', start: 3, end: 11 } }
    expect(renderDiagnosticsText([finding], [{ name: 'situation.yaml', text }], 'en')).toContain(
      '|    ^^^ not',
    )
  })

  it('shows every place that takes part', () => {
    const files = [
      { name: 'situation.yaml', text: 'a: 1\n' },
      { name: '二.yaml', text: 'x: 1\na: 2\n' },
    ]
    const finding: Diagnostic = {
      code: 'duplicate-key',
      severity: 'error',
      at: { file: '二.yaml', start: 5, end: 6 },
      related: [{ file: 'situation.yaml', start: 0, end: 1 }],
      facts: { key: 'a' },
    }
    const shown = renderDiagnosticsText([finding], files, 'en')
    expect(shown).toContain('  二.yaml:2:1\n     2 | a: 2\n       | ^ the second time')
    expect(shown).toContain('  situation.yaml:1:1\n     1 | a: 1\n       | - see also')
  })

  it('puts errors first, shows twenty, and counts the rest', () => {
    const text = Array.from({ length: 30 }, (_, i) => `name${i}`).join(' ')
    const notes: Diagnostic[] = Array.from({ length: 5 }, (_, i) => ({
      code: 'file-not-read',
      severity: 'note',
      facts: { file: `${i}.yml`, rename: `${i}.yaml` },
    }))
    const errors = Array.from({ length: 30 }, (_, i) => unknown(text, `name${i}`))
    const shown = renderDiagnosticsText(
      [...notes, ...errors, ...errors],
      [{ name: 'situation.yaml', text }],
      'en',
    )
    expect(shown.match(/^error\[/gm)).toHaveLength(20)
    expect(shown).toContain('Not shown: 10 errors, 5 notes.')
    expect(shown).toMatch(/\n30 errors, 5 notes$/)
    expect(renderDiagnosticsText([], [], 'en')).toBe('')
  })

  it('is silent on what follows from a file that was refused', () => {
    const refused: Diagnostic = {
      code: 'not-utf-8',
      severity: 'error',
      facts: { file: 'situation.yaml', line: 3, guess: '' },
    }
    const missing: Diagnostic = {
      code: 'situation-missing',
      severity: 'error',
      facts: { file: 'situation.yaml' },
    }
    expect(renderDiagnosticsText([missing, refused], [], 'en')).not.toContain('situation-missing')
    expect(renderDiagnosticsText([missing], [], 'en')).toContain('situation-missing')
  })

  it('paints only with what it is given', () => {
    const red = { ...plainDiagnosticPaint, red: (text: string) => `<${text}>` }
    const text = 'owner: x\n'
    const shown = renderDiagnosticsText([unknown(text, 'x')], [{ name: 'situation.yaml', text }], 'en', red)
    expect(shown).toContain('<error[unknown-id]>')
    expect(shown).toContain('<^ not declared in this situation>')
  })
})

describe('findings as JSON', () => {
  it('have places from 1, facts, names and the mend', () => {
    const text = '\uFEFFa: 1\nowner: Hme\n'
    const at = { file: 'situation.yaml', start: 13, end: 16 }
    const finding: Diagnostic = { ...unknown(text, 'Hme'), at, near: ['Home'], fix: { at, text: 'Home' } }
    const place = { file: 'situation.yaml', line: 2, column: 8, endLine: 2, endColumn: 11 }
    expect(renderDiagnosticsJson([finding], [{ name: 'situation.yaml', text }], 'en')).toEqual([
      {
        code: 'unknown-id',
        severity: 'error',
        message: 'There is no actor called `Hme`.',
        ...place,
        facts: { name: 'Hme', kind: 'actor', of: '', known: [] },
        related: [],
        near: ['Home'],
        fix: { ...place, text: 'Home' },
      },
    ])
  })

  it('survive a round trip, and name the file that has no text', () => {
    const finding: Diagnostic = {
      code: 'file-too-large',
      severity: 'error',
      facts: { file: 'a.yaml', bytes: 6e6, limit: 5e6 },
    }
    const [json] = renderDiagnosticsJson([finding], [], 'ja')
    expect(JSON.parse(JSON.stringify(json))).toEqual(json)
    expect(json).toMatchObject({ file: 'a.yaml', message: expect.stringContaining('6.0 MB') })
    expect(json).not.toHaveProperty('line')
    const encoding: Diagnostic = {
      code: 'not-utf-8',
      severity: 'error',
      facts: { file: 'a.yaml', line: 3, guess: '' },
    }
    expect(renderDiagnosticsJson([encoding], [], 'en')[0]).toMatchObject({ file: 'a.yaml', line: 3 })
  })
})
