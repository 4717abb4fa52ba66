import { describe, expect, it } from 'vitest'
import { futuresLens } from '../../src/lenses/futures/futures.ts'
import { futuresFromToday } from '../../src/lenses/futures/futures-from-today.ts'
import { familyNames } from '../../src/report/futures/family-names.ts'
import { familyView } from '../../src/report/futures/family-view.ts'
import { futuresSheet } from '../../src/report/futures/futures-sheet.ts'
import { futuresTitle } from '../../src/report/futures/page-title.ts'
import { futuresPageWordsOf } from '../../src/report/futures/page-words-of.ts'
import { familyNamed, tableau } from '../../src/report/futures/tableau.ts'
import { plainPaint } from '../../src/report/terminal/paint.ts'
import { courseFromText } from '../engine/course-from-text.ts'

/** Two neighbours who would rather stand alike, and a mood that nothing moves. */
const alike = `kizashi: 1
title: Two neighbours
from: 2026-01-01
to: 2026-12-31
actors: {left: {title: The left one}}
factors:
  first: {title: {en: The first, ja: 一軒目}, owner: [left], states: {calm: {title: {en: calm, ja: 平静}}, loud: {title: {en: loud, ja: 騒がしい}}}, start: calm, tempo: 1 year}
  second: {title: {en: The second, ja: 二軒目}, states: {calm: {title: {en: calm, ja: 平静}}, loud: {title: {en: loud, ja: 騒がしい}}}, start: calm, tempo: 1 year}
  mood: {title: {en: The mood, ja: 気分}, states: [fair, foul], start: fair}
influences:
  - {from: {first: calm}, to: {second: calm}, points: 2}
  - {from: {first: loud}, to: {second: loud}, points: 2}
  - {from: {second: calm}, to: {first: calm}, points: 1}
  - {from: {second: loud}, to: {first: loud}, points: 1}
`

/** One who would be like the other, who would not. */
const chase = alike
  .replace('{from: {second: calm}, to: {first: calm}', '{from: {second: calm}, to: {first: loud}')
  .replace('{from: {second: loud}, to: {first: loud}', '{from: {second: loud}, to: {first: calm}')

const options = { method: { runs: 200 }, ensemble: 0 } as const
const course = courseFromText(alike)
const { finding } = await futuresFromToday(course, options, {})
const sheetOf = (language: 'en' | 'ja', one = finding) =>
  futuresSheet(course.situation, one, language, 10_000, plainPaint)

describe('the tableau', () => {
  it('joins neighbours that stand alike and marks what is as today', () => {
    expect(finding.families.map(({ states }) => states)).toHaveLength(2)
    const table = tableau(course.situation, finding, 12)
    expect(table.columns).toHaveLength(2)
    expect(table.common).toEqual([
      { factor: 'mood', today: 'fair', cells: [{ states: ['fair', 'foul'], span: 2, isToday: true }] },
    ])
    expect(table.rows.map(({ factor }) => factor)).toEqual(['first', 'second'])
    for (const { cells } of table.rows) {
      expect(cells.map(({ span }) => span)).toEqual([1, 1])
      expect(cells.map(({ isToday, states }) => isToday === (states[0] === 'calm'))).toEqual([true, true])
    }
  })

  it('spans all its columns in every row, and counts what it does not show', () => {
    const family = finding.families[0]!
    const state = (name: string) => ({ ...family.states, first: name })
    const families = ['calm', 'loud', 'calm', 'loud'].map((name, place) => ({
      ...family,
      id: 'ABCD'[place]!,
      states: state(name),
    }))
    const table = tableau(course.situation, { ...finding, families }, 3)
    expect(table.others).toBe(1)
    // A stands first; C is most like it.
    expect(table.columns).toEqual(['A', 'C', 'B'])
    for (const { cells } of [...table.rows, ...table.common]) {
      expect(cells.reduce((sum, { span }) => sum + span, 0)).toBe(3)
    }
    expect(table.rows[0]!.cells.map(({ span }) => span)).toEqual([2, 1])
  })
})

describe('a family', () => {
  it('is named by the fewest states that no other has', () => {
    expect(
      Object.values(Object.fromEntries(familyNames(finding))).map((states) => Object.keys(states)),
    ).toEqual([['first'], ['first']])
    const [alone] = finding.families
    expect(familyNames({ ...finding, families: [alone!] }).get(alone!.id)).toEqual({})
    const family = (id: string, first: string, second: string) => ({
      ...alone!,
      id,
      states: { first, second },
    })
    const three = [family('A', 'calm', 'calm'), family('B', 'calm', 'loud'), family('C', 'loud', 'loud')]
    expect(Object.fromEntries(familyNames({ ...finding, families: three }))).toEqual({
      A: { second: 'calm' },
      B: { first: 'calm', second: 'loud' },
      C: { first: 'loud' },
    })
  })

  it('is found by its letter, its place or one of its futures', () => {
    const [first, second] = finding.families
    expect(familyNamed(finding, 'b')).toBe(second)
    expect(familyNamed(finding, '１')).toBe(first)
    expect(familyNamed(finding, second!.futures[1])).toBe(second)
    expect([undefined, '', 'Z', '0', '9'].map((id) => familyNamed(finding, id))).toEqual(Array(5).fill(null))
  })

  it('tells the way there from today, and what would break it', () => {
    const other = finding.families.find(({ states }) => states.first === 'loud')!
    const found = familyView(sheetOf('en'), futuresPageWordsOf('en'), other, new Map())
    expect(found.changes.map(({ words }) => words)).toEqual([
      'The first: calm → loud',
      'The second: calm → loud',
    ])
    expect(found.way.itself).toBeNull()
    // All at once they would only change places: both have to go.
    expect(found.way.levers.map(({ words, steps }) => [words, steps])).toEqual([
      ['The first: loud and The second: loud  (decided by The left one)', []],
    ])
    expect(found.breaks[0]!.words).toMatch(/more than 1 point (higher|lower), and The first goes to “calm”/)
    const home = finding.families.find(({ states }) => states.first === 'calm')!
    expect(familyView(sheetOf('en'), futuresPageWordsOf('en'), home, new Map())).toMatchObject({
      changes: [],
      way: { itself: { steps: [] }, levers: [] },
    })
  })

  it('tells step by step how a change settles', async () => {
    const local = await futuresFromToday(course, { ...options, rule: 'sequential' }, {})
    const other = local.finding.families.find(({ states }) => states.first === 'loud')!
    const { way } = familyView(sheetOf('en', local.finding), futuresPageWordsOf('en'), other, new Map())
    for (const { way: steps, to } of local.finding.levers)
      expect(to.configurations).toContainEqual(steps.at(-1))
    expect(way.levers.length).toBeGreaterThan(0)
  })
})

describe('the title', () => {
  const title = (language: 'en' | 'ja', one = finding) =>
    futuresTitle(sheetOf(language, one), futuresPageWordsOf(language)).title

  it('says how many there are and where today leads', () => {
    expect(title('en')).toBe('2 kinds of future hang together; today is already one of them')
    expect(title('ja')).toBe('整合する将来像には2つの型があるが、現状はすでにその一つである')
    const { certificate, today } = finding
    const many = { ...finding, certificate: { ...certificate, count: 6032, leftOut: 5932 } }
    expect(title('en', many)).toMatch(/^6,032 futures hang together, too many to tell apart/)
    const unlisted = { ...many, today: { ...today, to: { ...today.to, family: null } } }
    expect(title('ja', unlisted)).toBe('整合する将来像は6,032通りに及ぶが、現状は挙げたもの以外に至る')
  })
})

describe('where nothing hangs together', () => {
  it('comes with what is nearest to it, by the fewest points', async () => {
    const other = courseFromText(chase)
    const found = await futuresFromToday(other, options, {})
    expect(found.finding.certificate).toMatchObject({ count: 0, complete: true })
    expect(found.finding.cycles[0]!.configurations).toHaveLength(4)
    // Both alike in either state, in either mood: the one who would be elsewhere is pulled by one point.
    expect(found.nearest!.certificate).toMatchObject({ tolerance: 1, count: 4 })
    const least = await futuresLens.run(other, { ...futuresLens.defaults, ...options, tolerance: 0.9 }, {})
    expect(least.certificate.count).toBe(0)
    expect(futuresTitle(sheetOf('ja', found.finding), futuresPageWordsOf('ja')).title).toBe(
      '整合する将来像はない',
    )
  })

  it('has no near misses to look for where something does', async () => {
    expect((await futuresFromToday(course, options, {})).nearest).toBeNull()
  })
})
