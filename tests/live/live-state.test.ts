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
const told = (number: number, stage: LiveShift['stage'], opening = 1): LiveEvent => ({
  kind: 'shift',
  opening,
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
  expect(after(...moved, told(8, 'rough'), told(7, 'settled')).shift).toEqual(shift(8, 'rough'))
  expect(after(...moved, told(8, 'settled'), told(8, 'rough')).shift).toEqual(shift(8, 'settled'))
  expect(after(...moved, told(7, 'rough'), told(8, 'rough')).shift).toEqual(shift(8, 'rough'))
})

test('answers to a judgement laid down, or to another opening, are not taken for this one', () => {
  const next: LiveEvent[] = [...held, { kind: 'dropped' }, { kind: 'held', address: 'b', value: 1 }]
  expect(after(...next, told(7, 'settled')).shift).toBeNull()
  expect(after(...next, { kind: 'moved', number: 9, value: 1.5 }, told(7, 'settled')).shift).toBeNull()
  expect(after(...held, told(7, 'rough', 0)).shift).toBeNull()
  expect(after(...held, { kind: 'dropped' }, told(7, 'rough')).shift).toBeNull()
})
