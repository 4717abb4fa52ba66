import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dayOfText } from '../../src/language/dates.ts'
import { watchNext } from '../../src/lenses/watch/watch-next.ts'
import { mutualInformation } from '../../src/numeric/mutual-information.ts'
import { textWidth } from '../../src/report/terminal/text-width.ts'
import { watchDocument } from '../../src/report/watch/watch-document.ts'
import { watchJsonSchema, watchSchema } from '../../src/report/watch/watch-schema.ts'
import { watchText } from '../../src/report/watch/watch-text.ts'
import { courseFromText } from '../engine/course-from-text.ts'
import { type Matrix, matrixExponential, rowTimes, zeros } from '../engine/matrix-exponential.ts'
import { ledgerEntries } from '../evidence/update-of-text.ts'

const course = courseFromText(`
kizashi: 1
title: {en: Talks, ja: 対話}
from: 2025-01-01
to: 2027-01-01
viewpoint: home
actors: {home: {title: {en: Home, ja: 自国}}}
factors:
  line:
    title: {en: Their line, ja: 相手の方針}
    states: {hard: {title: {en: hard, ja: 強硬}}, soft: {title: {en: soft, ja: 柔軟}}}
    start: {hard: 60%, soft: 40%}
    tempo: 1 year
  weather:
    states: {dry: {}, wet: {}}
    start: {dry: 50%, wet: 50%}
    tempo: 1 year
events:
  test:
    title: {en: A test, ja: 実験}
    rate: 0.8 per year
    requires: {line: hard}
    reported: always
indicators:
  praise: {title: {en: Praise by name, ja: 名指しの称賛}, look: monthly, seen: {line: {hard: 10%, soft: 80%}}}
  rain: {title: {en: Rain on the day, ja: 当日の雨}, look: monthly, seen: {weather: {dry: 20%, wet: 70%}}}
  rumour: {title: {en: A rumour, ja: 噂}, seen: {line: {hard: 55%, soft: 45%}}}
questions:
  rainy: {title: {en: A wet end, ja: 期末は雨}, ask: {state: {weather: wet}, at: 2026-06-01}}
contingencies:
  hardened: {title: {en: They stay hard, ja: 強硬のまま}, ask: {state: {line: hard}, at: 2026-01-01}, harm: {home: 3}}
  tested: {title: {en: A test by the end, ja: 期末までの実験}, ask: {event: test, by: 2027-01-01}, harm: {home: 1}}
`)
const lines = [
  { id: 'a', date: '2025-03-01', indicator: 'praise', seen: true },
  { id: 'b', date: '2025-04-10', indicator: 'praise', seen: false },
  { id: 'c', date: '2025-05-15', indicator: 'praise', seen: false },
  { 'as-of': '2025-06-01' },
]
const entries = ledgerEntries(lines.map((line) => JSON.stringify(line)).join('\n'), course.situation)
const day = (text: string) => dayOfText(text)!
const years = (from: string, to: string) => (day(to) - day(from)) / 365.25

/** Line and whether a test has been: hard 0, soft 1, hard and tested 2, soft and tested 3. Moves at half a tempo. */
function generator(testRate: number): Matrix {
  const rates = zeros(4)
  for (const [from, to, rate] of [
    [0, 1, 0.5],
    [1, 0, 0.5],
    [2, 3, 0.5],
    [3, 2, 0.5],
    [0, 2, testRate],
  ] as const) {
    rates[from]![to]! += rate
    rates[from]![from]! -= rate
  }
  return rates
}

/** The line as of 1 June given the ledger, by hand: what is silent leaves by the test and does not come back. */
function standing(): Float64Array {
  const praise = { seen: [0.1, 0.8], not: [0.9, 0.2] }
  const on = (chances: Float64Array, span: number, weights: readonly number[]) => {
    const moved = rowTimes(chances, matrixExponential(generator(0.8), span))
    return Float64Array.of(moved[0]! * weights[0]!, moved[1]! * weights[1]!, 0, 0)
  }
  let chances = Float64Array.of(0.6, 0.4, 0, 0)
  chances = on(chances, years('2025-01-01', '2025-03-01'), praise.seen)
  chances = on(chances, years('2025-03-01', '2025-04-10'), praise.not)
  chances = on(chances, years('2025-04-10', '2025-05-15'), praise.not)
  chances = on(chances, years('2025-05-15', '2025-06-01'), [1, 1])
  const total = chances[0]! + chances[1]!
  return chances.map((chance) => chance / total)
}

/** Chance of both, of seeing `praise` on its next look, and of the line being hard on 1 January 2026: sums over all states. */
function praiseAndHard(): { both: number; seen: number; hard: number } {
  const now = standing()
  const atLook = rowTimes(now, matrixExponential(generator(0.8), years('2025-06-01', '2025-06-14')))
  const seenIn = [0.1, 0.8, 0.1, 0.8]
  const onward = matrixExponential(generator(0.8), years('2025-06-14', '2026-01-01'))
  const hardAfter = (chances: Float64Array) => {
    const then = rowTimes(chances, onward)
    return then[0]! + then[2]!
  }
  const weighed = atLook.map((chance, state) => chance * seenIn[state]!)
  return {
    both: hardAfter(weighed),
    seen: weighed.reduce((sum, chance) => sum + chance, 0),
    hard: hardAfter(atLook),
  }
}

describe('what to watch next', async () => {
  const found = await watchNext(course, entries, { particles: 32_768, seed: 3 })
  const row = (id: string) => found.rows.find((one) => one.id === id)!
  const telling = (id: string, answer: string) => row(id).tells.find((one) => one.id === answer)!

  it('tells of an answer what sums over every configuration tell', () => {
    const { both, seen, hard } = praiseAndHard()
    const { bits, now, ifSeen, ifNot } = telling('praise', 'hardened')
    const bitsExactly = mutualInformation(both, seen, hard)
    expect(row('praise').chance).toBeCloseTo(seen, 2)
    expect(now).toBeCloseTo(hard, 2)
    expect(ifSeen!).toBeCloseTo(both / seen, 1.5)
    expect(ifNot!).toBeCloseTo((hard - both) / (1 - seen), 1.5)
    expect(bitsExactly).toBeGreaterThan(0.05)
    const error = (bits.interval!.high - bits.interval!.low) / 4
    expect(Math.abs(bits.value! - bitsExactly)).toBeLessThan(4 * error)
    expect(error).toBeLessThan(0.01)
  })

  it('tells of an event what sums over every configuration tell', () => {
    const now = standing()
    const untilThen = matrixExponential(generator(0.8), 90 / 365.25)
    const onward = matrixExponential(generator(0.8), years('2025-08-30', '2026-01-01'))
    const then = rowTimes(now, untilThen)
    const tested = Float64Array.of(0, 0, then[2]!, then[3]!)
    const hardAfter = (chances: Float64Array) => {
      const last = rowTimes(chances, onward)
      return last[0]! + last[2]!
    }
    const happens = then[2]! + then[3]!
    const told = telling('test', 'hardened')
    expect(row('test').chance).toBeCloseTo(happens, 2)
    expect(told.ifSeen!).toBeCloseTo(hardAfter(tested) / happens, 1.5)
    expect(told.ifNot!).toBeCloseTo((hardAfter(then) - hardAfter(tested)) / (1 - happens), 1.5)
  })

  it('puts first what tells most, nothing where things have nothing to do with each other, and no answer for itself', () => {
    expect(found.rows.map(({ id }) => id)[0]).toBe('praise')
    const { low, high } = telling('rain', 'hardened').bits.interval!
    expect(low).toBe(0)
    expect(high).toBeLessThan(0.001)
    expect(row('rain').worth).toBeLessThan(row('rumour').worth + 0.001)
    expect(row('test').tells.map(({ id }) => id)).not.toContain('tested')
  })

  it('ranks by chosen questions alone', async () => {
    const chosen = await watchNext(course, entries, { particles: 4096, questions: ['rainy'] })
    expect(chosen.rows[0]!.id).toBe('rain')
    expect(chosen.rows[0]!.tells[0]!.id).toBe('rainy')
  })

  it('tells how indicators stand, since which entry, and when that goes stale', () => {
    const [praise, , rumour] = found.statuses
    expect(praise).toMatchObject({
      indicator: 'praise',
      lastSeen: false,
      lastLook: day('2025-05-15'),
      contingency: 'hardened',
      since: { entry: 'b', day: day('2025-04-10'), before: 'normal' },
      isStale: false,
    })
    expect(['watch', 'warning']).toContain(praise!.level)
    expect(praise!.staleFrom).toBe(day('2025-06-14'))
    expect(rumour).toMatchObject({ level: null, since: null, staleFrom: null })
  })

  it('is the same for the same seed, and starts from the beginning with an empty ledger', async () => {
    const some = { particles: 512, seed: 5 }
    expect(await watchNext(course, entries, some)).toEqual(await watchNext(course, entries, some))
    const empty = await watchNext(course, [], some)
    expect(empty.asOf).toBe(course.situation.from)
    expect(empty.rows.length).toBeGreaterThan(0)
  })

  it('keeps its published contract, and 80 columns in both languages', () => {
    const document = watchDocument(found, { version: '0.1.0', hash: 'ab12' })
    expect(() => watchSchema.parse(JSON.parse(JSON.stringify(document)))).not.toThrow()
    const shipped = readFileSync(new URL('../../schema/watch.schema.json', import.meta.url), 'utf8')
    expect(JSON.parse(shipped)).toEqual(JSON.parse(JSON.stringify(watchJsonSchema())))
    for (const language of ['en', 'ja'] as const) {
      const text = watchText(course, found, language)
      for (const line of text.split('\n')) expect(textWidth(line), line).toBeLessThanOrEqual(80)
      expect(text).toContain(language === 'ja' ? '観察されれば' : 'if seen')
      expect(text).toContain(language === 'ja' ? '名指しの称賛' : 'Praise by name')
    }
  })
})
