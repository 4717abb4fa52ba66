import { describe, expect, it } from 'vitest'
import { runUpdate } from '../../src/engine/evidence/run-update.ts'
import { runForecast } from '../../src/engine/run-forecast.ts'
import { briefing, outlookBriefing } from '../../src/report/briefing.ts'
import { staleSentences } from '../../src/report/standpoint/stale-sentences.ts'
import { standpointSentences } from '../../src/report/standpoint/standpoint-sentences.ts'
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
    tempo: 1..3 years
events:
  summit: {title: {en: A summit, ja: 首脳会談}, rate: 0.1..0.5 a year, requires: {line: soft}, reported: always}
  storm: {title: {en: A storm, ja: 嵐}, rate: once in 4 years}
indicators:
  praise: {title: {en: Praise by name, ja: 名指しの称賛}, seen: {line: {hard: 10%, soft: 80%}}}
questions:
  soon: {title: {en: A summit in the term, ja: 期間中の首脳会談}, ask: {event: summit, by: 2027-01-20}}
contingencies:
  hardened: {title: {en: They harden, ja: 強硬化}, ask: {state: {line: hard}, at: 2027-01-20}, harm: 2}
  flood: {title: {en: A flood, ja: 洪水}, ask: {event: storm, by: 2027-01-20}, harm: 1}
`)
const { situation } = course
const entries = ledgerEntries(
  [
    { id: 'a', date: '2026-03-01', indicator: 'praise', seen: true },
    { id: 'b', date: '2026-05-01', indicator: 'praise', seen: true },
    { 'as-of': '2026-06-01' },
  ]
    .map((line) => JSON.stringify(line))
    .join('\n'),
  situation,
)
const made = { version: '0.1.0' }

describe('a briefing given a ledger', async () => {
  const update = await runUpdate(course, entries)
  const forecast = await runForecast(course, { method: 'exact', ensemble: 8, seed: 1 })
  const both = outlookBriefing(course, { forecast, update: { update, entries } }, made, 'en')
  const row = (id: string) => both.rows.find((one) => one.id === id)!

  it('gives the answers of the update, and where they stood without it', () => {
    const { answer, ledger } = row('hardened')
    const given = update.contingencies.hardened!.probability.value!
    expect(answer.value).toBe(given)
    expect(given).toBeLessThan(forecast.contingencies.hardened!.probability.value!)
    expect(ledger!.direction).toBe('lowers')
    expect(ledger!.before.value).toBeCloseTo(forecast.contingencies.hardened!.probability.value!, 6)
  })

  it('puts the band of the forecast with the forecast, never with the answer', () => {
    const { answer, ledger, curve } = row('hardened')
    const { low, high } = forecast.contingencies.hardened!.probability.band!
    expect([answer.band, curve!.low]).toEqual([null, null])
    expect(ledger!.before.band).toEqual({ low, high })
    expect(ledger!.words[0]).toContain(ledger!.before.bandWords)
  })

  it('says which entry did most of it', () => {
    expect(row('hardened').ledger!.words.join(' ')).toMatch(/What did most: Seen: Praise by name \(−\d+\)/)
  })

  it('says so where the ledger left an answer where it was', () => {
    const { direction, words } = row('flood').ledger!
    expect(direction).toBeNull()
    expect(words).toHaveLength(1)
    expect(words[0]).toMatch(/^No net change: \d+\s%/)
  })

  it('tells overall what was moved, in both languages', () => {
    expect(both.ledger).toMatch(/raised 0 of the 2 contingencies by a point or more and lowered 1\./)
    const japanese = outlookBriefing(course, { forecast, update: { update, entries } }, made, 'ja')
    expect(japanese.ledger).toMatch(/2件の事態のうち0件が1ポイント以上上がり、1件が下がった。/)
    expect(japanese.kicker.at(-1)).toBe('台帳：2026年6月1日まで')
  })

  it('can stand before the forecast is there, without what only that knows', () => {
    const early = outlookBriefing(course, { forecast: null, update: { update, entries } }, made, 'en')
    expect(early.rows.map(({ id }) => id)).toEqual(both.rows.map(({ id }) => id))
    expect(early.rows[0]!.ledger!.before.band).toBeNull()
    expect(early.rests).toHaveLength(1)
    expect(both.rests.at(-1)!.words).toContain('those of the forecast without it')
  })

  it('is that of the forecast without one', () => {
    const plain = briefing(course, forecast, made, 'en')
    expect(plain.ledger).toBeNull()
    expect(plain.rows.every(({ ledger }) => ledger === null)).toBe(true)
  })
})

describe('from where one looks', () => {
  it('is silent where it is the situation as it stands', () => {
    expect(standpointSentences(course, null, 'en')).toEqual([])
  })

  it('names the day', () => {
    expect(standpointSentences(course, 20600, 'ja')).toEqual(['2026年5月27日現在。'])
  })
})

describe('what has changed since an answer', () => {
  const files = [
    { name: 'situation.yaml', text: 'a' },
    { name: 'talks.yaml', text: 'b' },
  ]
  const ledger = { name: 'ledger.jsonl', text: '{"id":"one"}\n' }

  it('is nothing where the texts are the same', () => {
    expect(staleSentences({ files, ledger }, { files: structuredClone(files), ledger }, 'en')).toEqual([])
  })

  it('names the files, new and gone ones too, three at most', () => {
    const now = [{ name: 'talks.yaml', text: 'c' }, ...['x', 'y', 'z'].map((name) => ({ name, text: '' }))]
    const [said] = staleSentences({ files, ledger }, { files: now, ledger }, 'en')
    expect(said).toMatch(/^situation\.yaml, talks\.yaml, x.* 2 .*changed since\.$/)
  })

  it('counts what the ledger has gained, and says so where it changed otherwise', () => {
    const more = { ...ledger, text: `${ledger.text}{"id":"two"}\n{"id":"three"}\n` }
    expect(staleSentences({ files, ledger }, { files, ledger: more }, 'en')).toEqual([
      'The ledger has 2 new lines.',
    ])
    expect(staleSentences({ files, ledger: more }, { files, ledger }, 'ja')).toEqual([
      'その後、台帳が変わった。',
    ])
  })
})
