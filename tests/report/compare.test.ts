import { describe, expect, it } from 'vitest'
import { compareLens } from '../../src/lenses/compare/compare.ts'
import { choiceOf } from '../../src/lenses/compare/sides.ts'
import { everyPlacedJudgement } from '../../src/lenses/placed-judgements.ts'
import { compareDocument } from '../../src/report/compare/compare-document.ts'
import { compareJsonSchema, compareSchema } from '../../src/report/compare/compare-schema.ts'
import { compareText } from '../../src/report/compare/compare-text.ts'
import { textWidth } from '../../src/report/terminal/text-width.ts'
import { others, port } from '../lenses/compare-situation.ts'

async function accountOf(asked: Partial<typeof compareLens.defaults>) {
  const finding = await compareLens.run(port, { ...compareLens.defaults, ensemble: 20, ...asked }, { others })
  const situations = finding.sides.map((side) => others.course(choiceOf(side))!.situation)
  const judgement = (side: number, address: string) =>
    everyPlacedJudgement(situations[side]!).find((one) => one.judgement.address === address) ?? null
  return { finding, situations, judgement }
}

const account = await accountOf({ readings: ['base', 'gloomy'] })
const supposing = await accountOf({ whatIfs: ['dry'] })

describe('the document', () => {
  const made = { version: '0.1.0', hash: 'ab12' }
  const document = compareDocument(port.situation, account.finding, made)

  it('keeps its published contract, also after a round trip through JSON', () => {
    for (const { finding } of [account, supposing]) {
      const one = compareDocument(port.situation, finding, made)
      expect(() => compareSchema.parse(JSON.parse(JSON.stringify(one)))).not.toThrow()
    }
    expect(JSON.parse(JSON.stringify(document))).toEqual(document)
  })

  it('has the answers by side, the shares by question, and silence by reading', () => {
    const news = document.questions.find(({ id }) => id === 'news')!
    expect(news.answers.gloomy!.gap!.value).toBeGreaterThan(0.2)
    expect(news.supposed.dry!.base!.value).toBeGreaterThan(news.answers.base!.value!)
    const [{ attribution }] = document.comparisons as [(typeof document.comparisons)[number]]
    const total = attribution!.shares['contingency news']!.reduce((sum, { value }) => sum + value, 0)
    expect(total).toBeCloseTo(news.answers.gloomy!.gap!.value, 9)
    expect(document.sides[1]).toMatchObject({ id: 'gloomy', silent: ['storm'] })
    expect(document.weights).toEqual({ base: 0.5, gloomy: 0.5 })
  })

  it('is described by the schema that ships (written by vitest --update)', async () => {
    await expect(`${JSON.stringify(compareJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
      '../../schema/compare.schema.json',
    )
  })
})

describe.each(['en', 'ja'] as const)('the text in %s', (language) => {
  const text = compareText(account, language, { columns: 80 })

  it('fits a terminal of 80 columns', () => {
    for (const line of text.split('\n')) expect(textWidth(line), line).toBeLessThanOrEqual(80)
    expect(text).not.toMatch(/undefined|NaN|\[object/)
  })

  it('says first where they differ most, and because of what', () => {
    const head = text.split('\n').slice(0, 9).join('\n')
    const words = {
      en: ['They differ most on “The port is in the news”', 'are due to “A boom”'],
      ja: ['最も食い違うのは「港が報じられる」', '「好況」'],
    }
    for (const part of words[language]) expect(head.replaceAll('\n', ' ')).toContain(part)
  })

  it('tells silence as silence, absence as absence, with the claims of each side', () => {
    const flat = text.replaceAll(/\n\s*/g, language === 'ja' ? '' : ' ')
    const words = {
      en: [
        'gloomy says nothing about',
        'base no such judgement',
        'once in 10 years c1',
        'once in 5 years c2',
      ],
      ja: ['gloomyの資料が何も述べていないこと', 'base この判断はない', 'c1', 'c2'],
    }
    for (const part of words[language]) expect(flat.replaceAll(/ +/g, ' ')).toContain(part)
  })

  it('tells what a what-if changes', () => {
    const title = { en: 'With dry, “The port is in the news”', ja: 'dryの場合、「港が報じられる」' }
    expect(compareText(supposing, language)).toContain(title[language])
  })

  it('has something to say of a reading alone', () => {
    const finding = { ...account.finding, sides: account.finding.sides.slice(0, 1) }
    const alone = { en: 'There is nothing to compare', ja: '比べるものがない' }
    expect(compareText({ ...account, finding }, language)).toContain(alone[language])
  })
})
