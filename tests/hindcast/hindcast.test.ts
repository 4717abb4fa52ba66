import { describe, expect, it } from 'vitest'
import { dayOfText, textOfDay } from '../../src/language/dates.ts'
import { daysPerYear } from '../../src/language/day.ts'
import { placeOf } from '../../src/lenses/hindcast/event-summaries.ts'
import { issueDays, monthsLater } from '../../src/lenses/hindcast/issue-days.ts'
import { runHindcast } from '../../src/lenses/hindcast/run-hindcast.ts'
import { harbour, ledgerText } from './hindcast-situation.ts'

const day = (text: string) => dayOfText(text)!
const atLeastOnce = (ratePerYear: number, from: string, to: string) =>
  1 - Math.exp((-ratePerYear * (day(to) - day(from))) / daysPerYear)

const { courses, entries } = harbour()
const report = await runHindcast(courses, entries, { every: 'quarter' })
const base = placeOf(report.forecasters, 'reading', 'base')
const gloomy = placeOf(report.forecasters, 'reading', 'gloomy')
const find = (event: string, from: string, months: number) =>
  report.prospects.find(
    (prospect) => prospect.event === event && prospect.from === day(from) && prospect.months === months,
  )!

describe('the days of the issues', () => {
  it('keep the date, or take the last of a shorter month', () => {
    expect(issueDays(day('2025-01-31'), day('2026-02-01'), 'quarter').map(textOfDay)).toEqual([
      '2025-01-31',
      '2025-04-30',
      '2025-07-31',
      '2025-10-31',
      '2026-01-31',
    ])
    expect(textOfDay(monthsLater(day('2024-02-29'), 12))).toBe('2025-02-28')
    expect(textOfDay(monthsLater(day('2025-01-31'), -3))).toBe('2024-10-31')
  })
})

describe('the prospects', () => {
  it('are those of every event that is always reported, over every span that has ended', () => {
    const spans = report.prospects.map(({ event, from, months }) => `${event} ${textOfDay(from)} ${months}`)
    expect(spans.sort()).toEqual(
      ['strike', 'flood']
        .flatMap((event) => [
          ...['2025-01-31', '2025-04-30', '2025-07-31', '2025-10-31'].map((from) => `${event} ${from} 3`),
          ...['2025-01-31', '2025-04-30', '2025-07-31'].map((from) => `${event} ${from} 6`),
          `${event} 2025-01-31 12`,
        ])
        .sort(),
    )
  })

  it('are forecast by the rates, from the day of the issue on, in each reading', () => {
    const flood = find('flood', '2025-04-30', 6)
    expect(flood.said[base]).toBeCloseTo(atLeastOnce(0.1, '2025-04-30', '2025-10-30'), 10)
    expect(flood.said[gloomy]).toBeCloseTo(atLeastOnce(0.3, '2025-04-30', '2025-10-30'), 10)
  })

  it('are settled by the ledger: within the span, and not on its first day', () => {
    expect(find('strike', '2025-04-30', 3).came).toHaveLength(1)
    expect(find('strike', '2025-01-31', 3).came).toEqual([])
    expect(find('flood', '2025-01-31', 12).came).toEqual([])
  })

  it('have what anybody knows beside them', () => {
    const references = (name: string) => placeOf(report.forecasters, 'reference', name)
    const strike = find('strike', '2025-07-31', 3)
    expect(strike.said[references('base-rate')]).toBeCloseTo(atLeastOnce(0.8, '2025-07-31', '2025-10-31'), 10)
    expect(find('flood', '2025-07-31', 3).said[references('base-rate')]).toBeNull()
    // The strike of June lies in the three months before the end of July; what was before January is not known.
    expect(strike.said[references('no-change')]).toBe(1)
    expect(find('flood', '2025-07-31', 3).said[references('no-change')]).toBe(0)
    expect(find('strike', '2025-01-31', 3).said[references('no-change')]).toBeNull()
    expect([strike.said[references('never')], strike.said[references('even')]]).toEqual([0, 0.5])
  })
})

describe('the scores', () => {
  it('are means over the prospects, and of the odds where nobody is certain', () => {
    const said = report.prospects.map((prospect) => prospect.said[base]!)
    const came = report.prospects.map((prospect) => (prospect.came.length > 0 ? 1 : 0))
    const brier = said.reduce((sum, p, place) => sum + (p - came[place]!) ** 2, 0) / said.length
    const score = report.all.scores.find(({ forecaster }) => forecaster.name === 'base')!
    expect(score.brier).toBeCloseTo(brier, 12)
    expect(score.expected).toBeCloseTo(
      said.reduce((sum, p) => sum + p, 0),
      12,
    )
    const { miscalibration, discrimination, uncertainty } = score.corp
    expect(miscalibration - discrimination + uncertainty).toBeCloseTo(brier, 12)
    const flood = find('flood', '2025-01-31', 12)
    const odds = (p: number) => p / (1 - p)
    const pooled = Math.sqrt(odds(flood.said[base]!) * odds(flood.said[gloomy]!))
    const geometric = placeOf(report.forecasters, 'pool', 'geometric')
    expect(flood.said[geometric]).toBeCloseTo(pooled / (1 + pooled), 12)
  })

  it('of a reference with little to say stand beside others on the same prospects', () => {
    const same = report.sameProspects.find(({ reference }) => reference === 'base-rate')!
    expect(same.all.prospects).toBe(8)
    expect(same.all.events).toBe(1)
    for (const { prospects } of same.all.scores.filter(({ forecaster }) => forecaster.kind === 'reading'))
      expect(prospects).toBe(8)
  })

  it('put the prospect that cost most first', () => {
    const loss = report.worst.map(({ said, came }) => (said[base]! - (came.length > 0 ? 1 : 0)) ** 2)
    expect(report.worst[0]).toMatchObject({ event: 'strike', months: 3 })
    expect(loss[0]).toBe(Math.max(...loss))
  })
})

describe('the questions', () => {
  it('are scored where their date has passed, each before its answer; early ones are apart', () => {
    const { due, early, open } = report.questions
    expect(due.map(({ id }) => id)).toEqual(['flood-2025', 'rumours', 'strike-2025'])
    expect(early.map(({ id }) => id)).toEqual(['strike-2027'])
    expect(open).toEqual(['flood-2027'])
    const strike = due.find(({ id }) => id === 'strike-2025')!
    expect(strike.issues.map((issue) => textOfDay(issue.day))).toEqual(['2025-01-31', '2025-04-30'])
    expect(strike.issues[1]!.said[base]).toBeCloseTo(atLeastOnce(0.5, '2025-04-30', '2025-12-31'), 10)
  })

  it('count once each', () => {
    const of = (id: string) => report.questions.due.find((question) => question.id === id)!
    const mean = (id: string, isYes: boolean) => {
      const said = of(id).issues.map((issue) => issue.said[base]!)
      return said.reduce((sum, p) => sum + (isYes ? (1 - p) ** 2 : p ** 2), 0) / said.length
    }
    const score = report.questionScores.find(({ forecaster }) => forecaster.name === 'base')!
    expect(score.questions).toBe(2)
    expect(score.brier).toBeCloseTo((mean('strike-2025', true) + mean('flood-2025', false)) / 2, 12)
  })
})

describe('what is known', () => {
  it('is nothing dated later: a later entry changes no earlier issue', async () => {
    const later = `${ledgerText}\n${JSON.stringify({ date: '2025-11-05', event: 'flood', by: 'desk' })}`
    const other = harbour(later)
    const changed = await runHindcast(other.courses, other.entries, { every: 'quarter' })
    const earlier = (one: typeof report) =>
      one.issued.filter(({ asOf }) => asOf < day('2025-11-05')).map(({ ahead }) => ahead)
    expect(earlier(changed)).toEqual(earlier(report))
    expect(changed.all.yes).toBeGreaterThan(report.all.yes)
  })

  it('scores a reading by what it foresaw', () => {
    // Nothing but the floods that did not come divides them: a year less a day's worth at 0.2 a year more.
    const [best, second] = report.evidence
    expect(best!.reading).toBe('base')
    expect(best!.logLikelihood - second!.logLikelihood).toBeCloseTo(
      (0.2 * (day('2026-01-31') - day('2025-01-31'))) / daysPerYear,
      8,
    )
  })

  it('tells what an issue could not know', () => {
    expect(report.makeup).toMatchObject({
      events: 1,
      looks: { seen: 0, notSeen: 1 },
      grades: { A1: 1, none: 1 },
      writers: ['desk'],
      lateBaseRates: [{ event: 'strike', until: day('2026-06-30') }],
    })
  })

  it('marks an event whose coming is disputed, and scores without it too', async () => {
    const text = ledgerText.replace(
      '"question":"strike-2025","outcome":"yes"',
      '"question":"strike-2025","outcome":"ambiguous"',
    )
    const other = harbour(text)
    const { undisputed, questions } = await runHindcast(other.courses, other.entries, { every: 'half-year' })
    expect(undisputed).toMatchObject({ events: 1, yes: 0 })
    expect(questions.unanswered).toEqual(['strike-2025'])
    expect(report.undisputed).toBeNull()
  })
})
