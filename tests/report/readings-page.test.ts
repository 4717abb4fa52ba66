import { describe, expect, it } from 'vitest'
import { courseOf } from '../../src/language/course.ts'
import { readSituation } from '../../src/language/read-situation.ts'
import { type CompareStage, compareInStages, compareLens } from '../../src/lenses/compare/compare.ts'
import { everyPlacedJudgement } from '../../src/lenses/placed-judgements.ts'
import { compareSheet } from '../../src/report/compare/compare-sheet.ts'
import { differingInterests } from '../../src/report/compare/differing-interests.ts'
import { gapRows } from '../../src/report/compare/gap-rows.ts'
import { differingGroups, gapWaterfall } from '../../src/report/compare/gap-waterfall.ts'
import { harmRows, silencesBySide, supposedTables } from '../../src/report/compare/other-differences.ts'
import { recordWords } from '../../src/report/compare/record-words.ts'
import { settlingQuestions, tellingBits } from '../../src/report/compare/settling-questions.ts'
import { plainPaint } from '../../src/report/terminal/paint.ts'
import { others, port } from '../lenses/compare-situation.ts'

const readings = ['base', 'gloomy']
const situations = readings.map((reading) => others.course({ reading })!.situation)
const placed = situations.map(
  (situation) => new Map(everyPlacedJudgement(situation).map((one) => [one.judgement.address, one])),
)
const options = { ...compareLens.defaults, ensemble: 20, readings }
const stages: CompareStage[] = []
const finding = await compareInStages(port, options, { others }, (_, stage) => stages.push(stage))
const judgement = (side: number, address: string) => placed[side]!.get(address) ?? null
const sheet = compareSheet({ situations, finding, judgement }, 'en', 80, plainPaint)
const news = finding.questions.findIndex(({ id }) => id === 'news')

describe('a comparison told in stages', () => {
  it('has nothing rough where answers are exact, and ends with what the lens finds', async () => {
    expect(stages).toEqual(['judgements', 'answers', 'whole'])
    expect(await compareLens.run(port, options, { others })).toEqual(finding)
  })

  it('has rough answers first where they are simulated', async () => {
    const told: [CompareStage, number][] = []
    const simulated = { ...options, method: { runs: 16_384 }, ensemble: 2 }
    await compareInStages(port, simulated, { others }, ({ plan }, stage) => told.push([stage, plan.runs]))
    expect(told).toEqual([
      ['judgements', 16_384],
      ['rough', 8192],
      ['answers', 16_384],
      ['whole', 16_384],
    ])
  })
})

describe('gaps', () => {
  const rows = gapRows('contingency', sheet)

  it('stand widest first, each with both answers and its size', () => {
    expect(rows.map(({ id }) => id)).toEqual(['news', 'wreck'])
    expect(rows[0]!.sides.map(({ value }) => value)).toEqual([
      expect.closeTo(1 - Math.exp(-1.2), 8),
      expect.closeTo(1 - Math.exp(-4 * (0.2 + 0.6)), 2),
    ])
    expect(rows[0]!.gap).toBe(`+${Math.round(100 * (rows[0]!.sides[1]!.value! - rows[0]!.sides[0]!.value!))}`)
  })

  it('say silence, and no gap where there is none', () => {
    expect(rows[1]).toMatchObject({ silent: ['gloomy'], gap: null, overlap: true })
  })
})

describe('the waterfall of a gap', () => {
  const fall = gapWaterfall(news, sheet)!

  it('leads from the first answer to the second, step by step', () => {
    expect(fall.steps[0]!.from).toBe(fall.first.value)
    expect(fall.steps.at(-1)!.to).toBeCloseTo(fall.second.value, 8)
    for (const [at, { from }] of fall.steps.entries()) if (at > 0) expect(from).toBe(fall.steps[at - 1]!.to)
    for (const { from, to } of fall.steps) {
      expect(Math.min(from, to)).toBeGreaterThanOrEqual(fall.scale.from)
      expect(Math.max(from, to)).toBeLessThanOrEqual(fall.scale.to)
    }
  })

  it('has under each step both values and both reasons', () => {
    const fires = fall.steps
      .flatMap(({ judgements }) => judgements)
      .find(({ address }) => address.includes('fire'))!
    expect(fires.sides.map(({ reasons }) => reasons.map(({ id }) => id))).toEqual([['c1'], ['c2']])
    expect(fires.sides.map(({ value }) => value)).toEqual(['once in 10 years', 'once in 5 years'])
  })

  it('is not there before the gap has been divided', () => {
    const begun = {
      ...finding,
      comparisons: finding.comparisons.map((one) => ({ ...one, attribution: null })),
    }
    const early = compareSheet({ situations, finding: begun, judgement }, 'ja', 80, plainPaint)
    expect(gapWaterfall(news, early)).toBeNull()
    expect(differingGroups(early)).toHaveLength(differingGroups(sheet).length)
  })
})

describe('what would settle it', () => {
  it('tells nothing where both say the same, and more the further they are apart', () => {
    expect(tellingBits(0.3, 0.3)).toBe(0)
    expect(tellingBits(0.2, 0.8)).toBeCloseTo(1.2, 10)
    expect(tellingBits(0.2, 0.8)).toBe(tellingBits(0.8, 0.2))
    expect(tellingBits(0, 1)).toBeLessThan(10)
  })

  it('leaves out counts, what is given something, and what lies before the day', () => {
    const [first] = settlingQuestions(port.situation.from, sheet)
    expect(first).toMatchObject({ id: 'news' })
    expect(settlingQuestions(port.situation.to, sheet)).toEqual([])
  })
})

describe('the record', () => {
  const names = ['T', 'M'] as const
  const say = (one: number | null, other: number | null) =>
    recordWords([{ logLikelihood: one }, { logLikelihood: other }], names, 'en')

  it('is a ratio for one of them, with how far it goes', () => {
    expect(say(-10, -10 + Math.log(1.8))).toEqual({
      title: '1.8 to 1 for M',
      words: 'Not enough to set either aside.',
    })
    expect(say(0, -Math.log(50))).toEqual({ title: '50 to 1 for T', words: 'It speaks clearly for one.' })
    expect(say(0, -40).title).toBe('Over 10,000 to 1 for T')
  })

  it('says so where one gave what came no chance, or sampling drowns the difference', () => {
    expect(say(null, -5).title).toBe('Only M allowed for it')
    expect(say(null, null).title).toBe('Neither foresaw it')
    const unsure = { logLikelihood: -10, interval: { low: -12, high: -8 } }
    expect(recordWords([unsure, { logLikelihood: -9 }], names, 'ja').words).toBe('差は標本の誤差に収まる。')
  })
})

it('silence, harms and what is supposed stand side by side', () => {
  expect(silencesBySide(sheet)).toEqual([
    { side: 'base', titles: [] },
    { side: 'gloomy', titles: ['A storm'] },
  ])
  expect(harmRows(sheet)).toEqual([{ title: 'The port is in the news', sides: ['+2', '−1'] }])
  expect(supposedTables(sheet).map(({ id }) => id)).toEqual(['dry'])
})

describe('what actors are held to want', () => {
  const read = (interests: string) =>
    courseOf(
      readSituation([
        {
          name: 'situation.yaml',
          text: `
kizashi: 1
title: A port
from: 2025-01-01
to: 2029-01-01
actors: {town: {title: The town, interests: [${interests}]}}
factors:
  mood: {title: Mood, states: [calm, tense], start: calm, tempo: 1 year}
`,
        },
      ]).draft!,
      {},
    ).course!.situation
  const between = (first: string, second: string) =>
    differingInterests({ ...sheet, situations: [read(first), read(second)] })

  it('is told where one of two names it alone', () => {
    const found = between('{want: {mood: calm}}', '{want: {mood: calm}}, {avoid: {mood: tense}}')
    expect(found).toMatchObject([{ id: 'town', actor: 'The town', shared: 1, isInOrder: true }])
    expect(found[0]!.only.map(({ length }) => length)).toEqual([0, 1])
  })

  it('is told where both order it otherwise, and not where they do not', () => {
    const [one, other] = ['{want: {mood: calm}}', '{avoid: {mood: tense}}']
    expect(between(`${one}, ${other}`, `${other}, ${one}`)).toMatchObject([{ shared: 2, isInOrder: false }])
    expect(between(one, one)).toEqual([])
  })
})
