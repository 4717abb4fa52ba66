import { describe, expect, it } from 'vitest'
import type { Situation } from '../../src/language/situation.ts'
import { forecasterSummary } from '../../src/lenses/score/forecaster-summary.ts'
import { groupEstimate } from '../../src/lenses/score/group-estimate.ts'
import { scoreReport } from '../../src/lenses/score/score-report.ts'
import { issueJsonSchema } from '../../src/report/issue/issue-schema.ts'
import { languages } from '../../src/report/language.ts'
import { groupLines } from '../../src/report/score/group-text.ts'
import { poolDocument } from '../../src/report/score/pool-document.ts'
import { scoreCsv } from '../../src/report/score/score-csv.ts'
import { scoreDocument } from '../../src/report/score/score-document.ts'
import {
  poolJsonSchema,
  poolSchema,
  scoreJsonSchema,
  scoreSchema,
} from '../../src/report/score/score-schema.ts'
import { scoreText } from '../../src/report/score/score-text.ts'
import { en } from '../../src/report/score/score-words-en.ts'
import { ja } from '../../src/report/score/score-words-ja.ts'
import { textWidth } from '../../src/report/terminal/text-width.ts'
import { frozen, said, situation, standing } from './score-situation.ts'

const by = { mainReading: 'base' }
const source = { version: '0.1.0', hash: 'ab12', title: situation.title, leftOut: [] }

const entries = standing(
  said('Ann Example', '2026-01-01', 'strike-10', 0.2, { low: 0.1, high: 0.4, confidence: 0.9, round: 1 }),
  said('Ann Example', '2026-01-05', 'strike-10', 0, { round: 2, note: '理由' }),
  said('佐藤', '2026-01-02', 'strike-10', 0.5, { note: { en: 'Because', ja: 'なぜなら' } }),
  said('佐藤', '2026-01-02', 'deal-10', 0.3),
  said('佐藤', '2026-01-02', 'strike-20', 0.7),
  said('佐藤', '2026-01-02', 'bitter-on', 0.7),
  said('佐藤', '2026-01-02', 'given-deal', 0.7),
  { by: '佐藤', date: '2026-01-02', question: 'strikes', value: 2, low: 1, high: 4 },
  { date: '2026-01-08', event: 'strike' },
  { date: '2026-01-08', question: 'strike-10', outcome: 'yes' },
  { date: '2026-01-08', question: 'strike-20', outcome: 'yes' },
  { date: '2026-01-11', question: 'bitter-on', outcome: 'no' },
  { date: '2026-01-21', question: 'strikes', outcome: 1 },
  { date: '2026-01-12', question: 'given-deal', outcome: 'annulled' },
  { 'as-of': '2026-01-30' },
)
const issues = [
  frozen(
    'base',
    '2026-01-01',
    { 'strike-10': 0.05, 'strike-20': 0.1, 'bitter-on': 0.2 },
    { logLikelihood: -4 },
  ),
  frozen(
    'other',
    '2026-01-01',
    { 'strike-10': 0.2, 'strike-20': 0.3, 'bitter-on': 0.2 },
    { logLikelihood: -2 },
  ),
]
const report = scoreReport(situation, entries, issues, by)
const empty = scoreReport(situation, [], [], by)

describe('the documents', () => {
  it('keep their published contracts, also after a round trip through JSON', () => {
    for (const one of [report, empty]) {
      const document = scoreDocument(one, source)
      expect(() => scoreSchema.parse(JSON.parse(JSON.stringify(document)))).not.toThrow()
      expect(JSON.parse(JSON.stringify(document))).toEqual(document)
    }
    for (const question of ['strike-10', 'strikes', 'chaos']) {
      const document = poolDocument(question, groupEstimate(entries, question), source)
      expect(() => poolSchema.parse(JSON.parse(JSON.stringify(document)))).not.toThrow()
    }
  })

  it('give null and the reason for what was called impossible and came', () => {
    const ann = scoreDocument(report, source).questions['strike-10']!.binary[0]!
    expect(ann.log).toEqual({ natural: null, bits: null, reason: 'called-impossible' })
    expect(ann.baseline).toBeNull()
    expect(ann.brierTwoSided).toBe(2 * ann.brier)
  })

  it.each([
    ['score', scoreJsonSchema],
    ['pool', poolJsonSchema],
    ['issue', issueJsonSchema],
  ])('are described by the schema that ships: %s (written by vitest --update)', async (name, schema) => {
    await expect(`${JSON.stringify(schema(), null, 2)}\n`).toMatchFileSnapshot(
      `../../schema/${name}.schema.json`,
    )
  })
})

describe.each(languages)('the report in %s', (language) => {
  const text = scoreText(situation, report, source, language)

  it('keeps to 80 columns and has every figure', () => {
    for (const line of text.split('\n')) expect(textWidth(line), line).toBeLessThanOrEqual(80)
    expect(text).not.toMatch(/undefined|NaN|\[object|null\b/)
  })

  it('says what is wanting: too few, annulled, early, open, proposed', () => {
    const say = language === 'ja' ? ja : en
    expect(text.replace(/\n\s*/g, language === 'ja' ? '' : ' ')).toContain(say.tooFew(30))
    expect(text).toContain(say.unanswered(['given-deal'], []))
    expect(text).toContain('−∞')
    expect(text).toContain(say.sections.proposals)
    expect(text).toContain('kizashi resolve deal-10 no --date 2026-01-10')
    expect(text).toContain(say.reading('other'))
  })

  it('says how to begin where nothing was forecast', () => {
    const begin = scoreText(situation, empty, source, language)
    expect(begin).toContain('kizashi estimate')
    expect(begin).not.toContain('─')
  })
})

describe('the table', () => {
  it('opens in Excel as UTF-8, every row as wide as its head', () => {
    const table = scoreCsv(situation, report, 'ja')
    expect(table.startsWith('\ufeffquestion,title,')).toBe(true)
    const rows = table.slice(1).trimEnd().split('\r\n')
    const width = rows[0]!.split(',').length
    const scored = rows.filter((row) => row.includes('person') || row.includes('reading'))
    expect(scored.length).toBeGreaterThan(6)
    for (const row of scored) expect(row.split(',')).toHaveLength(width)
    const numbered = rows.find((row) => row.startsWith('strikes,') && row.includes('佐藤'))!
    expect(numbered.split(',').at(-2)).not.toBe('')
  })
})

describe('what a group holds', () => {
  const group = groupEstimate(entries, 'strike-10')
  const lines = (who: Situation, isNamed: boolean) =>
    groupLines(who, who.questions.find(({ id }) => id === 'strike-10')!, group, issues, 'en', {
      isNamed,
    }).join('\n')

  it('refuses to pool odds with a 0, and to extremise who discussed', () => {
    expect(group.hasDiscussed).toBe(true)
    expect(group.pools.geometric).toEqual({ value: null, reason: 'certainty' })
    expect(group.pools.extremised).toEqual({ value: null, reason: 'discussed' })
    expect(group.pools.trimmed).toEqual({ value: null, reason: 'too-few' })
    expect(group.pools.linear).toEqual({ value: 0.25 })
    const text = lines(situation, false)
    expect(text).toContain(en.poolRefusals.certainty)
    expect(text).toContain(en.poolRefusals.discussed)
  })

  it('shows names only where that is asked for', () => {
    expect(lines(situation, true)).toContain('佐藤')
    const anonymous = lines(situation, false)
    expect(anonymous).not.toContain('佐藤')
    expect(anonymous).toContain('person B: Because')
    expect(anonymous).toContain('The model, reading other')
  })

  it('extremises those who answered apart, by the weights that are usual', () => {
    const apart = groupEstimate(
      standing(said('a', '2026-01-01', 'strike-10', 0.2), said('b', '2026-01-01', 'strike-10', 0.4)),
      'strike-10',
    )
    const odds = Math.sqrt((0.2 / 0.8) * (0.4 / 0.6))
    expect(apart.pools.geometric).toEqual({ value: expect.closeTo(odds / (1 + odds), 12) })
    expect(apart.pools.extremised).toEqual({ value: expect.closeTo(odds ** 1.5 / (1 + odds ** 1.5), 12) })
  })
})

it('both languages have the same words, and none exclaims or pleads', () => {
  const keys = (value: unknown, path = ''): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => keys(inner, `${path}.${key}`))
      : [`${path}${typeof value === 'function' ? `(${value.length})` : ''}`]
  expect(keys(ja).sort()).toEqual(keys(en).sort())
  expect(JSON.stringify([en, ja])).not.toMatch(/!|！|please|ください/i)
})

describe.each(languages)('with enough questions, in %s', (language) => {
  const settled = Array.from({ length: 40 }, (_, place) => ({
    question: `q${place}`,
    family: 'event' as const,
    isYes: place % 4 === 0,
    score: {
      ...report.questions.find(({ id }) => id === 'bitter-on')!.binary[0]!,
      opening: place % 4 === 0 ? 0.65 : 0.15,
    },
  }))
  const summary = forecasterSummary({ kind: 'person', name: 'Ann' }, settled)
  const text = scoreText(situation, { ...report, forecasters: [summary] }, source, language)

  it('shows bins with intervals, and warnings', () => {
    const say = language === 'ja' ? ja : en
    expect(summary.opening).toMatchObject({ isEnough: true, areaUnderCurve: 1, averagePrecision: 1 })
    expect(text).not.toContain(say.tooFew(30))
    expect(text).toContain(say.calibrationHead.at(-1))
    expect(text).toContain(language === 'ja' ? '警告' : 'Warnings')
    expect(text).toContain(language === 'ja' ? 'シュピーゲルハルター' : 'Spiegelhalter')
    for (const line of text.split('\n')) expect(textWidth(line), line).toBeLessThanOrEqual(80)
  })
})
