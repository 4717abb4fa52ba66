import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { standingEntries } from '../../src/language/ledger-standing.ts'
import { runHindcast } from '../../src/lenses/hindcast/run-hindcast.ts'
import { hindcastDocument } from '../../src/report/hindcast/hindcast-document.ts'
import { hindcastPage } from '../../src/report/hindcast/hindcast-page.ts'
import { hindcastJsonSchema, hindcastSchema } from '../../src/report/hindcast/hindcast-schema.ts'
import { tablesOf } from '../docs/markdown.ts'
import { harbour, ledgerText } from './hindcast-situation.ts'

const { courses, entries, situations } = harbour()
const report = await runHindcast(courses, entries, { every: 'quarter' })
const page = (language: 'en' | 'ja') => hindcastPage(situations, standingEntries(entries), report, language)
const headings = (text: string) => text.split('\n').filter((line) => line.startsWith('#'))

describe('the page', () => {
  it('says first that it tests in hindsight, and what its base rates know', () => {
    const [opening] = page('en').split('## Does it happen')
    expect(opening).toContain('This is a test in hindsight')
    expect(opening).toContain(
      'The base rates of A strike were counted past the first issue, up to 30 June 2026',
    )
    expect(opening).toContain('The ledger was written by desk.')
    const [anfang] = page('ja').split('## 3・6・12')
    expect(anfang).toContain('これは後知恵の検証である')
    expect(anfang).toContain('2026年6月30日まで')
  })

  it('prints the scores as they are', () => {
    const brier = report.all.scores.find(({ forecaster }) => forecaster.name === 'base')!.brier
    const row = page('en')
      .split('\n')
      .find((line) => line.startsWith('| `base` |'))!
    expect(row.split(' | ').at(-1)).toBe(`${brier.toFixed(3)} |`)
    expect(page('en')).toContain('| always “no” | −∞ |')
  })

  it('tells on what a miss rested and what came', () => {
    const missed = page('en').split('## What was missed')[1]!
    expect(missed).toContain('| 2025-04-30 | 3 months | A strike | 11.7 % | 11.7 % | 2025-06-10 |')
    expect(missed).toContain('Rate in `base`, `gloomy`: once in 2 years.')
    expect(missed).toContain('`report` (A1): The harbour stood still.')
    expect(missed).toContain('Rate in `base`: once in 10 years. Rate in `gloomy`: once in 3.3 years.')
  })

  it('lists what was settled early apart, and what is open as the clean test', () => {
    expect(page('en')).toMatch(
      /## Settled before their date, not scored\n\n.*\n.*\n\| A strike by the end of 2027/,
    )
    expect(page('en')).toContain('Open: 1. Frozen with')
    expect(page('en')).toContain('How many rumours: the event is not marked as always reported')
  })

  it('has the same sections in both languages, and no words of the other', () => {
    expect(headings(page('ja'))).toHaveLength(headings(page('en')).length)
    expect(page('en')).not.toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}]/u)
    expect(page('ja')).not.toContain('undefined')
  })

  it('of a ledger that settles nothing still says what it is', async () => {
    const few = harbour('{"as-of": "2025-02-28"}')
    const short = await runHindcast(few.courses, few.entries, { every: 'year' })
    const text = hindcastPage(few.situations, standingEntries(few.entries), short, 'en')
    expect(text).toContain('This is a test in hindsight')
    expect(text).not.toMatch(/NaN|undefined|Infinity/)
    expect(ledgerText).not.toContain('2025-02-28')
  })
})

describe('the document', () => {
  const document = hindcastDocument(situations[0]!, report, { version: '0.1.0', hash: 'ab12' })

  it('keeps its published contract, also after a round trip through JSON', () => {
    expect(() => hindcastSchema.parse(JSON.parse(JSON.stringify(document)))).not.toThrow()
    expect(JSON.parse(JSON.stringify(document))).toEqual(document)
  })

  it('is described by the schema that ships', () => {
    const path = new URL('../../schema/hindcast.schema.json', import.meta.url)
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(JSON.stringify(hindcastJsonSchema())))
  })

  const { rows } = tablesOf('docs/results.md').find(({ header }) => header[0] === 'path of hindcast')!
  it.each(rows.map(([cell]) => cell!.replaceAll('`', '')))('has %s, as docs/results.md says', (path) => {
    const along = (value: unknown, key: string) => {
      const map = value as Record<string, unknown>
      return map[/^[A-Z]+$/.test(key) ? Object.keys(map)[0]! : key]
    }
    expect(path.split('.').reduce<unknown>(along, document)).toBeDefined()
  })
})
