import { describe, expect, it } from 'vitest'
import { readSituation } from '../../src/language/read-situation.ts'
import { renderDiagnosticsText } from '../../src/report/diagnostics/render-text.ts'
import { situationText } from './import-desk.ts'

const filesWith = (tips: string) => [
  { name: 'situation.yaml', text: situationText },
  { name: 'tips.yaml', text: tips },
]
const findings = (tips: string) =>
  readSituation(filesWith(tips)).diagnostics.map(({ code, facts, near, at }) => ({
    code,
    facts,
    near,
    text: at && tips.slice(at.start, at.end),
  }))
const rule = (more: string, from = 'gdelt') =>
  `tips:\n  launches: {from: ${from}, where: {EventRootCode: '19'}, propose: {event: launch}${more}}\n`

describe('rules', () => {
  it('are read with what they name', () => {
    const tips = `tips:
  launches:
    from: list
    where: [{kind: [missile, rocket]}, {note: {contains: 発射, not: [draft]}, size: {at-least: 2}}]
    per: month
    apart: [site]
    at-least: {rows: 2}
    propose: {state: {talks: [contacts, leaders]}, confidence: 80%}
    note: {en: 'At {site}', ja: '{site}で'}
tables:
  list: {columns: {date: day, location: site}, header: [day, site, kind, note, size], zone: UTC, kept-in: '+09:00'}
`
    expect(findings(tips)).toEqual([])
    const [read] = readSituation(filesWith(tips)).draft!.tips.rules
    expect(read).toMatchObject({
      id: 'launches',
      per: 'month',
      atLeast: { rows: 2, reports: 0, sources: 0 },
      proposes: { kind: 'state', factor: 'talks', states: ['contacts', 'leaders'], confidence: 0.8 },
    })
    expect(read!.where.map((tests) => tests.length)).toEqual([1, 2])
    expect(read!.format.dates).toMatchObject({ date: 'day', zoneMinutes: 0, keptMinutes: 540 })
  })

  it.each([
    ['an event', rule('').replace('event: launch', 'event: lanch'), 'unknown-id', 'lanch', 'launch'],
    [
      'an outcome',
      rule('').replace('event: launch', 'event: summit, outcome: pakt'),
      'unknown-id',
      'pakt',
      'pact',
    ],
    ['an indicator', rule('').replace('event: launch', 'indicator: prais'), 'unknown-id', 'prais', 'praise'],
    [
      'a state',
      rule('').replace('event: launch', 'state: {talks: leader}'),
      'unknown-id',
      'leader',
      'leaders',
    ],
    [
      'a column',
      rule('').replace('EventRootCode', 'EventRotCode'),
      'unknown-id',
      'EventRotCode',
      'EventRootCode',
    ],
    ['a column apart', rule(', apart: [Actor1Cod]'), 'unknown-id', 'Actor1Cod', 'Actor1Code'],
    ['a format', rule('', 'gdlet'), 'unknown-id', 'gdlet', 'gdelt'],
    ['a key', rule(', wehre: {}'), 'unknown-key', 'wehre', 'where'],
    ['a test', rule('').replace("'19'", '{contain: x}'), 'unknown-key', 'contain', 'contains'],
  ])('tell a wrong name of %s at its place', (_, tips, code, text, near) => {
    const [found, ...others] = findings(tips)
    expect(others).toEqual([])
    expect(found).toMatchObject({ code, text })
    expect(found!.near).toContain(near)
  })

  it.each([
    ['nothing to propose', rule('').replace('{event: launch}', '{seen: true}'), 'missing-key'],
    [
      'two things',
      rule('').replace('{event: launch}', '{event: launch, indicator: praise}'),
      'one-or-the-other',
    ],
    ['no condition', rule('').replace("{EventRootCode: '19'}", '{}'), 'empty-condition'],
    ['a column in a note that is none', rule(", note: 'in {Actor9Code}'"), 'unknown-id'],
    ['a claim that is none', rule(', because: [c9]'), 'unknown-id'],
    ['a rule twice', `${rule('')}---\n`, 'several-documents'],
    ['a table called like a format', `${rule('')}tables: {gdelt: {columns: {date: d}}}\n`, 'duplicate-id'],
    ['a zone that is none', 'tables: {list: {columns: {date: d}, zone: Tokyo}}\n', 'unknown-choice'],
    ['a table without its date', 'tables: {list: {columns: {id: d}}}\n', 'missing-key'],
    [
      'a column that the header lacks',
      'tables: {list: {columns: {date: d}, header: [a, b]}}\n',
      'unknown-id',
    ],
  ])('tell %s', (_, tips, code) => {
    expect(findings(tips).map((found) => found.code)).toContain(code)
  })

  it('are told in both languages', () => {
    const files = filesWith(rule('').replace('EventRootCode', 'EventRotCode'))
    const { diagnostics } = readSituation(files)
    expect(renderDiagnosticsText(diagnostics, files, 'en')).toContain(
      '`gdelt` has no column called `EventRotCode`.',
    )
    expect(renderDiagnosticsText(diagnostics, files, 'ja')).toContain(
      '「gdelt」に「EventRotCode」という列はない。',
    )
  })

  it('are no part of what identifies a situation', () => {
    const hash = (tips: string) => readSituation(filesWith(tips)).draft!.hash
    expect(hash(rule(''))).toBe(hash(rule(', per: month')))
  })
})
