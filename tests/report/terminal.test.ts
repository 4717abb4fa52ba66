import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { briefing } from '../../src/report/briefing.ts'
import { briefingText } from '../../src/report/terminal/briefing-text.ts'
import { cutText, padText, textWidth } from '../../src/report/terminal/text-width.ts'
import { wrapText } from '../../src/report/terminal/wrap-text.ts'
import { course, forecast } from './sample-course.ts'

const made = { version: '0.1.0' }

describe('text in columns', () => {
  it('counts wide characters as two, combining marks as none', () => {
    expect(textWidth('abc')).toBe(3)
    expect(textWidth('兆し')).toBe(4)
    expect(textWidth('（24％）')).toBe(8)
    expect(textWidth('e\u0301')).toBe(1)
    expect(textWidth('▁▂▃▲▽→')).toBe(6)
    expect(textWidth('한국')).toBe(4)
  })

  it('cuts and pads to the column', () => {
    expect(cutText('首脳会談', 5)).toBe('首脳…')
    expect(textWidth(cutText('首脳会談', 6))).toBeLessThanOrEqual(6)
    expect(padText('首脳', 6)).toBe('首脳  ')
  })

  it('never begins a line with a closing mark nor ends one with an opening bracket', () => {
    const lines = wrapText('「港の閉鎖」の可能性は低い（24％）。次は「ストライキの連鎖」（61％）。', 12)
    for (const line of lines) {
      expect(line).not.toMatch(/^[、。」）％]/)
      expect(line).not.toMatch(/[「（]$/)
    }
    expect(lines.join('')).toBe('「港の閉鎖」の可能性は低い（24％）。次は「ストライキの連鎖」（61％）。')
  })

  it('keeps every line within its columns and loses nothing but spaces', () => {
    const character = fc.constantFrom(...'abc de、。「」（）兆し事態 24％—')
    fc.assert(
      fc.property(
        fc.string({ unit: character, maxLength: 120 }),
        fc.integer({ min: 10, max: 40 }),
        (text, columns) => {
          const lines = wrapText(text, columns)
          for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(columns)
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
        },
      ),
    )
  })
})

describe.each(['ja', 'en'] as const)('the briefing as text (%s)', (language) => {
  it.each([60, 80, 100])('fits %i columns', (columns) => {
    const lines = briefingText(briefing(course, forecast, made, language), { columns }).split('\n')
    for (const line of lines) expect(textWidth(line), line).toBeLessThanOrEqual(columns)
  })

  it('is plain when no styles are given, and says the same in colour', () => {
    const page = briefing(course, forecast, made, language)
    const plain = briefingText(page)
    const mark = (text: string) => `\u001b[1m${text}\u001b[22m`
    const paint = { strong: mark, quiet: mark, accent: mark, raises: mark, lowers: mark }
    const coloured = briefingText(page, { paint })
    expect(plain).not.toContain('\u001b')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape is what is looked for
    const bare = coloured.replace(/\u001b\[\d+m/g, '')
    const trimmed = (text: string) => text.split('\n').map((line) => line.trimEnd())
    expect(trimmed(bare)).toEqual(trimmed(plain))
  })

  it('gives word, number, band, curve and claims of every contingency', () => {
    const text = briefingText(briefing(course, forecast, made, language))
    for (const row of briefing(course, forecast, made, language).rows) {
      expect(text).toContain(row.title)
      expect(text).toContain(row.answer.said!.phrase.replaceAll('\u202f', ' '))
      for (const claim of row.claims) expect(text).toContain(claim.id)
    }
    expect(text).toMatch(/[▁▂▃▄▅▆▇]{20}/)
  })
})
