import { describe, expect, it } from 'vitest'
import { en as evidenceEn } from '../../src/report/evidence/evidence-words-en.ts'
import { ja as evidenceJa } from '../../src/report/evidence/evidence-words-ja.ts'
import { en as futuresEn } from '../../src/report/futures/page-words-en.ts'
import { ja as futuresJa } from '../../src/report/futures/page-words-ja.ts'
import { en as judgementsEn } from '../../src/report/judgements/judgements-words-en.ts'
import { ja as judgementsJa } from '../../src/report/judgements/judgements-words-ja.ts'
import { en as mapEn } from '../../src/report/map/map-words-en.ts'
import { ja as mapJa } from '../../src/report/map/map-words-ja.ts'
import { en as questionsEn } from '../../src/report/questions/questions-words-en.ts'
import { ja as questionsJa } from '../../src/report/questions/questions-words-ja.ts'
import { en as stabilityEn } from '../../src/report/stability/page-words-en.ts'
import { ja as stabilityJa } from '../../src/report/stability/page-words-ja.ts'
import { en as paneEn } from '../../src/report/yaml/pane-words-en.ts'
import { ja as paneJa } from '../../src/report/yaml/pane-words-ja.ts'

const catalogues: readonly (readonly [string, object, object])[] = [
  ['evidence', evidenceEn, evidenceJa],
  ['judgements', judgementsEn, judgementsJa],
  ['text', paneEn, paneJa],
  ['futures', futuresEn, futuresJa],
  ['map', mapEn, mapJa],
  ['questions', questionsEn, questionsJa],
  ['stability', stabilityEn, stabilityJa],
]

describe.each(catalogues)('the words of the %s page', (_, en, ja) => {
  it('stand in both languages under the same keys, and take the same facts', () => {
    const shape = (words: object) =>
      Object.entries(words).map(([key, value]) => [
        key,
        typeof value,
        (value as { length?: number }).length && typeof value === 'function' ? value.length : 0,
      ])
    expect(shape(ja).sort()).toEqual(shape(en).sort())
  })

  it('are in Japanese where they are sentences, and never exclaim', () => {
    for (const [key, value] of Object.entries(ja))
      if (typeof value === 'string') expect(value, key).toMatch(/[ぁ-んァ-ン一-龠]/)
    for (const value of [...Object.values(en), ...Object.values(ja)])
      if (typeof value === 'string') expect(value).not.toMatch(/!|！|please|ください/i)
  })
})
