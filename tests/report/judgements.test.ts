import { describe, expect, it } from 'vitest'
import { lastKnownStates } from '../../src/lenses/score/last-known-states.ts'
import { effectRows } from '../../src/report/judgements/effect-rows.ts'
import { gridTotals } from '../../src/report/judgements/grid-totals.ts'
import { cellKey, influenceGrid } from '../../src/report/judgements/influence-grid.ts'
import { judgementRows, startTyped } from '../../src/report/judgements/judgement-rows.ts'
import { changedLines, textDifference } from '../../src/report/judgements/text-difference.ts'
import { typedNumber } from '../../src/report/judgements/typed-points.ts'
import { opened, shipped } from '../language/edit/editable-situations.ts'

const files = shipped('korean-agreement')
const situation = opened(files).situation!
const today = lastKnownStates(situation, [], situation.from)

describe('the grid of influences', () => {
  it('has a cell for every influence, each once', () => {
    const flagship = opened(shipped('korean-peninsula')).situation!
    const start = lastKnownStates(flagship, [], flagship.from)
    const found = (['factors', 'events'] as const).flatMap((to) => {
      const grid = influenceGrid(flagship, start, '', to, 'ja')
      const rows = grid.rows.flatMap(({ items }) => items)
      const columns = grid.columns.flatMap(({ items }) => items)
      return rows.flatMap((row) => columns.flatMap((column) => grid.cells.get(cellKey(row, column)) ?? []))
    })
    expect(found.map(({ id }) => id).sort()).toEqual(flagship.influences.map(({ id }) => id).sort())
  })

  it('marks today, and adds up what rows give, columns take and today’s states receive', () => {
    const small = opened(shipped('first-steps')).situation!
    const start = lastKnownStates(small, [], small.from)
    const grid = influenceGrid(small, start, '', 'factors', 'en')
    const now = grid.columns.flatMap(({ items }) => items.filter(({ isNow }) => isNow).map(({ key }) => key))
    expect(now).toEqual(['budget=agreed', 'coalition=firm', 'polls=ahead'])
    const { gives, takes, balance } = gridTotals(small, grid, start)
    // By hand from the file: disputed budget 1..2 on a strained coalition; that 0.5..1.5 on the budget.
    expect(gives.get('budget=disputed')).toBe(1.5)
    expect(takes.get('coalition=strained')).toBe(1.5)
    expect(takes.get('budget=disputed')).toBe(1)
    expect(balance.get('budget=agreed')).toMatchObject({ points: 1, isBest: true, isPull: false })
  })

  it('shows what one factor does, or what is done to one thing', () => {
    const from = influenceGrid(situation, today, situation.factors[0]!.id, 'factors', 'en')
    expect(from.rows.flatMap(({ items }) => items).length).toBeGreaterThan(0)
    expect(
      from.rows.every(({ items }) => items.every(({ key }) => key.includes(situation.factors[0]!.id))),
    ).toBe(true)
    const to = influenceGrid(situation, today, '', situation.factors[1]!.id, 'en')
    expect(to.columns.map(({ id }) => id)).toEqual([situation.factors[1]!.id])
  })
})

describe('the other judgements', () => {
  it('stand as they are written, a start in one row', () => {
    const rows = judgementRows(opened(shipped('hajimete')).situation!, shipped('hajimete'), 'ja')
    expect(rows.every(({ written }) => written !== '' && !written.includes('\n'))).toBe(true)
    const starts = rows.filter(({ kind }) => kind === 'start')
    expect(starts).toHaveLength(3)
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
  })

  it('a start is typed as states with their chances', () => {
    expect(startTyped('少数 70%、多数 30%')).toEqual([
      ['少数', '70%'],
      ['多数', '30%'],
    ])
    expect(startTyped('few')).toEqual([['few', '100%']])
  })
})

describe('what is typed in a cell', () => {
  const ranged = { low: 1, high: 2, nominal: 1.5 }
  it.each([
    [{ points: '2' }, null, '2'],
    [{ points: '2.5' }, ranged, '2..3'],
    [{ points: '2.5', range: '' }, ranged, '2.5'],
    [{ points: '2.5', range: '0..4' }, ranged, '0..4'],
    [{ points: '' }, ranged, ''],
    [{ points: '＋２' }, ranged, '1.5..2.5'],
    [{ points: 'much' }, ranged, 'much'],
  ] as const)('%j over %j is %s', (typed, before, number) => expect(typedNumber(typed, before)).toBe(number))
})

describe('a difference', () => {
  it('is the lines that changed, with one before and one behind', () => {
    const before = 'a\r\nb # kept\r\nc\r\nd\r\n'
    const found = textDifference({ file: 'x.yaml', before, text: before.replace('c', 'c2\r\nnew') })
    expect(found.lines.map(({ kind, number, text }) => [kind, number, text])).toEqual([
      ['same', 2, 'b # kept'],
      ['gone', 3, 'c'],
      ['new', 3, 'c2'],
      ['new', 4, 'new'],
      ['same', 5, 'd'],
    ])
    expect(changedLines(found)).toBe(2)
  })
})

describe('what an edit does to the contingencies', () => {
  it('leaves out what does not differ, and puts the largest first', async () => {
    const { forecast, situation: harbour } = await import('./sample-course.ts')
    const of = (closure: number, peace: number) => ({
      ...forecast,
      contingencies: {
        ...forecast.contingencies,
        closure: { ...forecast.contingencies.closure!, probability: { value: closure } },
        peace: { ...forecast.contingencies.peace!, probability: { value: peace } },
      },
    })
    const rows = effectRows(harbour, of(0.24, 0.5), of(0.3, 0.35), 'en')
    expect(rows.map(({ id, by }) => [id, Math.round(by * 100)])).toEqual([
      ['peace', -15],
      ['closure', 6],
    ])
  })
})
