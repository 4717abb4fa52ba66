import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOfText } from '../../src/language/dates.ts'
import { scoreReport } from '../../src/lenses/score/score-report.ts'
import { frozen, said, situation, standing } from './score-situation.ts'

const base = { mainReading: 'base' }
const log2 = Math.log2

describe('a question settled early', () => {
  const entries = standing(
    said('ann', '2026-01-01', 'strike-10', 0.2),
    said('ann', '2026-01-06', 'strike-10', 0.6),
    said('ben', '2026-01-03', 'strike-10', 0.5),
    said('ben', '2026-01-09', 'strike-10', 1),
    { date: '2026-01-09', question: 'strike-10', outcome: 'yes' },
  )
  const report = scoreReport(situation, entries, [], base)
  const [question] = report.questions
  const [ann, ben] = question!.binary

  it('is scored over the days before it was settled', () => {
    expect(question).toMatchObject({ id: 'strike-10', isEarly: true, family: 'event' })
    expect(ann!.days).toBe(8)
    expect(ann!.brier).toBeCloseTo((5 * 0.64 + 3 * 0.16) / 8, 12)
    expect(ann!.log).toBeCloseTo((5 * Math.log(0.2) + 3 * Math.log(0.6)) / 8, 12)
    expect(ben!.days).toBe(6)
    expect(ben!.brier).toBeCloseTo(0.25, 12)
  })

  it('counts the days that were left as 0 in scores over its scheduled life', () => {
    expect([ann!.coverage, ben!.coverage]).toEqual([0.8, 0.6])
    expect(ann!.baseline).toBeCloseTo((5 * 100 * log2(0.4) + 3 * 100 * log2(1.2)) / 10, 10)
    expect(ben!.baseline).toBeCloseTo(0, 12)
    const peer = (3 * 100 * Math.log(0.2 / 0.5) + 3 * 100 * Math.log(0.6 / 0.5)) / 10
    expect(ann!.peer).toBeCloseTo(peer, 10)
    expect(ben!.peer).toBeCloseTo(-peer, 10)
  })

  it('stands against the median of the day', () => {
    expect(ann!.relative).toBeCloseTo((3 * (0.64 - 0.445) + 3 * (0.16 - 0.205)) / 8, 12)
  })

  it('lets by-date forecasts go down with the time left', () => {
    // The end of the tenth lies ten days after the first.
    const at = (p: number, left: number, whole: number) => 1 - (1 - p) ** (left / whole)
    const first = [10, 9, 8, 7, 6].map((left) => at(0.2, left, 10))
    const second = [5, 4, 3].map((left) => at(0.6, left, 5))
    const mean = [...first, ...second].reduce((sum, p) => sum + (1 - p) ** 2, 0) / 8
    expect(ann!.brierDecayed).toBeCloseTo(mean, 10)
  })

  it('is held against base rate and no change on the same days', () => {
    expect(ann!.against.noChange).toEqual({ own: ann!.brier, reference: 1 })
    const rate = (left: number) => 1 - Math.exp(-left / 365.25)
    const days = [8, 7, 6, 5, 4, 3].reduce((sum, left) => sum + (1 - rate(left)) ** 2, 0) / 6
    expect(ben!.against.baseRate!.reference).toBeCloseTo(days, 10)
    expect(ben!.against.lastIssue).toBeNull()
  })

  it('pools the people day by day', () => {
    const pools = Object.fromEntries(question!.binary.slice(2).map((one) => [one.forecaster.name, one]))
    expect(Object.keys(pools)).toEqual(['people-geometric', 'people-median'])
    const median = (2 * 0.64 + 3 * 0.65 ** 2 + 3 * 0.45 ** 2) / 8
    expect(pools['people-median']!.brier).toBeCloseTo(median, 12)
    const odds = (a: number, b: number) => Math.sqrt((a / (1 - a)) * (b / (1 - b)))
    const pooled = [odds(0.2, 0.5), odds(0.6, 0.5)].map((one) => one / (1 + one))
    const geometric = (2 * 0.64 + 3 * (1 - pooled[0]!) ** 2 + 3 * (1 - pooled[1]!) ** 2) / 8
    expect(pools['people-geometric']!.brier).toBeCloseTo(geometric, 12)
    expect(pools['people-median']!.peer).toBeNull()
  })
})

it('only questions whose own date has passed are scored where that is asked for', () => {
  const entries = standing(
    said('ann', '2026-01-01', 'strike-10', 0.2),
    said('ann', '2026-01-01', 'strike-30', 0.2),
    { date: '2026-01-05', question: 'strike-10', outcome: 'yes' },
    { date: '2026-01-05', question: 'strike-30', outcome: 'yes' },
    { 'as-of': '2026-01-11' },
  )
  const ids = (onlyDue: boolean) =>
    scoreReport(situation, entries, [], { ...base, onlyDue }).questions.map(({ id }) => id)
  expect(ids(false)).toEqual(['strike-10', 'strike-30'])
  expect(ids(true)).toEqual(['strike-10'])
})

describe('what is not scored is said', () => {
  const entries = standing(
    said('ann', '2026-01-01', 'strike-10', 0.2),
    said('ann', '2026-01-01', 'given-deal', 0.2),
    said('ann', '2026-01-01', 'strike-30', 0.2),
    said('ann', '2026-01-09', 'deal-10', 0.2),
    said('ann', '2026-01-01', 'rumour-10', 0.2),
    { date: '2026-01-11', question: 'strike-10', outcome: 'ambiguous' },
    { date: '2026-01-11', question: 'given-deal', outcome: 'annulled' },
    { date: '2026-01-09', question: 'deal-10', outcome: 'yes' },
    { date: '2026-01-10', question: 'shut-by', outcome: 'no' },
    { 'as-of': '2026-01-15' },
  )
  const report = scoreReport(situation, entries, [], base)

  it('annulled, ambiguous and forecast too late have no score', () => {
    const found = report.questions.map(({ id, outcome, opened, binary }) => [
      id,
      outcome,
      opened !== null,
      binary.length,
    ])
    expect(found).toEqual([
      ['deal-10', 'yes', false, 0],
      ['given-deal', 'annulled', true, 0],
      ['strike-10', 'ambiguous', true, 0],
    ])
    expect(report.forecasters).toEqual([])
  })

  it('questions past their date and those still open are told apart', () => {
    expect(report.overdue).toEqual(['rumour-10'])
    expect(report.open).toEqual(['strike-30'])
  })

  it('what came after the day that is looked at is not known', () => {
    const early = scoreReport(situation, entries, [], { ...base, asOf: dayOfText('2026-01-08')! })
    expect(early.questions).toEqual([])
    expect(early.open).toEqual(['given-deal', 'rumour-10', 'strike-10', 'strike-30'])
  })
})

describe('readings', () => {
  const issues = [
    frozen('base', '2026-01-01', { 'strike-10': 0.5, chaos: 0.1 }, { logLikelihood: -3 }),
    frozen(
      'base',
      '2026-01-05',
      { 'strike-10': 0.3 },
      { logLikelihood: -7, madeOn: dayOfText('2026-02-01')! },
    ),
    frozen('other', '2026-01-05', { 'strike-10': 0.1 }, { logLikelihood: -5 }),
  ]
  const entries = standing(
    said('ann', '2026-01-03', 'strike-10', 0.4),
    { date: '2026-01-11', question: 'strike-10', outcome: 'no' },
    { date: '2026-12-31', question: 'chaos', outcome: 'no' },
  )
  const report = scoreReport(situation, entries, issues, base)
  const of = (id: string, name: string) =>
    report.questions.find((one) => one.id === id)!.binary.find(({ forecaster }) => forecaster.name === name)!

  it('are held against their issue before, people against the last one', () => {
    expect(of('strike-10', 'base').against.lastIssue).toEqual({
      own: expect.closeTo(0.09, 12),
      reference: 0.25,
    })
    expect(of('strike-10', 'other').against.lastIssue).toBeNull()
    expect(of('strike-10', 'ann').against.lastIssue!.reference).toBeCloseTo((2 * 0.25 + 6 * 0.09) / 8, 12)
  })

  it('are pooled by their mean', () => {
    expect(of('strike-10', 'readings-linear').brier).toBeCloseTo((4 * 0.25 + 6 * 0.04) / 10, 12)
  })

  it('are scored on contingencies too, by the time they were forecast', () => {
    expect(of('chaos', 'base').brier).toBeCloseTo(0.01, 12)
    expect(report.forecasters.map(({ forecaster, questions }) => [forecaster.name, questions])).toEqual([
      ['ann', 1],
      ['other', 1],
      ['base', 2],
      ['readings-linear', 1],
    ])
  })

  it('show how they foresaw the ledger, and which issues were made in hindsight', () => {
    expect(report.evidence.map(({ reading, logLikelihood }) => [reading, logLikelihood])).toEqual([
      ['other', -5],
      ['base', -7],
    ])
    expect([report.inHindsight, report.issues]).toEqual([1, 3])
  })
})

describe('no change', () => {
  it('goes by the start, then by the states and events of the ledger', () => {
    const entries = standing(
      said('ann', '2026-01-01', 'bitter-on', 0.5),
      said('ann', '2026-01-01', 'shut-by', 0.5),
      { date: '2026-01-04', state: { mood: 'furious' }, confidence: 0.9 },
      { date: '2026-01-06', event: 'strike' },
      { date: '2026-01-10', question: 'bitter-on', outcome: 'yes' },
      { date: '2026-01-07', question: 'shut-by', outcome: 'yes' },
    )
    const { questions } = scoreReport(situation, entries, [], base)
    const reference = (id: string) =>
      questions.find((one) => one.id === id)!.binary[0]!.against.noChange!.reference
    // 25 % for three days; then nine in ten for one of the two, half of the rest for the other.
    expect(reference('bitter-on')).toBeCloseTo((3 * 0.75 ** 2 + 6 * 0.05 ** 2) / 9, 12)
    // Open until the strike of the sixth shuts it.
    expect(reference('shut-by')).toBeCloseTo(5 / 6, 12)
  })
})

describe('when', () => {
  const entries = standing(
    ...['strike-10', 'strike-20', 'strike-30'].map((question, place) =>
      said('ann', '2026-01-01', question, [0.15, 0.6, 0.85][place]!),
    ),
    said('ben', '2026-01-01', 'strike-10', 0.5),
    { date: '2026-01-10', question: 'strike-10', outcome: 'no' },
    { date: '2026-01-20', question: 'strike-20', outcome: 'no' },
    { date: '2026-01-25', question: 'strike-30', outcome: 'yes' },
  )

  it('scores questions that differ in their dates alone as one: the published example', () => {
    const [when, ...others] = scoreReport(situation, entries, [], base).when
    expect(others).toEqual([])
    expect(when).toMatchObject({ questions: ['strike-10', 'strike-20', 'strike-30'], outcome: 2 })
    const [ann, ...rest] = when!.scores
    expect(rest).toEqual([])
    // 15, 45, 25, 15 % with the third come.
    expect(2 * ann!.ranked).toBeCloseTo(0.27, 12)
    expect(ann!.brierOfCategories).toBeCloseTo(0.81, 12)
  })
})

describe('numbers', () => {
  const guess = (by: string, value: number, more: object = {}) => ({
    ...{ by, date: '2026-01-01', question: 'ships-end', value },
    ...more,
  })
  const entries = standing(guess('ann', 50, { low: 45, high: 55, confidence: 0.8 }), guess('ben', 70), {
    date: '2026-12-31',
    question: 'ships-end',
    outcome: 60,
  })
  const issue = frozen(
    'base',
    '2026-01-01',
    {},
    {
      numbers: {
        'ships-end': {
          expected: 58,
          quantiles: [
            { share: 0.25, value: 50 },
            { share: 0.75, value: 66 },
          ],
        },
      },
    },
  )
  const [question] = scoreReport(situation, entries, [issue], base).questions
  const of = (name: string) => question!.number.find(({ forecaster }) => forecaster.name === name)!

  it('are scored by quantiles, by a point alone by the distance', () => {
    expect(of('ben').crps).toBeCloseTo(10, 12)
    // Twice the quantile losses at 10, 50 and 90 %: 2·(0.1·15, 0.5·10, 0.9·5), their mean.
    expect(of('ann').crps).toBeCloseTo((2 * (1.5 + 5 + 4.5)) / 3, 12)
    expect(of('base').crps).toBeCloseTo((2 * (0.25 * 10 + 0.25 * 6)) / 2, 12)
  })

  it('are held against staying as it was, with the range of 80 %', () => {
    expect(of('ben').skill).toBeCloseTo(0.5, 12)
    expect(of('ann').interval).toEqual({ score: expect.closeTo(10 + (2 / 0.2) * 5, 10), holds: false })
    // Half the mean distance less a quarter of the spread: (10 + 10)/2 − 20/4.
    expect(of('people-sample').crps).toBeCloseTo(5, 12)
  })
})

describe('rounds', () => {
  it('the opening forecast is the first, or the first of the second round; rounds are compared', () => {
    const entries = standing(
      said('ann', '2026-01-01', 'strike-10', 0.6, { round: 1 }),
      said('ann', '2026-01-02', 'strike-10', 0.3, { round: 2 }),
      said('ann', '2026-01-05', 'strike-10', 0.1, { round: 2 }),
      { date: '2026-01-11', question: 'strike-10', outcome: 'no' },
    )
    const report = scoreReport(situation, entries, [], base)
    expect(report.questions[0]!.binary[0]!.opening).toBe(0.3)
    expect(report.forecasters[0]!.secondRound).toEqual({
      count: 1,
      mean: expect.closeTo(0.09 - 0.36, 12),
      interval: null,
    })
    expect(report.forecasters[0]!.opening.isEnough).toBe(false)
  })
})

it('what was called impossible and came is −∞, and stays so in every mean', () => {
  const entries = standing(
    said('ann', '2026-01-01', 'strike-10', 0),
    said('ann', '2026-01-01', 'deal-10', 0.5),
    { date: '2026-01-09', question: 'strike-10', outcome: 'yes' },
    { date: '2026-01-11', question: 'deal-10', outcome: 'no' },
  )
  const [ann] = scoreReport(situation, entries, [], base).forecasters
  expect(ann).toMatchObject({ log: -Infinity, baseline: -Infinity, questions: 2 })
  expect(ann!.brier).toBeCloseTo((1 + 0.25) / 2, 12)
})

describe('laws', () => {
  const questions = ['strike-10', 'strike-20', 'deal-10', 'bitter-on'] as const
  const forecasts = fc.array(
    fc.record({
      by: fc.constantFrom('ann', 'ben', 'cyd'),
      day: fc.integer({ min: 1, max: 9 }),
      question: fc.constantFrom(...questions),
      probability: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  const lines = (all: readonly { by: string; day: number; question: string; probability: number }[]) =>
    all.map(({ by, day, question, probability }, place) => ({
      ...said(by, `2026-01-0${day}`, question, probability),
      id: `e${place}`,
    }))
  const ends = [
    { date: '2026-01-08', question: 'strike-10', outcome: 'yes' },
    { date: '2026-01-08', question: 'strike-20', outcome: 'yes' },
    { date: '2026-01-11', question: 'deal-10', outcome: 'no' },
    { date: '2026-01-11', question: 'bitter-on', outcome: 'no' },
  ]

  it('the order of lines does not matter, and what is retracted is as never entered', () => {
    fc.assert(
      fc.property(forecasts, (all) => {
        const written = [...lines(all), ...ends]
        const report = scoreReport(situation, standing(...written), [], base)
        expect(scoreReport(situation, standing(...[...written].reverse()), [], base)).toEqual(report)
        const taken = { ...said('dan', '2026-01-02', 'strike-10', 0.4), id: 'taken' }
        const back = { retracts: 'taken' }
        expect(scoreReport(situation, standing(...written, taken, back), [], base)).toEqual(report)
      }),
      { numRuns: 30 },
    )
  })

  it('peer scores of a question add up to 0; Brier and coverage lie in 0..1', () => {
    fc.assert(
      fc.property(forecasts, (all) => {
        for (const { binary } of scoreReport(situation, standing(...lines(all), ...ends), [], base)
          .questions) {
          const peers = binary.flatMap(({ peer }) => peer ?? [])
          expect(Math.abs(peers.reduce((sum, peer) => sum + peer, 0))).toBeLessThan(1e-8)
          for (const { brier, coverage } of binary) {
            expect(brier).toBeGreaterThanOrEqual(0)
            expect(brier).toBeLessThanOrEqual(1)
            expect(coverage).toBeLessThanOrEqual(1)
          }
        }
      }),
      { numRuns: 30 },
    )
  })
})
