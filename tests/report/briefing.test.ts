import { describe, expect, it } from 'vitest'
import { claimsThatMatter } from '../../src/lenses/claims-that-matter.ts'
import { orderOfConcern } from '../../src/lenses/order-of-concern.ts'
import { placedJudgements } from '../../src/lenses/placed-judgements.ts'
import { briefing } from '../../src/report/briefing.ts'
import { contingencyReport } from '../../src/report/contingency.ts'
import { judgementWords } from '../../src/report/judgement-words.ts'
import { course, forecast, situation } from './sample-course.ts'

const made = { version: '0.1.0' }

describe('the briefing', () => {
  it('concludes in one sentence, in both languages', () => {
    expect(briefing(course, forecast, made, 'en').title).toBe(
      '“The harbour closes”, the greatest concern, is unlikely, but “A wave of strikes” is likely',
    )
    expect(briefing(course, forecast, made, 'ja').title).toBe(
      '最大の懸念「港の閉鎖」の可能性は低いが、「ストライキの連鎖」の可能性は高い',
    )
  })

  it('orders contingencies by concern, branches under what they are part of', () => {
    const rows = briefing(course, forecast, made, 'en').rows
    expect(rows.map(({ id, rank }) => [rank, id])).toEqual([
      [1, 'closure'],
      [2, 'strike-wave'],
      [3, 'peace'],
    ])
    expect(rows[0]!.branches.map(({ id }) => id)).toEqual(['long-closure'])
    expect(rows.map(({ isBenign }) => isBenign)).toEqual([false, false, true])
  })

  it('without a viewpoint takes the concern of whoever fears most', () => {
    const open = { ...situation, viewpoint: null }
    expect(orderOfConcern(open, forecast)[0]!.contingency.id).toBe('closure')
  })

  it('puts a contingency without any chance last', () => {
    const none = {
      ...forecast,
      contingencies: {
        ...forecast.contingencies,
        closure: { probability: { value: 0 }, concern: { city: null } },
      },
    }
    expect(orderOfConcern(situation, none).at(-1)!.contingency.id).toBe('closure')
  })

  it('hears every judgement once before any twice, each claim only once', () => {
    const byAddress = new Map(placedJudgements(situation).map((one) => [one.judgement.address, one]))
    const closure = situation.contingencies[0]!
    const claims = claimsThatMatter(closure, forecast.drivers!.closure, byAddress, 3)
    expect(claims.map(({ claim }) => claim)).toEqual(['c1', 'c3', 'c2'])
  })

  it('falls back on the claims of the contingency itself where no ranges were tried', () => {
    const bare = { ...forecast }
    delete (bare as { drivers?: unknown }).drivers
    const row = briefing(course, bare, made, 'en').rows[0]!
    expect(row.claims.map(({ id, direction }) => [id, direction])).toEqual([['c1', null]])
  })

  it('counts what stands on a claim and what does not', () => {
    const [cited] = briefing(course, forecast, made, 'en').rests
    const judgements = placedJudgements(situation)
    expect(cited!.figure).toBe(
      `${judgements.filter(({ because }) => because.length > 0).length} / ${judgements.length}`,
    )
    expect(cited!.words).toContain('2 are among the strongest five')
  })

  it('lists questions by date and says why one has no number', () => {
    const questions = briefing(course, forecast, made, 'en').questions
    expect(questions.map(({ id }) => id)).toEqual(['early', 'late', 'given'])
    expect(questions[0]!.number).toBe('0.25 times')
    expect(questions[2]!.answer.reason).toBe('no number: what is given has no chance')
  })

  it('survives a situation without contingencies', () => {
    const empty = { ...situation, contingencies: [], questions: [] }
    const page = briefing({ ...course, situation: empty }, { ...forecast, contingencies: {} }, made, 'ja')
    expect(page.rows).toEqual([])
    expect(page.title).toBe('事態がまだ一つも挙げられていない')
  })
})

describe('a contingency', () => {
  const report = contingencyReport(course, forecast, 'closure', made, 'en')!

  it('says what its number is the chance of and where doubt takes it', () => {
    expect(report.sentence).toBe(
      'The chance that it has come by 20 January 2029. Within the ranges of the judgements it runs from 17 to 33\u202f%, which reaches into “very unlikely”.',
    )
  })

  it('reads the sign of a negative influence by its strength', () => {
    expect(report.drivers.map(({ direction }) => direction)).toEqual(['raises', 'lowers', 'raises', 'lowers'])
  })

  it('lets one judgement speak for those that share its draw', () => {
    expect(report.drivers.map(({ address, companions }) => [address, companions])).toEqual([
      ['points|strike|mood=bitter', 0],
      ['points|mood=calm|harbour=closed', 0],
      ['rate|strike', 1],
      ['tempo|harbour', 0],
    ])
  })

  it('leaves out what chance alone would show over so many trials', () => {
    expect(report.drivers.map(({ address }) => address)).not.toContain('start|ships')
    expect(report.otherDrivers.isChance).toBe(true)
    expect(report.otherDrivers.limit).toBeCloseTo(3 / Math.sqrt(199), 12)
  })

  it('names judgements by the titles of the situation', () => {
    expect(report.drivers[0]!.subject).toBe('Mood of the dockers: bitter → A strike')
    expect(report.drivers[2]!.subject).toBe('How often — A strike')
    expect(report.drivers[0]).toMatchObject({ value: '+2', range: '1..3', claims: ['c1', 'c2'] })
  })

  it('shows pathways by share, with what is left over', () => {
    expect(report.pathways!.paths.map(({ steps }) => steps)).toEqual([
      ['Mood of the dockers: bitter', 'A strike: won'],
      ['A strike: won'],
    ])
    expect(report.pathways!.rest!.share).toBeCloseTo(0.1, 12)
  })

  it('lists each claim under it once, with grade and where it was read', () => {
    expect(report.claims.map(({ id }) => id)).toEqual(['c1', 'c2', 'c3'])
    expect(report.claims[0]).toMatchObject({
      who: 'The city, May 2024',
      readIn: '山田花子, “Harbour Gazette”, page 3',
      grade: 'B2',
    })
    expect(report.claims[1]!.readIn).toBe('“Yearbook of ports”')
  })

  it('stacks no dots where it may hold on one date and not on another', () => {
    expect(contingencyReport(course, forecast, 'long-closure', made, 'en')!.dots).toBeNull()
    expect(contingencyReport(course, forecast, 'nothing', made, 'en')).toBeNull()
  })
})

it('every judgement of a situation can be said in both languages', () => {
  for (const language of ['ja', 'en'] as const) {
    const say = judgementWords(situation, language)
    for (const placed of placedJudgements(situation)) {
      const { subject, value } = say(placed)
      expect(subject.length, placed.judgement.address).toBeGreaterThan(1)
      expect(value, placed.judgement.address).not.toMatch(/NaN|undefined/)
      expect(subject, placed.judgement.address).not.toMatch(/undefined|null/)
    }
  }
})
