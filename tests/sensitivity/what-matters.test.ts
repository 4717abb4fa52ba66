import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { courseOf } from '../../src/language/course.ts'
import { daysPerYear } from '../../src/language/day.ts'
import { readSituation } from '../../src/language/read-situation.ts'
import type { Course } from '../../src/language/situation.ts'
import { wordEdges } from '../../src/lenses/what-matters/tipping.ts'
import { whatMattersLens } from '../../src/lenses/what-matters.ts'
import { probabilityWords } from '../../src/report/probability-words.ts'
import { textWidth } from '../../src/report/terminal/text-width.ts'
import { whatMattersDocument } from '../../src/report/what-matters/what-matters-document.ts'
import {
  whatMattersJsonSchema,
  whatMattersSchema,
} from '../../src/report/what-matters/what-matters-schema.ts'
import { whatMattersText } from '../../src/report/what-matters/what-matters-text.ts'

function courseFrom(body: string): Course {
  const text = `kizashi: 1\ntitle: {en: Strikes, ja: 攻撃}\nfrom: 2025-01-01\nto: 2027-01-01\nviewpoint: home\nactors: {home: {}}\n${body}`
  const { draft } = readSituation([{ name: 'situation.yaml', text }])
  const { course, diagnostics } = courseOf(draft!, {})
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return course!
}

const course = courseFrom(`
factors:
  line: {title: {en: Their line, ja: 方針}, states: {soft: {title: {en: soft, ja: 柔軟}}, hard: {title: {en: hard, ja: 強硬}}}, start: soft, tempo: 2 years, lean: {hard: 0..2}}
events:
  strike: {title: {en: A strike, ja: 攻撃}, rate: 0.2..0.45 per year, because: [said]}
influences:
  - {from: {line: hard}, to: strike, points: 0.5..1.5, because: [poor]}
claims:
  said: {says: {en: They strike often., ja: しばしば攻撃する。}, grade: B2}
  poor: {says: {en: Hard lines strike., ja: 強硬なら攻撃する。}, grade: E4}
questions:
  stock: {title: {en: Strikes, ja: 攻撃の回数}, ask: {event: strike, by: 2027-01-01, count: true}}
contingencies:
  struck: {title: {en: A strike, ja: 攻撃される}, ask: {event: strike, by: 2027-01-01}, harm: 1}
`)
const options = { ...whatMattersLens.defaults, runs: 1024 }

describe('what matters to an event at a known rate', async () => {
  const rate = 0.3
  const term = 730 / daysPerYear
  const alone = courseFrom(`
factors:
  post: {states: [a, b], start: a}
events:
  strike: {rate: 0.15..0.6 per year}
contingencies:
  struck: {ask: {event: strike, by: 2027-01-01}, harm: 1}
`)
  const found = await whatMattersLens.run(alone, options, {})
  const chance = (perYear: number) => 1 - Math.exp(-perYear * term)

  it('tries the ends of the range, and one step more', () => {
    expect(found.answer).toBeCloseTo(chance(rate), 12)
    const [swing] = found.swings
    expect(swing!.atLow).toBeCloseTo(chance(0.15), 12)
    expect(swing!.atHigh).toBeCloseTo(chance(0.6), 12)
    expect(swing!.atOneMore).toBeCloseTo(chance(0.6), 12)
    expect(swing!.weight).toBeCloseTo(2 * Math.LN2 * rate * term * Math.exp(-rate * term), 12)
  })

  it('finds the rates at which the word changes', () => {
    // 45.1 % is roughly even: down to unlikely at 45 %, up to likely at 55 %.
    const to = found.tipping.map(({ edge, changes, isWithin }) => ({ edge, to: changes[0]!.to, isWithin }))
    expect(to.map(({ edge }) => edge)).toEqual([0.45, 0.55])
    for (const { edge, to: value, isWithin } of to) {
      expect(Math.abs(chance(value) - edge)).toBeLessThan(1.5e-3)
      expect(isWithin).toBe(true)
    }
  })

  it('says that nothing stands under it', () => {
    expect(found.toRead).toMatchObject([{ ground: 'uncited', share: 1 }])
  })
})

describe('what matters, told', async () => {
  const found = await whatMattersLens.run(course, options, {})

  it('reads the edges of the words', () => {
    expect([...wordEdges]).toEqual(probabilityWords.slice(1).map(({ from }) => from))
  })

  it('orders by weight and lists what stands on little', () => {
    const weights = found.judgements.map(({ weight }) => weight)
    expect(weights).toEqual([...weights].sort((a, b) => b - a))
    expect(found.toRead.map(({ ground }) => ground)).toEqual(['low-grade', 'uncited'])
    expect(found.claims).toEqual(['poor', 'said'])
  })

  it('needs two judgements where one is not enough', async () => {
    const narrow = courseFrom(`
factors:
  line: {states: [soft, hard], start: hard}
events:
  strike: {rate: 0.28..0.29 per year}
influences:
  - {from: {line: hard}, to: strike, points: 0..0.06}
contingencies:
  struck: {ask: {event: strike, by: 2027-01-01}, harm: 1}
`)
    const { tipping } = await whatMattersLens.run(narrow, options, {})
    const within = tipping.filter(({ isWithin }) => isWithin)
    expect(within).toHaveLength(1)
    const [points, rate] = within[0]!.changes
    expect(within[0]!.edge).toBe(0.45)
    const perYear = rate!.to * 2 ** points!.to
    expect(1 - Math.exp((-perYear * 730) / daysPerYear)).toBeCloseTo(0.45, 2)
  })

  it('is a document that keeps its schema, which is the published one', () => {
    const document = whatMattersDocument(course, found, { version: '0.0.0', hash: 'abc' })
    expect(whatMattersSchema.parse(JSON.parse(JSON.stringify(document)))).toEqual(document)
    const published = new URL('../../schema/explain.schema.json', import.meta.url)
    expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(whatMattersJsonSchema())
  })

  it.each(['en', 'ja'] as const)('reads well in 80 columns: %s', (language) => {
    const text = whatMattersText(course, found, language)
    for (const line of text.split('\n')) expect(textWidth(line), line).toBeLessThanOrEqual(80)
    expect(text).toMatchSnapshot()
  })

  it('explains an expected number as well', async () => {
    const counted = await whatMattersLens.run(course, { ...options, question: 'stock' }, {})
    expect(counted.tipping).toEqual([])
    expect(whatMattersText(course, counted, 'en')).toContain('Expected: 0.747.')
  })

  it('stops when it is told to', async () => {
    const run = whatMattersLens.run(course, options, { isCancelled: () => true })
    await expect(run).rejects.toThrow('stopped')
  })
})

describe('what matters, simulated', async () => {
  const exact = await whatMattersLens.run(course, options, {})
  const found = await whatMattersLens.run(course, { ...options, simulate: 4096 }, {})

  it('has slopes whose intervals hold the exact ones', () => {
    expect(found.simulated).toMatchObject({ runs: 4096 })
    expect(found.judgements).toHaveLength(exact.judgements.length)
    for (const { address, slope, interval } of found.judgements) {
      const truth = exact.judgements.find((one) => one.address === address)!.slope
      const reach = interval!.high - slope
      expect(Math.abs(slope - truth), address).toBeLessThan(2 * reach)
    }
  })

  it('claims nothing that takes exact answers', () => {
    expect(found).toMatchObject({ configurations: null, tipping: [], tellingMoves: [], variance: null })
    expect(found.swings.length).toBeGreaterThan(0)
    expect(found.swings.every(({ interval }) => interval!.low > 0 || interval!.high < 0)).toBe(true)
  })

  it('keeps the schema of its document', () => {
    const document = whatMattersDocument(course, found, { version: '0.0.0', hash: 'abc' })
    expect(whatMattersSchema.parse(JSON.parse(JSON.stringify(document)))).toEqual(document)
  })

  it.each(['en', 'ja'] as const)('reads well in 80 columns: %s', (language) => {
    const text = whatMattersText(course, found, language)
    for (const line of text.split('\n')) expect(textWidth(line), line).toBeLessThanOrEqual(80)
    expect(text).toMatchSnapshot()
  })

  it('puts last what cannot be told from 0', async () => {
    const idle = courseFrom(`
factors:
  line: {states: [soft, hard], start: soft, tempo: 1 year, lean: {hard: -1..1}}
events:
  strike: {rate: 0.2..0.4 per year}
  rumour: {rate: 1..2 per year}
influences:
  - {from: {line: hard}, to: strike, points: -0.01..0.01}
contingencies:
  struck: {ask: {event: strike, by: 2027-01-01}, harm: 1}
`)
    const slight = await whatMattersLens.run(idle, { ...options, simulate: 2048 }, {})
    // At 0 points the line moves nothing, but a point would.
    expect(slight.swings).toHaveLength(2)
    expect(slight.judgements.slice(2).map(({ interval }) => interval!.low <= 0)).toEqual([true, true])
    expect(whatMattersText(idle, slight, 'en')).toContain('cannot be told from 0')
  })
})

describe('shares of the variance', async () => {
  const spread = courseFrom(`
factors:
  line: {states: [soft, hard], start: hard}
  other: {states: [a, b], start: a, tempo: 1 year, lean: {b: -1..1}}
events:
  strike: {rate: 0.2..0.4 per year}
  storm: {rate: 0.05..0.2 per year}
contingencies:
  either: {ask: {event: [strike, storm], by: 2027-01-01}, harm: 1}
`)
  const { variance } = await whatMattersLens.run(spread, { ...options, variance: 256 }, {})

  it('are those of the closed form, and leave out what the answer does not hang on', () => {
    // P = 1 − u·v with u = e^(−rT), v = e^(−sT) independent: shares from the means and variances of both, by Simpson's rule.
    const term = 730 / daysPerYear
    const moments = (low: number, high: number) => {
      const at = (place: number) => Math.exp(-low * (high / low) ** place * term)
      const mean = (value: (x: number) => number) => {
        const n = 2000
        let sum = value(at(0)) + value(at(1))
        for (let k = 1; k < n; k++) sum += (k % 2 === 1 ? 4 : 2) * value(at(k / n))
        return sum / (3 * n)
      }
      const m = mean((x) => x)
      return { m, v: mean((x) => x * x) - m * m }
    }
    const [u, v] = [moments(0.2, 0.4), moments(0.05, 0.2)]
    const total = (u.v + u.m ** 2) * (v.v + v.m ** 2) - (u.m * v.m) ** 2
    expect(variance!.mean).toBeCloseTo(1 - u.m * v.m, 3)
    expect(variance!.deviation / Math.sqrt(total)).toBeCloseTo(1, 1)
    const shares = Object.fromEntries(variance!.groups.map(({ group, first }) => [group!.id, first.value]))
    expect(Object.keys(shares).sort()).toEqual(['storm', 'strike'])
    expect(Math.abs(shares.strike! - (v.m ** 2 * u.v) / total)).toBeLessThan(0.03)
    expect(Math.abs(shares.storm! - (u.m ** 2 * v.v) / total)).toBeLessThan(0.03)
  })

  it('are told with their intervals', async () => {
    const many = courseFrom(`
factors:
  line: {states: [soft, hard], start: soft}
events:
${Array.from({ length: 15 }, (_, place) => `  e${place}: {rate: 0.01..${0.02 + 0.01 * place} per year}`).join('\n')}
contingencies:
  any: {ask: {event: [${Array.from({ length: 15 }, (_, place) => `e${place}`).join(', ')}], by: 2027-01-01}, harm: 1}
`)
    const found = await whatMattersLens.run(many, { ...options, variance: 16 }, {})
    expect(found.variance!.groups).toHaveLength(13)
    expect(found.variance!.groups.at(-1)).toMatchObject({ group: null, judgements: 3 })
    const text = whatMattersText(many, found, 'en')
    expect(text).toContain('all others (3 judgements)')
    expect(text).toContain('e14')
    for (const line of text.split('\n')) expect(textWidth(line), line).toBeLessThanOrEqual(80)
  })
})
