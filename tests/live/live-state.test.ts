import { expect, test } from 'vitest'
import type { LiveShift } from '../../src/engine/live/live-answerer.ts'
import { type LiveEvent, nextLive, noLive } from '../../src/web/live/live-state.ts'

const figures = { value: 0.2, curve: [] }
const shift = (number: number, stage: LiveShift['stage']): LiveShift => ({
  number,
  stage,
  from: figures,
  to: figures,
  reach: 0,
  paths: null,
})
const told = (number: number, stage: LiveShift['stage'], opening = 1, id = 'one'): LiveEvent => ({
  kind: 'shift',
  opening,
  id,
  shift: shift(number, stage),
})
const after = (...events: LiveEvent[]) => events.reduce(nextLive, noLive)
const held: LiveEvent[] = [
  { kind: 'opened', opening: 1 },
  { kind: 'held', address: 'a', value: 2 },
  { kind: 'moved', number: 7, value: 3 },
]

test('a newer answer takes the place of an older one, and never the other way', () => {
  const moved = [...held, { kind: 'moved', number: 8, value: 4 } as const]
  expect(after(...moved, told(8, 'rough'), told(7, 'settled')).shifts.one).toEqual(shift(8, 'rough'))
  expect(after(...moved, told(8, 'settled'), told(8, 'rough')).shifts.one).toEqual(shift(8, 'settled'))
  expect(after(...moved, told(7, 'rough'), told(8, 'rough')).shifts.one).toEqual(shift(8, 'rough'))
})

test('answers to a judgement laid down, or to another opening, are not taken for this one', () => {
  const next: LiveEvent[] = [...held, { kind: 'dropped' }, { kind: 'held', address: 'b', value: 1 }]
  expect(after(...next, told(7, 'settled')).shifts).toEqual({})
  expect(after(...next, { kind: 'moved', number: 9, value: 1.5 }, told(7, 'settled')).shifts).toEqual({})
  expect(after(...held, told(7, 'rough', 0)).shifts).toEqual({})
  expect(after(...held, { kind: 'dropped' }, told(7, 'rough')).shifts).toEqual({})
})

test('of several answers each is as new as it comes, and a judgement laid down forgets them all', () => {
  const two = [...held, told(7, 'rough'), told(7, 'settled', 1, 'other')]
  expect(after(...two).shifts).toEqual({ one: shift(7, 'rough'), other: shift(7, 'settled') })
  expect(after(...two, { kind: 'dropped' }).shifts).toEqual({})
})

test('slopes are gathered answer by answer; those of another opening are not among them', () => {
  const slopes = (id: string, opening = 1): LiveEvent => ({
    kind: 'slopes',
    opening,
    id,
    answer: 0.2,
    slopes: [],
  })
  const found = after({ kind: 'opened', opening: 1 }, slopes('one'), slopes('other'), slopes('late', 0))
  expect(Object.keys(found.slopes)).toEqual(['one', 'other'])
  expect(found.answers).toEqual({ one: 0.2, other: 0.2 })
})
