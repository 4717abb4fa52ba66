import { beforeAll, describe, expect, it } from 'vitest'
import { runForecast } from '../../src/engine/run-forecast.ts'
import { issueDigest } from '../../src/report/issue/issue-digest.ts'
import { issueDocument, issueFileName, issueText } from '../../src/report/issue/issue-document.ts'
import { type IssueDocument, issueSchema } from '../../src/report/issue/issue-schema.ts'
import { frozenForecast, readIssue } from '../../src/report/issue/read-issue.ts'
import { courseFromText } from '../engine/course-from-text.ts'

const course = courseFromText(`
kizashi: 1
title: {en: A strike, ja: ストライキ}
from: 2026-01-01
to: 2026-12-31
reading: 机上
viewpoint: city
actors: {city: {title: The city}}
factors:
  port: {title: The port, states: [open, shut], start: open, tempo: 1 year}
events:
  strike: {title: A strike, rate: 1 per year, sets: {port: shut}}
quantities:
  ships: {title: Ships, unit: ships, start: 40, grows: {port: {open: 10, shut: -20}}}
questions:
  strike-2026: {title: A strike, ask: {event: strike, by: 2026-12-31}}
  ships-end: {title: Ships, ask: {quantity: ships, at: 2026-12-31}}
contingencies:
  closed: {title: Shut at the end, ask: {state: {port: shut}, at: 2026-12-31}, harm: 2}
`)
const { situation } = course
let document: IssueDocument
let name = ''
beforeAll(async () => {
  const forecast = await runForecast(course, { method: 'exact' })
  const content = { forecast, logLikelihood: -2.5, asOf: situation.from, entries: [], version: '0.1.0' }
  document = issueDocument(situation, { ...content, hash: 'ab12', seed: 1, madeMs: Date.UTC(2026, 0, 3) })
  name = `issues/${issueFileName(document)}`
})

describe('a frozen forecast', () => {
  it('keeps its published contract', () => {
    expect(() => issueSchema.parse(JSON.parse(issueText(document)))).not.toThrow()
    expect(document.ledger).toBeNull()
    expect(name).toMatch(/^issues\/2026-01-01-机上-[0-9a-f]{12}\.json$/)
  })

  it('is read as it was frozen, whatever its spaces, line ends and order', () => {
    const turned = Object.fromEntries(Object.entries(document).reverse())
    for (const text of [
      issueText(document),
      JSON.stringify(turned),
      issueText(document).replaceAll('\n', '\r\n'),
    ])
      expect(readIssue({ name, text })).toEqual({ file: name, document, fault: null })
  })

  it('is not taken where any figure, the hash or the name was changed', () => {
    const fault = (text: string | null, called = name) => readIssue({ name: called, text }).fault
    const text = issueText(document)
    const later = text.replace('"asOf": "2026-01-01"', '"asOf": "2025-01-01"')
    expect(later).not.toBe(text)
    expect(fault(later)).toBe('changed')
    const forged = { ...document, questions: { 'strike-2026': { probability: 0.99 } } }
    expect(fault(issueText(forged))).toBe('changed')
    expect(fault(issueText({ ...forged, digest: issueDigest(forged) }))).toBe('renamed')
    expect(fault('{')).toBe('not-json')
    expect(fault('[]')).toBe('not-an-issue')
    const stub = { some: 'thing' }
    expect(fault(JSON.stringify({ ...stub, digest: issueDigest(stub) }))).toBe('not-an-issue')
    expect(fault(null)).toBe('unreadable')
  })

  it('is scored by what it said: chances, numbers with quantiles, contingencies', () => {
    const frozen = frozenForecast(document, situation)
    expect(frozen.probabilities['strike-2026']).toBeCloseTo(1 - Math.exp(-364 / 365.25), 9)
    expect(frozen.probabilities).toHaveProperty('closed')
    expect(frozen.numbers['ships-end']!.quantiles.map(({ share }) => share)).toEqual([
      0.05, 0.25, 0.5, 0.75, 0.95,
    ])
    expect(frozen).toMatchObject({ reading: '机上', asOf: situation.from, logLikelihood: -2.5 })
    expect(frozen.madeOn - frozen.asOf).toBe(2)
  })
})
