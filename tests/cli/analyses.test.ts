import { describe, expect, it } from 'vitest'
import { textWidth } from '../../src/report/terminal/text-width.ts'
import { runKizashi } from './run-kizashi.ts'

describe('options', () => {
  it('says which option helps, in both languages', async () => {
    const english = await runKizashi(['options', 'first-steps', '--ensemble', '10'])
    expect(english.out).toContain('1 of 1 measure helps')
    expect(english.code).toBe(0)
    const japanese = await runKizashi(['options', 'hajimete', '--ensemble', '0'], { language: 'ja' })
    expect(japanese.out).toContain('選択肢')
  })

  it('prints one JSON document and nothing else', async () => {
    const { out, code } = await runKizashi(['options', 'graphite-supply', '--ensemble', '4', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out).strategies.map(({ id }: { id: string }) => id)).toContain('nothing')
  })

  it('refuses names that the situation does not have', async () => {
    const { err, code } = await runKizashi(['options', 'first-steps', '--with', 'budget-pakt'])
    expect(code).toBe(2)
    expect(err).toContain('budget-pact')
    expect((await runKizashi(['options', 'first-steps', '--simulate', '3'])).code).toBe(2)
  })
})

describe('compare', () => {
  it('compares an option with doing nothing, in both languages', async () => {
    const words = ['compare', '--option', 'budget-pact', '--ensemble', '0', 'first-steps']
    const english = await runKizashi(words)
    expect(english.code).toBe(0)
    expect(english.out).toContain('With budget-pact')
    const japanese = await runKizashi(words, { language: 'ja' })
    expect(japanese.out).toContain('budget-pactの場合')
  })

  it('prints one JSON document, and says so where there is nothing to compare', async () => {
    const { out } = await runKizashi(['compare', 'first-steps', '--ensemble', '0', '--json'])
    expect(JSON.parse(out).sides).toHaveLength(1)
    expect((await runKizashi(['compare', 'first-steps'])).out).toContain('There is nothing to compare')
  })

  it('refuses readings and weights that cannot be', async () => {
    const unknown = await runKizashi(['compare', 'slide', 'korean-peninsula'])
    expect(unknown.code).toBe(2)
    expect(unknown.err).toContain('slides')
    expect((await runKizashi(['compare', 'first-steps', '--weight', 'desk'])).code).toBe(2)
  })
})

describe('explain of a question', () => {
  it.each(['en', 'ja'] as const)('fits 80 columns (%s)', async (language) => {
    const { out, code } = await runKizashi(['explain', 'stop', 'graphite-supply'], { language })
    expect(code).toBe(0)
    for (const line of out.split('\n')) expect(textWidth(line), line).toBeLessThanOrEqual(80)
    expect(out).not.toContain('undefined')
  })

  it('is one JSON document with --json, with shares of the variance where asked for', async () => {
    const { out } = await runKizashi(['explain', 'stop', 'graphite-supply', '--json', '--variance', '16'])
    const document = JSON.parse(out)
    expect(document).toMatchObject({ question: 'stop', kind: 'contingency', variance: { points: 16 } })
    expect(document.judgements.some(({ claims }: { claims: string[] }) => claims.length > 0)).toBe(true)
  })

  it.each(['en', 'ja'] as const)(
    'simulates where only that answers, with intervals (%s)',
    async (language) => {
      const asked = ['explain', 'lost-30', 'graphite-supply', '--simulate', '2048']
      const { out, code } = await runKizashi(asked, { language })
      expect(code).toBe(0)
      expect(out).toContain('2,048')
      for (const line of out.split('\n')) expect(textWidth(line), line).toBeLessThanOrEqual(80)
      expect(out).not.toContain('undefined')
    },
  )

  it('says what it cannot explain, and offers near names', async () => {
    const amount = await runKizashi(['explain', 'lost-30', 'graphite-supply', '--exact'])
    expect(amount).toMatchObject({ code: 3, out: '' })
    expect(amount.err).toContain('simulation')
    const slip = await runKizashi(['explain', 'stopp', 'graphite-supply'])
    expect(slip.code).toBe(2)
    expect(slip.err).toContain('stop')
  })
})

describe('show with --strength', () => {
  it.each(['en', 'ja'] as const)('tells what moves a factor and what it moves (%s)', async (language) => {
    const asked = ['show', 'licensing', 'graphite-supply', '--strength', '0.5']
    const { out, code } = await runKizashi(asked, { language })
    expect(code).toBe(0)
    expect(out).toContain(language === 'ja' ? '0.5年間' : 'over 0.5 years')
    for (const line of out.split('\n')) expect(textWidth(line), line).toBeLessThanOrEqual(80)
    expect(out).not.toMatch(/undefined|NaN/u)
  })

  it('refuses what is no factor and times beyond the term', async () => {
    const event = await runKizashi(['show', 'shortage', 'graphite-supply', '--strength'])
    expect(event).toMatchObject({ code: 2, out: '' })
    expect(event.err).toContain('factors')
    for (const years of ['40', '0', 'soon'])
      expect((await runKizashi(['show', 'licensing', 'graphite-supply', '--strength', years])).err).toContain(
        'term',
      )
  })
})
