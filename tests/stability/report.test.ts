import { describe, expect, it } from 'vitest'
import { type StabilityFinding, type StabilityOptions, stabilityLens } from '../../src/lenses/stability.ts'
import type { Language } from '../../src/report/language.ts'
import { stabilityDocument } from '../../src/report/stability/stability-document.ts'
import { stabilityJsonSchema, stabilitySchema } from '../../src/report/stability/stability-schema.ts'
import { stabilityText } from '../../src/report/stability/stability-text.ts'
import { textWidth } from '../../src/report/terminal/text-width.ts'
import { tablesOf } from '../docs/markdown.ts'
import { courseFromText } from '../engine/course-from-text.ts'

/** Two neighbours: each prefers to arm alone, both prefer that neither does. Worked out by hand below. */
const text = `kizashi: 1
title: {en: Two neighbours, ja: 二つの隣国}
from: 2026-01-01
to: 2027-01-01
actors:
  east: {title: {en: East, ja: 東}, interests: [{avoid: {west-arms: armed}, because: [fear]}, {want: {east-arms: armed}, because: [pride]}, {avoid: {weather: foul}}]}
  west: {title: {en: West, ja: 西}, interests: [{avoid: {east-arms: armed}, because: [fear]}, {want: {west-arms: armed}}, {want: parade}]}
  church: {title: {en: The church, ja: 教会}, interests: [{want: {east-arms: bare, west-arms: bare}, because: [fear]}]}
  bystander: {title: {en: Bystander, ja: 傍観者}}
sources: [{id: talk, type: book, title: Talk}]
claims:
  fear: {says: {en: Each fears the other, ja: 互いに恐れている}, source: talk}
  pride: {says: {en: Arms are a matter of pride, ja: 軍備は誇りの問題である}, source: talk}
factors:
  east-arms: {title: {en: Arms of the East, ja: 東の軍備}, owner: east, states: {bare: {title: {en: none, ja: なし}}, armed: {title: {en: many, ja: あり}}}, start: bare}
  west-arms: {title: {en: Arms of the West, ja: 西の軍備}, owner: west, states: {bare: {title: {en: none, ja: なし}}, armed: {title: {en: many, ja: あり}}}, start: bare}
  pact: {title: {en: A pact, ja: 協定}, owner: [east, west], states: [unsigned, signed], start: unsigned}
  weather: {title: {en: Weather, ja: 天気}, states: [fair, foul], start: {fair: 60%, foul: 40%}}
  mood: {title: {en: Mood, ja: 気分}, owner: bystander, states: [up, down], start: up}
events: {parade: {title: {en: A parade, ja: 行進}, rate: 1 per year, sets: {weather: foul}}}
what-ifs:
  peace: {title: {en: Both bare, ja: ともに軍備なし}, sets: {east-arms: bare, west-arms: bare}}
  race: {title: {en: Both armed, ja: ともに軍備あり}, sets: {east-arms: armed, west-arms: armed}}
  east-alone: {title: {en: East alone armed, ja: 東だけが軍備}, sets: {east-arms: armed, west-arms: bare}}
`
const course = courseFromText(text)
const { situation } = course
const look = async (options: Partial<StabilityOptions> = {}): Promise<StabilityFinding> =>
  stabilityLens.run(course, { ...stabilityLens.defaults, draws: 40, ...options }, {})
const finding = await look()
const said = (language: Language, found = finding) => stabilityText(situation, found, language)

describe('what the lens finds of a dilemma', () => {
  const named = (id: string) => finding.packages.find((one) => one.id === id)!
  const lookAt = (outcome: number) => finding.looks.find((one) => one.outcome === outcome)!

  it('both bare could rest for fear of the answer, both armed because nobody gains by leaving', () => {
    expect([named('peace').resting, named('peace').outcomes]).toEqual([4, 4])
    expect(lookAt(named('peace').nearest).concepts).toEqual(['gmr', 'smr', 'seq', 'sseq', 'sim'])
    expect(lookAt(named('race').nearest).concepts).toContain('nash')
    expect(named('east-alone').resting).toBe(0)
  })

  it('says by a chain why East does not arm: it would like to, West would arm too, and that is worse', () => {
    const east = lookAt(named('peace').nearest).players.find(({ actor }) => actor === 'east')!
    const [temptation] = east.temptations
    expect(temptation!.grounds).toEqual({ kind: 'interest', interest: 1, because: ['pride'] })
    expect(temptation!.answer).toMatchObject({
      isCredible: true,
      // Arming serves West whatever East does: the text says so.
      isProvoked: false,
      isForGood: true,
      grounds: { because: ['fear'] },
    })
    expect(finding.conflict!.movers[temptation!.answer!.steps[0]!.mover]).toEqual(['west'])
  })

  it('sees both leave the race together', () => {
    const jump = lookAt(named('race').nearest).jumps[0]!
    expect(jump.group).toEqual(['east', 'west'])
    expect(finding.conflict!.outcomes[jump.to]).toMatchObject({ 'east-arms': 'bare', 'west-arms': 'bare' })
  })

  it('tells what it left out and what is idle', () => {
    expect(finding.remarks).toEqual([
      { kind: 'no-options', actor: 'church' },
      { kind: 'no-preferences', actor: 'bystander' },
      { kind: 'interest-idle', actor: 'east', interest: 2, isMet: true },
      { kind: 'interest-in-event', actor: 'west', event: 'parade' },
      { kind: 'likeliest', factor: 'weather', state: 'fair' },
    ])
  })

  it('answers what it would take for an outcome to rest', async () => {
    const { asked } = await look({ outcome: { 'east-arms': 'armed' } })
    // What East would be mad to leave, no coalition with East betters.
    expect(asked!.coalitions).toEqual([])
    const race = await look({ outcome: { 'east-arms': 'armed', 'west-arms': 'armed' } })
    expect(race.asked!.coalitions).toEqual([{ group: ['east', 'west'], holds: [] }])
    expect(said('en', race)).toContain('Does not hold against East and West together.')
    const terms = asked!.inverse.map(({ actor, terms: list }) => [
      actor,
      list.map(({ isBetter }) => isBetter),
    ])
    expect(terms).toEqual([
      ['bystander', [false]],
      ['east', [false]],
      ['west', [true]],
    ])
  })
})

describe.each(['en', 'ja'] as const)('the text in %s', (language) => {
  it('names outcomes in words, fits 80 columns, and claims no probability', async () => {
    const whole = said(language, await look({ outcome: { 'east-arms': 'armed' } }))
    for (const line of whole.split('\n')) expect(textWidth(line), line).toBeLessThanOrEqual(80)
    for (const { title } of [...situation.factors, ...situation.whatIfs, ...situation.actors])
      expect(whole).toContain(title[language] ?? title.und)
    expect(whole).not.toMatch(/undefined|NaN|\[object|likely,|unlikely|可能性/)
    expect(whole).toContain(language === 'ja' ? 'どれほど起こりやすいかは' : 'how likely')
    expect(whole).toContain('pride')
  })

  it('says who would break, what holds, and who would jump', () => {
    const whole = said(language).replaceAll(/\n\s*/g, language === 'ja' ? '' : ' ')
    const sentences = {
      en: [
        'East is tempted: Arms of the East: many (it wants Arms of the East: many; pride). What holds it: West → Arms of the West: many.',
        'But West would gain by that step without the move too.',
        'West would break it: Arms of the West: many',
        'Together East and West would rather go on to: Arms of the East: none · Arms of the West: none',
        'The church decides nothing here and looks on.',
      ],
      ja: [
        '東には誘因がある：東の軍備：あり',
        '崩すのは西：西の軍備：あり',
        '東と西は、そろってなら次へ移るほうを選ぶ',
        '教会はここでは何も決めず',
      ],
    }
    for (const sentence of sentences[language]) expect(whole).toContain(sentence)
  })
})

describe('the document', async () => {
  const asked = await look({ outcome: { 'east-arms': 'armed' } })
  const document = stabilityDocument(situation, asked, asked.conflict!, { version: '0.1.0', hash: 'ab12' })

  it('follows its schema', () => {
    expect(() => stabilitySchema.parse(JSON.parse(JSON.stringify(document)))).not.toThrow()
    const known = new Set(document.states.map(({ id }) => id))
    expect(
      Object.values(document.equilibria)
        .flat()
        .every((id) => known.has(id)),
    ).toBe(true)
  })

  it('is published as the schema has it (written by vitest --update)', async () => {
    await expect(`${JSON.stringify(stabilityJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
      '../../schema/stability.schema.json',
    )
  })

  it('has what docs/results.md says', () => {
    const table = tablesOf('docs/results.md').find(({ header }) => header[0] === 'path of stability')!
    for (const [cell] of table.rows) {
      const path = cell!.replaceAll('`', '').split('.')
      const found = path.reduce<unknown>((value, key) => {
        const map = value as Record<string, unknown>
        return map[/^[A-Z]+$/.test(key) ? Object.keys(map)[0]! : key]
      }, document)
      expect(found, cell).toBeDefined()
    }
    expect(table.rows.length).toBeGreaterThan(8)
  })
})
