import { describe, expect, it } from 'vitest'
import { judgeOptions } from '../../src/lenses/options/judge-options.ts'
import { optionsLens } from '../../src/lenses/options/options.ts'
import { planOptions, tryOptions } from '../../src/lenses/options/try-options.ts'
import { keptOutcomes, withLimits } from '../../src/lenses/options/with-limits.ts'
import { criterionRows } from '../../src/report/options/criterion-rows.ts'
import { flipStrips } from '../../src/report/options/flip-strips.ts'
import { holdingOf, holdingOptions, optionsInBrief } from '../../src/report/options/holding-options.ts'
import { limitTable, ownLimitsOf, readLimit, textOfLimits } from '../../src/report/options/limit-rows.ts'
import { checkCombination, offeredOptions } from '../../src/report/options/own-combination.ts'
import { optionsPageSheet } from '../../src/report/options/page-sheet.ts'
import { draft, others, port } from '../lenses/options-situation.ts'

const { situation } = port
const options = { ...optionsLens.defaults, ensemble: 40, combinations: [['brigade', 'harbour']] }
const tried = await tryOptions(port, options, { others })
const finding = judgeOptions(tried)
const kept = keptOutcomes(tried)
const account = { situation, finding, readings: draft.readings, judgement: () => null }
const sheet = optionsPageSheet(account, ['harbour', 'brigade'], 'en')

describe('other limits', () => {
  it('give what the situation would give if they were written there, without trying anything again', async () => {
    const stricter = {
      ...port,
      situation: {
        ...situation,
        criteria: situation.criteria.map((one) => (one.id === 'no-fire' ? { ...one, atMost: 0.3 } : one)),
      },
    }
    const written = await optionsLens.run(stricter, options, { others })
    const asked = withLimits(finding, kept, { 'no-fire': 0.3 })
    expect(asked.strategies).toEqual(written.strategies)
    expect(asked.criteria).toEqual(written.criteria)
    expect(asked.failures).toEqual(written.failures)
    expect(asked.failures).not.toEqual(finding.failures)
  })

  it('leave the finding as it is where they are the limits that are written', () => {
    expect(withLimits(finding, kept, { 'no-fire': 0.2, boom: null })).toBe(finding)
  })

  it('can be taken away and set on the other side of a criterion wanted high', () => {
    const none = withLimits(finding, kept, { 'no-fire': null })
    expect(none.strategies.every(({ allLimits }) => allLimits.every((share) => share === null))).toBe(true)
    const booming = withLimits(finding, kept, { boom: 0.5 })
    expect(booming.criteria[0]).toMatchObject({ atMost: null, atLeast: 0.5 })
  })
})

describe('a plan', () => {
  it('made without one’s own combination is the same with it, so that earlier answers serve', async () => {
    const plan = planOptions(port, { ...options, combinations: [] }, others)
    const again = await tryOptions(port, options, { others }, plan)
    expect(again.plan).toBe(plan)
  })
})

describe('limits as they are typed', () => {
  it.each([
    ['25', true, 0.25],
    ['２５％', true, 0.25],
    ['0.5', true, 0.005],
    ['', true, null],
    ['101', true, undefined],
    ['many', true, undefined],
    ['−3', false, -3],
  ])('%s', (typed, isChance, limit) => {
    expect(readLimit(typed, isChance)).toBe(limit)
  })

  it('come back from an address as they went', () => {
    const named = [
      { id: 'no-fire', isChance: true },
      { id: 'boom', isChance: true },
    ]
    const own = { 'no-fire': 0.125, boom: null }
    expect(textOfLimits(own, named)).toBe('no-fire:12.5,boom:none')
    expect(ownLimitsOf('no-fire:12.5,boom:none,unknown:3,no-fire', named)).toEqual(own)
  })
})

describe('how options hold up', () => {
  it('is a mark and words for each reading, those that hold up first', () => {
    const rows = holdingOptions(finding, situation, 'en')
    expect(rows[0]).toMatchObject({
      id: 'brigade',
      mark: '◎',
      words: 'helps by every set of values',
      cost: 'low',
    })
    expect(rows.find(({ id }) => id === 'harbour')).toMatchObject({ mark: '△', holding: 'divided' })
    expect(rows[0]!.readings.map(({ id }) => id)).toEqual(['base', 'gloomy'])
  })

  it('says both of a gain and a loss, and which of them is alone', () => {
    expect(
      [
        [1, 1],
        [1, 0],
        [1, -1],
        [0, -1],
        [0, 0],
      ].map(holdingOf),
    ).toEqual(['throughout', 'partly', 'divided', 'harms', 'unseen'])
  })

  it('is told in brief with the first option on which values divide', () => {
    const brief = optionsInBrief(finding, situation, 'ja')!
    expect(brief.title).toBe('選択肢1件は、どの読みでも持ちこたえる')
    expect(brief.options.map(({ mark }) => mark)).toEqual(['◎', '△'])
    expect(optionsInBrief({ ...finding, criteria: [] }, situation, 'ja')).toBeNull()
  })
})

describe('one criterion', () => {
  const rows = criterionRows(1, sheet, sheet.label)

  it('has every strategy on one scale that holds every band and the limit', () => {
    expect(rows.rows.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Do nothing', 'A fire brigade', 'Your combination']),
    )
    for (const { cells } of rows.rows)
      for (const { band } of cells) {
        expect(band!.low).toBeGreaterThanOrEqual(rows.scale.from)
        expect(band!.high).toBeLessThanOrEqual(rows.scale.to)
      }
    expect(rows.limit!.at).toBe(0.2)
  })

  it('says what gets better and worse against doing nothing, whichever way is wanted', () => {
    const change = (id: string) => rows.rows.find((row) => row.id === id)!.cells[0]!
    expect(change('brigade')).toMatchObject({ direction: 'better' })
    expect(change('brigade').change).toBe(`+${Math.round(100 * (Math.exp(-0.2) - Math.exp(-0.4)))}`)
    expect(change('harbour')).toMatchObject({ direction: 'worse' })
    expect(change('nothing')).toMatchObject({ direction: null, change: null })
  })
})

describe('a combination of one’s own', () => {
  it('is refused in words where its options exclude each other, whichever of them says so', () => {
    expect(checkCombination(situation, ['parade', 'brigade'], 'en')).toMatchObject({
      isPossible: false,
      words: ['“A parade” and “A fire brigade” cannot be taken together.'],
    })
    expect(checkCombination(situation, ['brigade', 'harbour'], 'en').isPossible).toBe(true)
    const [brigade] = offeredOptions(situation, ['brigade'], 'ja')
    expect(brigade!.terms).toEqual(['2025年1月1日から', '費用小', '「祭り」とは同時に採れない'])
  })

  it('is completed with what it needs', () => {
    const needing = {
      ...situation,
      options: situation.options.map((one) => (one.id === 'harbour' ? { ...one, needs: ['brigade'] } : one)),
    }
    const check = checkCombination(needing, ['harbour'], 'en')
    expect(check).toMatchObject({ isPossible: false, completed: ['harbour', 'brigade'] })
    expect(check.words).toEqual(['“A larger harbour” cannot be had without “A fire brigade”.'])
  })

  it('stands among the strategies that are compared by their limits', () => {
    const { columns, rows } = limitTable(sheet, sheet.own, sheet.label)
    expect(columns.at(-1)!.name).toBe('Your combination')
    expect(rows.map(({ id }) => id)).toEqual(['boom', 'no-fire', null])
    expect(rows[1]!.typed).toBe('20')
  })
})

it('a strip is cut where the ranking flips', () => {
  const [strip] = flipStrips('single', sheet)
  expect(strip!.pieces.map(({ name }) => name)).toEqual(['“A fire brigade”', '“A larger harbour”'])
  expect(strip!.pieces[0]!.to).toBe(strip!.pieces[1]!.from)
})
