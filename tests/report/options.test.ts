import { describe, expect, it } from 'vitest'
import { optionsLens } from '../../src/lenses/options/options.ts'
import { placedJudgements } from '../../src/lenses/placed-judgements.ts'
import { optionsDocument } from '../../src/report/options/options-document.ts'
import { optionsJsonSchema, optionsSchema } from '../../src/report/options/options-schema.ts'
import { optionsText } from '../../src/report/options/options-text.ts'
import { textWidth } from '../../src/report/terminal/text-width.ts'
import { draft, others, port } from '../lenses/options-situation.ts'

const { situation } = port
const finding = await optionsLens.run(port, { ...optionsLens.defaults, ensemble: 40 }, { others })
const account = {
  situation,
  finding,
  readings: draft.readings,
  judgement: (address: string) =>
    placedJudgements(situation).find(({ judgement }) => judgement.address === address) ?? null,
}

describe('the document', () => {
  const document = optionsDocument(situation, finding, { version: '0.1.0', hash: 'ab12' })

  it('keeps its published contract, also after a round trip through JSON', () => {
    expect(() => optionsSchema.parse(JSON.parse(JSON.stringify(document)))).not.toThrow()
    expect(JSON.parse(JSON.stringify(document))).toEqual(document)
  })

  it('has for each option, reading and criterion the value, regret and satisficing share', () => {
    const brigade = document.strategies.find(({ id }) => id === 'brigade')!
    expect(brigade.readings.gloomy!.criteria['no-fire']).toMatchObject({
      value: expect.closeTo(1 - Math.exp(-0.2), 8),
      change: { value: expect.closeTo(Math.exp(-0.4) - Math.exp(-0.2), 8) },
    })
    expect(brigade.readings.base!.criteria['no-fire']!.satisficing).toBeGreaterThan(0.4)
    expect(document.values.safety!.weights).toEqual({ boom: 0.25, 'no-fire': 0.75 })
    expect(document.failures.length).toBeGreaterThan(0)
  })

  it('is described by the schema that ships (written by vitest --update)', async () => {
    await expect(`${JSON.stringify(optionsJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
      '../../schema/options.schema.json',
    )
  })
})

describe.each(['en', 'ja'] as const)('the text in %s', (language) => {
  const text = optionsText(account, language, { columns: 80 })

  it('fits a terminal of 80 columns', () => {
    for (const line of text.split('\n')) expect(textWidth(line), line).toBeLessThanOrEqual(80)
  })

  it('says the conclusion first, in its own language', () => {
    const conclusion = { en: '1 of 3 measures helps', ja: '選択肢3件のうち1件は何を重んじても役立つ' }
    expect(text.split('\n').slice(0, 6).join('\n')).toContain(conclusion[language])
    const names = { en: 'A fire brigade', ja: '消防団' }
    expect(text).toContain(names[language])
    expect(text).not.toContain('undefined')
    expect(text).not.toContain('NaN')
  })

  it('names the claim, the limit and where it fails', () => {
    expect(text).toContain('c1 B2')
    const failure = { en: '≤ 20 %: the limit is broken in', ja: '≦20％：試算の' }
    expect(text).toContain(failure[language])
  })

  it('has something to say where there is nothing to choose', () => {
    const bare = { ...finding, strategies: finding.strategies.slice(0, 1) }
    const words = { en: 'There is nothing to choose among', ja: '選ぶべきものがない' }
    expect(optionsText({ ...account, finding: bare }, language)).toContain(words[language])
  })
})
