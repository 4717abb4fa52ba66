import { describe, expect, it } from 'vitest'
import { readSituation } from '../../src/language/read-situation.ts'
import { type CompareLensOptions, compareLens } from '../../src/lenses/compare/compare.ts'
import { choiceOf } from '../../src/lenses/compare/sides.ts'
import { otherCourses } from '../../src/lenses/other-courses.ts'
import { everyPlacedJudgement } from '../../src/lenses/placed-judgements.ts'
import { compareDocument } from '../../src/report/compare/compare-document.ts'
import { compareSchema } from '../../src/report/compare/compare-schema.ts'
import { type CompareAccount, compareSheet } from '../../src/report/compare/compare-sheet.ts'
import { compareText } from '../../src/report/compare/compare-text.ts'
import { toldDifferences } from '../../src/report/compare/told-differences.ts'
import { plainPaint } from '../../src/report/terminal/paint.ts'
import { textWidth } from '../../src/report/terminal/text-width.ts'

const situation = `
kizashi: 1
title: {en: A port, ja: 港}
from: 2025-01-01
to: 2029-01-01
viewpoint: town
actors:
  town: {title: {en: The town, ja: 町}, interests: [{want: {mood: calm}}, {avoid: fire}]}
  guild: {title: {en: The guild, ja: 組合}}
sources: [{id: paper, type: article-newspaper, title: The paper}]
claims: {c1: {says: Fires are rare, source: paper}, c2: {says: Fires are common, source: paper}}
factors:
  mood: {title: {en: Mood, ja: 気分}, states: {calm: {title: {en: calm, ja: 平穏}}, tense: {title: {en: tense, ja: 緊迫}}}, start: {calm: 50%, tense: 50%}, tempo: 1 year}
events:
  fire: {title: {en: A fire, ja: 火事}, rate: 0.1 per year, requires: {mood: tense}}
contingencies:
  news: {title: {en: The port is in the news, ja: 港が報じられる}, ask: {event: fire, by: 2029-01-01}, harm: {town: 2, guild: 1..2}}
options:
  brigade: {title: {en: A fire brigade, ja: 消防団}, from: 2025-01-01, adds: {events: {fire: {rate: -1}}}}
  hydrants: {title: {en: Hydrants, ja: 消火栓}, from: 2025-01-01, adds: {events: {fire: {rate: -2}}}}
`
const other = `
reading: other
title: {en: The insurer, ja: 保険会社}
changes:
  actors: {town: {interests: [{avoid: fire}, {want: {mood: calm}}]}}
  factors: {mood: {because: [c2], states: {tense: {final: true}}}}
  events: {fire: {requires: null, note: {en: Anywhere, ja: どこでも}}}
  contingencies: {news: {ask: {event: fire, by: 2028-01-01}, harm: {guild: -1}, title: {ja: 港の火事}}}
  options: {brigade: {needs: [hydrants], adds: {events: {fire: {rate: -3}}}}}
`

const { draft } = readSituation([
  { name: 'situation.yaml', text: situation },
  { name: 'readings/other.yaml', text: other },
])
const others = otherCourses(draft!)

async function accountOf(asked: Partial<CompareLensOptions>): Promise<CompareAccount> {
  const course = others.course({})!
  const finding = await compareLens.run(
    course,
    { ...compareLens.defaults, ensemble: 0, ...asked },
    { others },
  )
  const situations = finding.sides.map((side) => others.course(choiceOf(side))!.situation)
  const judgement = (side: number, address: string) =>
    everyPlacedJudgement(situations[side]!).find((one) => one.judgement.address === address) ?? null
  return { finding, situations, judgement }
}

const account = await accountOf({ readings: ['base', 'other'] })

function toldIn(language: 'en' | 'ja') {
  const sheet = compareSheet(account, language, 80, plainPaint)
  return toldDifferences(account.finding.comparisons[0]!, sheet)
}

describe('what differs beside numbers, in words', () => {
  it('is told element by element in English', () => {
    const { things, grounds, remarks } = toldIn('en')
    expect(
      things.flatMap(({ title, rows }) =>
        rows.map((row) => [title, row.title, ...row.sides.map((said) => said.join(' '))]),
      ),
    ).toEqual([
      [
        'Actor “The town”',
        'interests, the most important first',
        '1. wants Mood: calm 2. would avoid A fire',
        '1. would avoid A fire 2. wants Mood: calm',
      ],
      ['Factor “Mood”', '“tense”: never left', 'no', 'yes'],
      ['Event “A fire”', 'requires', 'Mood: tense', 'none'],
      [
        'Contingency “The port is in the news”',
        'what is asked',
        'A fire (by 1 January 2029)',
        'A fire (by 1 January 2028)',
      ],
      ['Contingency “The port is in the news”', '“The guild”: harm', '+1.5 (1..2)', '−1'],
      ['Option “A fire brigade”', 'adds.events.fire.rate', '-1', '-3'],
      ['Option “A fire brigade”', 'needs', 'none', 'Hydrants'],
    ])
    expect(grounds).toEqual(['Factor “Mood”'])
    expect(remarks).toEqual(['Event “A fire”'])
  })

  it('is told in Japanese, with the name that differs in Japanese alone', () => {
    const { things } = toldIn('ja')
    const rows = things.flatMap(({ title, rows }) =>
      rows.map((row) => [title, row.title, ...row.sides.map((said) => said.join(' '))]),
    )
    expect(rows).toContainEqual(['事象「火事」', '要件', '気分：緊迫', 'なし'])
    expect(rows).toContainEqual(['要因「気分」', '「緊迫」：至れば離れないこと', 'なし', 'あり'])
    expect(rows).toContainEqual(['事態「港が報じられる」', '名称', '港が報じられる', '港の火事'])
    expect(rows).toHaveLength(8)
  })

  it.each(['en', 'ja'] as const)('stands in the text of `compare`, within its columns: %s', (language) => {
    const text = compareText(account, language, { columns: 70 })
    for (const line of text.split('\n')) expect(textWidth(line), line).toBeLessThanOrEqual(70)
    const [title, row] = { en: ['What else differs', 'other none'], ja: ['そのほかの違い', 'other なし'] }[
      language
    ]!
    expect(text).toContain(title)
    expect(text).toContain(row)
    expect(text).not.toMatch(/undefined|NaN|\[object/)
  })

  it('is not said where there is none', async () => {
    const same = await accountOf({ options: ['hydrants'] })
    expect(same.finding.comparisons[0]!.others).toEqual([])
    expect(compareText(same, 'en')).not.toContain('What else differs')
  })

  it('stands in the document, bare', () => {
    const document = compareDocument(account.situations[0]!, account.finding, { version: '0.1.0' })
    expect(() => compareSchema.parse(JSON.parse(JSON.stringify(document)))).not.toThrow()
    const found = document.comparisons[0]!.others
    expect(found.find(({ part }) => part === 'ask')).toEqual({
      kind: 'contingency',
      id: 'news',
      of: null,
      part: 'ask',
      first: { kind: 'event', events: ['fire'], by: '2029-01-01' },
      second: { kind: 'event', events: ['fire'], by: '2028-01-01' },
    })
    expect(found.find(({ part }) => part === 'final')).toMatchObject({
      of: 'tense',
      first: null,
      second: true,
    })
  })
})
