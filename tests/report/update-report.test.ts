import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { evidenceOf } from '../../src/engine/evidence/evidence.ts'
import { EvidenceImpossible } from '../../src/engine/evidence/impossible-evidence.ts'
import { runUpdate } from '../../src/engine/evidence/run-update.ts'
import { dayOfText } from '../../src/language/dates.ts'
import { whatMoved } from '../../src/lenses/what-moved.ts'
import { textWidth } from '../../src/report/terminal/text-width.ts'
import { impossibleText } from '../../src/report/update/impossible-text.ts'
import { updateDocument } from '../../src/report/update/update-document.ts'
import { updateJsonSchema, updateSchema } from '../../src/report/update/update-schema.ts'
import { updateText } from '../../src/report/update/update-text.ts'
import { courseFromText } from '../engine/course-from-text.ts'
import { ledgerEntries } from '../evidence/update-of-text.ts'

const course = courseFromText(`
kizashi: 1
title: {en: Talks, ja: 対話}
from: 2025-01-20
to: 2027-01-20
viewpoint: home
actors: {home: {title: {en: Home, ja: 自国}}}
factors:
  line:
    title: {en: Their line, ja: 北の方針}
    states: {hard: {title: {en: hard, ja: 強硬}}, soft: {title: {en: soft, ja: 柔軟}}}
    start: {hard: 60%, soft: 40%}
    tempo: 1 year
events:
  summit:
    title: {en: A summit, ja: 首脳会談}
    rate: once in 4 years
    requires: {line: soft}
    reported: always
indicators:
  praise:
    title: {en: Praise by name, ja: 名指しの称賛}
    seen: {line: {hard: 10%, soft: 80%}}
questions:
  soon: {title: {en: A summit in the term, ja: 期間中の首脳会談}, ask: {event: summit, by: 2027-01-20}}
contingencies:
  hardened: {title: {en: They harden, ja: 強硬化}, ask: {state: {line: hard}, at: 2027-01-20}, harm: 2}
`)
const { situation } = course
const lines = [
  {
    id: 'a',
    date: '2025-03-01',
    indicator: 'praise',
    seen: true,
    note: { en: 'At dinner.', ja: '晩餐会で。' },
  },
  { id: 'b', date: '2026-01-01', indicator: 'praise', seen: false },
  { 'as-of': '2026-06-01' },
]
const entries = ledgerEntries(lines.map((line) => JSON.stringify(line)).join('\n'), situation)

describe('an update told', async () => {
  const update = await runUpdate(course, entries, { since: dayOfText('2025-06-01')! })
  const { entries: known } = evidenceOf(entries, situation)

  it('adds up: entries and time make the whole movement, and time alone lets a question of an event decay', () => {
    const moved = whatMoved(update, { kind: 'questions', id: 'soon' }, update.beginning)!
    const told = moved.entries.reduce((sum, { by }) => sum + by, moved.time)
    expect(told).toBeCloseTo(moved.after - moved.before, 12)
    expect(moved.time).toBeLessThan(-0.05)
    const signs = Object.fromEntries(moved.entries.map(({ id, by }) => [id, Math.sign(by)]))
    expect(signs).toEqual({ a: 1, b: -1 })
    const later = whatMoved(update, { kind: 'questions', id: 'soon' }, update.since!)!
    expect(later.entries.map(({ id }) => id)).toEqual(['b'])
  })

  it.each(['en', 'ja'] as const)('names what moved each answer, within 80 columns (%s)', (language) => {
    const text = updateText(course, update, known, language)
    for (const line of text.split('\n')) expect(textWidth(line), line).toBeLessThanOrEqual(80)
    const words = {
      en: [
        'A summit in the term',
        'time passing, nothing reported',
        'Not seen: Praise by name',
        '1 June 2025',
      ],
      ja: [
        '期間中の首脳会談',
        '何も報じられずに時が過ぎたこと',
        '観察されなかった：名指しの称賛',
        '2025年6月1日',
      ],
    }
    for (const word of words[language]) expect(text).toContain(word)
  })

  it('tells the note of an entry where everything since the beginning is told', async () => {
    const whole = await runUpdate(course, entries)
    expect(updateText(course, whole, known, 'en')).toContain('At dinner.')
  })

  it('says of an empty ledger that it is the forecast', async () => {
    const text = updateText(course, await runUpdate(course, []), [], 'en')
    expect(text).toContain('this is the forecast')
    expect(text).toContain('A summit in the term')
  })

  it('keeps its published contract', () => {
    const document = updateDocument(situation, update, { version: '0.1.0', hash: 'ab12' })
    expect(() => updateSchema.parse(JSON.parse(JSON.stringify(document)))).not.toThrow()
    expect(document.evidence['as-of']).toBe('2026-06-01')
    expect(document.evidence.entries.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(document.series.events.summit![0]).toBeNull()
    const shipped = JSON.parse(
      readFileSync(new URL('../../schema/update.schema.json', import.meta.url), 'utf8'),
    )
    expect(shipped).toEqual(JSON.parse(JSON.stringify(updateJsonSchema())))
  })
})

describe('a ledger without a chance', () => {
  it.each([
    ['en', 'Then possible, Their line: soft'],
    ['ja', 'その時点であり得たのは、北の方針：柔軟'],
  ] as const)('is refused in words (%s)', async (language, possible) => {
    const impossible = ledgerEntries(
      [
        { id: 'a', date: '2025-03-01', state: { line: 'soft' } },
        { id: 'b', date: '2025-03-01', state: { line: 'hard' } },
      ]
        .map((line) => JSON.stringify(line))
        .join('\n'),
      situation,
    )
    const error = await runUpdate(course, impossible).catch((thrown: unknown) => thrown)
    const text = impossibleText(situation, (error as EvidenceImpossible).finding, language)
    expect(error).toBeInstanceOf(EvidenceImpossible)
    expect(text).toContain(possible)
    expect(text).toContain('retracts')
    for (const line of text.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(80)
  })
})
