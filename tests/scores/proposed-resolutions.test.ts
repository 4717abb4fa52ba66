import { describe, expect, it } from 'vitest'
import { dayOfText, textOfDay } from '../../src/language/dates.ts'
import { asOfDay } from '../../src/language/ledger-standing.ts'
import { proposedResolutions } from '../../src/lenses/score/proposed-resolutions.ts'
import { scoreReport } from '../../src/lenses/score/score-report.ts'
import { said, situation, standing } from './score-situation.ts'

function proposed(...lines: readonly object[]): Record<string, string> {
  const entries = standing(...lines)
  return Object.fromEntries(
    proposedResolutions(situation, entries, asOfDay(entries)).map(({ question, outcome, day }) => [
      question,
      `${outcome} ${textOfDay(day)}`,
    ]),
  )
}

describe('the ledger answers', () => {
  it('nothing before anything is in it', () => {
    expect(proposed()).toEqual({})
  })

  it('what happened by a date, which came first, and what follows for the port', () => {
    expect(proposed({ date: '2026-01-15', event: 'strike' })).toEqual({
      'deal-10': 'no 2026-01-10',
      'given-deal': 'annulled 2026-01-10',
      'strike-10': 'no 2026-01-10',
      'strike-20': 'yes 2026-01-15',
      'strike-30': 'yes 2026-01-15',
      'strike-first': 'yes 2026-01-15',
    })
  })

  it('by absence only what is always reported, up to the day to which the record reaches', () => {
    const found = proposed({ 'as-of': '2026-01-22' })
    expect(found).toMatchObject({ 'strike-20': 'no 2026-01-20', strikes: '0 2026-01-20' })
    expect(found).not.toHaveProperty('strike-30')
    expect(found).not.toHaveProperty('rumour-10')
    expect(proposed({ date: '2026-01-03', event: 'rumour' })).toEqual({ 'rumour-10': 'yes 2026-01-03' })
  })

  it('how often', () => {
    const twice = [
      { date: '2026-01-02', event: 'strike' },
      { date: '2026-01-12', event: 'strike' },
    ]
    expect(proposed(...twice)).not.toHaveProperty('strikes')
    expect(proposed(...twice, { 'as-of': '2026-02-01' }).strikes).toBe('2 2026-01-20')
  })

  it('not which of two on one day was first', () => {
    const same = [
      { date: '2026-01-15', event: 'strike' },
      { date: '2026-01-15', event: 'deal' },
    ]
    expect(proposed(...same)).not.toHaveProperty('strike-first')
    expect(proposed({ date: '2026-01-14', event: 'deal' }, same[0]!)['strike-first']).toBe('no 2026-01-14')
  })

  it('by a state that was entered as certain', () => {
    expect(proposed({ date: '2026-01-08', state: { port: 'shut' } })['shut-by']).toBe('yes 2026-01-08')
    expect(proposed({ date: '2026-01-08', state: { port: 'shut' }, confidence: 0.9 })).not.toHaveProperty(
      'shut-by',
    )
    expect(proposed({ date: '2026-01-10', state: { mood: ['bitter', 'furious'] } })['bitter-on']).toBe(
      'yes 2026-01-10',
    )
    expect(proposed({ date: '2026-01-10', state: { mood: 'calm' } })['bitter-on']).toBe('no 2026-01-10')
    expect(proposed({ date: '2026-01-09', state: { mood: 'calm' } })).not.toHaveProperty('bitter-on')
  })
})

it('a proposal goes when a person has settled the question, and stays where he settled it otherwise', () => {
  const report = scoreReport(
    situation,
    standing(
      said('ann', '2026-01-01', 'strike-20', 0.5),
      { date: '2026-01-15', event: 'strike' },
      { date: '2026-01-20', question: 'strike-20', outcome: 'no' },
      { date: '2026-01-15', question: 'strike-30', outcome: 'yes' },
    ),
    [],
    { mainReading: 'base' },
  )
  expect(report.contradicted).toMatchObject([
    { question: 'strike-20', outcome: 'yes', day: dayOfText('2026-01-15') },
  ])
  expect(report.proposals.map(({ question }) => question)).not.toContain('strike-30')
})
