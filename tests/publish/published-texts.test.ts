import { describe, expect, it } from 'vitest'
import { runForecast } from '../../src/engine/run-forecast.ts'
import { courseOf } from '../../src/language/course.ts'
import { readLedger } from '../../src/language/ledger.ts'
import {
  type PublishedTexts,
  type PublishWish,
  publishedTexts,
} from '../../src/language/publish/published-texts.ts'
import { readSituation } from '../../src/language/read-situation.ts'
import type { SourceFile } from '../../src/language/span.ts'
import { publishText } from '../../src/report/publish/publish-text.ts'

const situation = `# Kept by Sato, not for others
kizashi: 1
title: {en: A quarrel, ja: 争い}
from: 2026-01-01
to: 2026-12-31
viewpoint: we
actors: {we: {title: We}}
reading: {id: desk, note: Written by Suzuki}
note: {en: Suzuki doubts it, ja: 鈴木は疑う}
sources:
  - {id: gazette, type: book, title: The Gazette, note: lent by Tanaka, abstract: Tanaka's summary, file: /home/tanaka/g.pdf}
claims:
  said: {says: It was said, source: gazette, by: The minister, note: heard by Suzuki}
factors:
  mood: # Suzuki's factor
    states: [calm, sour]
    start: calm
    tempo: 3..9 months
    lean: {sour: {value: 0..2, because: [said], note: a guess of Suzuki's}}
    note: Suzuki will look again
questions:
  turns: {title: Does it turn sour?, ask: {state: {mood: sour}, by: 2026-12-31}}
contingencies:
  sour: {title: Sour, ask: {state: {mood: sour}, by: 2026-12-31}, harm: 1}
indicators:
  frown: {title: Frowns, look: monthly, seen: {mood: {calm: 10%, sour: 80%}}}
`
const union = `reading: union
title: The union's
note: After a talk with Suzuki
changes: {factors: {mood: {lean: {sour: 3}}}}
`
const secret = 'reading: secret\nchanges: {factors: {mood: {lean: {sour: -3}}}}\n'
const lines = [
  { date: '2026-02-01', indicator: 'frown', seen: true, by: 'sato', note: 'Told by Suzuki' },
  { id: 'said-1', date: '2026-02-02', question: 'turns', probability: 0.3, by: 'Mori Hanako' },
  { id: 'said-2', date: '2026-02-03', question: 'turns', probability: 0.4, by: 'Ito' },
  { id: 'back', retracts: 'said-2', by: 'Ito' },
  { id: 'end', date: '2026-09-01', question: 'turns', outcome: 'yes', by: 'sato' },
]
const ledgerText = `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`
const bare: PublishWish = { authors: false, notes: false, forecasts: false, readings: null }

function opened(text = situation, more: readonly SourceFile[] = []) {
  const files = [
    { name: 'situation.yaml', text },
    { name: 'readings/union.yaml', text: union },
    { name: 'readings/secret.yaml', text: secret },
    { name: 'tips.yaml', text: 'tips: {}\n' },
    ...more,
  ]
  const { draft, diagnostics } = readSituation(files)
  const { course } = courseOf(draft!, {})
  const file = { name: 'ledger.jsonl', text: ledgerText }
  const read = readLedger(file, course!.situation)
  return {
    draft: draft!,
    course: course!,
    ledger: { file, entries: read.entries },
    diagnostics,
    ofLedger: read.diagnostics,
  }
}

function published(wish: Partial<PublishWish> = {}, more: readonly SourceFile[] = []): PublishedTexts {
  const { draft, ledger } = opened(situation, more)
  const texts = publishedTexts(draft, ledger, { ...bare, ...wish })
  if ('kind' in texts) throw new Error(texts.kind)
  return texts
}

function allOf({ files, ledger }: PublishedTexts): string {
  return JSON.stringify([files, ledger?.file])
}

describe('what is published of a situation', () => {
  it('stands on a sample without errors', () => {
    const { diagnostics, ofLedger } = opened()
    expect([...diagnostics, ...ofLedger].filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('holds no name, remark or private field, in whatever file it stood', () => {
    const text = allOf(published())
    expect(text).not.toMatch(/sato|suzuki|鈴木|tanaka|mori|ito\b|probability/i)
    expect(text).toContain('The minister')
    expect(text).toContain('The Gazette')
  })

  it('leaves in each of them where it is wished for, and nothing else', () => {
    const authors = allOf(published({ authors: true }))
    expect(authors).toContain('sato')
    expect(authors).not.toMatch(/suzuki|mori hanako/i)
    const notes = allOf(published({ notes: true }))
    expect(notes).toMatch(/Kept by Sato.*Suzuki will look again.*Told by Suzuki/s)
    expect(notes).not.toMatch(/tanaka|mori hanako/i)
    const forecasts = published({ forecasts: true })
    expect(forecasts.ledger!.file.text).toMatch(/"probability":0\.3,"by":"#1"/)
    expect(forecasts.ledger!.file.text).not.toMatch(/mori/i)
    expect(allOf(published({ forecasts: true, authors: true }))).toContain('Mori Hanako')
  })

  it('leaves out the readings that are not named, and the base never', () => {
    const texts = published({ readings: ['union'] })
    expect(texts.files.map(({ name }) => name)).toEqual([
      'situation.yaml',
      'readings/union.yaml',
      'published-sources.json',
    ])
    expect(texts.readings.map(({ id }) => id)).toEqual(['desk', 'union'])
    expect(texts.readingsLeftOut.map(({ id }) => id)).toEqual(['secret'])
    expect(allOf(texts)).not.toContain('secret')
  })

  it('leaves out a reading that says it is unpublished, until it is asked for', () => {
    const kept = { name: 'readings/kept.yaml', text: 'reading: kept\nunpublished: true\n' }
    const idsOf = (readings: PublishWish['readings']) =>
      published({ readings }, [kept]).readings.map(({ id }) => id)
    expect(idsOf(null)).toEqual(['desk', 'secret', 'union'])
    expect(idsOf(['kept'])).toEqual(['desk', 'kept'])
    expect(published({}, [kept]).readingsLeftOut.map(({ id }) => id)).toEqual(['kept'])
    expect(allOf(published({}, [kept]))).not.toContain('kept')
  })

  it('is a situation whose ledger reads as before and whose numbers are the same', async () => {
    const { course, ledger } = opened()
    const texts = published()
    const read = readSituation(texts.files)
    const again = courseOf(read.draft!, {}).course!
    const entries = readLedger(texts.ledger!.file, again.situation)
    expect(entries.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(entries.entries.map(({ id }) => id)).toEqual([ledger.entries[0]!.id, 'end'])
    const options = { method: 'exact' as const, seed: 1, ensemble: 16 }
    const before = await runForecast(course, options)
    const after = await runForecast(again, options)
    expect(after.contingencies).toEqual(before.contingencies)
    expect(after.series).toEqual(before.series)
  })

  it('is refused where a thing is itself called note', () => {
    const named = situation.replace('factors:\n', 'factors:\n  note: {states: [one, other], start: one}\n')
    const { draft, ledger } = opened(named)
    expect(publishedTexts(draft, ledger, bare)).toEqual({ kind: 'named-note' })
    expect(publishedTexts(draft, ledger, { ...bare, notes: true })).not.toHaveProperty('kind')
  })

  it('is listed, each thing left out with the flag that leaves it in', () => {
    const { course } = opened()
    const wish = { ...bare, readings: ['union'] }
    const account = {
      situation: course.situation,
      texts: published(wish),
      wish,
      sources: 1,
      issues: 0,
      issuesLeftOut: 0,
      hasAnswers: true,
    }
    const english = publishText(account, 'en')
    expect(english).toMatch(/Left in\n.*Left out\n/s)
    expect(english).toMatch(/3 names .*--authors/)
    expect(english).toMatch(/\d notes and \d comments .*--notes/)
    expect(english).toMatch(/2 forecasts of people .*--forecasts/)
    expect(english).toMatch(/readings: secret .*--reading/)
    expect(english).toContain('tips.yaml')
    const japanese = publishText(account, 'ja')
    expect(japanese).toMatch(/含めるもの\n.*省くもの\n/s)
    expect(japanese.match(/--\w+/g)).toEqual(english.match(/--\w+/g))
  })
})
