import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runKizashi } from './run-kizashi.ts'

const situation = join(import.meta.dirname, '../reference/chain/evidence')
const few = ['--simulate', '2048']

describe('watch', () => {
  it('prints one JSON document and nothing else', async () => {
    const { code, out } = await runKizashi(['watch', situation, '--json', ...few])
    const document = JSON.parse(out)
    expect(code).toBe(0)
    expect(document['as-of']).toBe('2026-09-30')
    expect(document.watch.length).toBeGreaterThan(0)
    expect(document.indicators.praise.since.entry).toMatch(/^2025-03-14/u)
  })

  it('takes a day, a horizon and a question, in both languages', async () => {
    const words = [
      'watch',
      situation,
      '--as-of',
      '2026-01-01',
      '--horizon',
      '30',
      '--question',
      'later',
      ...few,
    ]
    const english = await runKizashi(words)
    const japanese = await runKizashi(words, { language: 'ja' })
    expect([english.code, japanese.code]).toEqual([0, 0])
    expect(english.out).toContain('What to watch as of 1 January 2026')
    expect(english.out).toContain('31 January 2026')
    expect(japanese.out).toContain('2026年1月1日時点で何を見るべきか')
  })

  it('refuses what cannot be meant, with exit code 2', async () => {
    for (const words of [
      ['--question', 'nothing'],
      ['--as-of', 'yesterday'],
      ['--simulate', '0'],
    ])
      expect((await runKizashi(['watch', situation, ...words])).code, words.join(' ')).toBe(2)
  })
})

describe('update by particles', () => {
  it('says so, with intervals in its document, near the exact answer', async () => {
    const words = ['update', situation, '--question', 'order']
    const exact = JSON.parse((await runKizashi([...words, '--json'])).out)
    const { out } = await runKizashi([...words, '--json', '--simulate', '8192', '--seed', '2'])
    const found = JSON.parse(out)
    expect(exact.method.kind).toBe('exact')
    expect(found.method).toMatchObject({ kind: 'simulated', runs: 8192, seed: 2 })
    const { probability, interval } = found.questions.order
    expect(Math.abs(probability - exact.questions.order.probability)).toBeLessThan(
      interval.high - interval.low,
    )
    expect(found.evidence.entries[0].effectiveSampleSize).toBeGreaterThan(1000)
    expect((await runKizashi([...words, '--simulate', '512'])).out).toContain(
      'particles; where they were fewest',
    )
    expect((await runKizashi([...words, '--exact', '--simulate', '512'])).code).toBe(2)
  })
})
