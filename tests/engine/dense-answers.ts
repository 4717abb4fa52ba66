import { type Day, daysPerYear } from '../../src/language/day.ts'
import type { Ask, CalendarEntry, Situation } from '../../src/language/situation.ts'
import { type Matrix, matrixExponential, rowTimes, zeros } from './matrix-exponential.ts'
import {
  type Configuration,
  configurationsOf,
  eventMultiple,
  factorRates,
  holdsIn,
  outcomesIn,
  startChance,
} from './plain-chain.ts'

// Answers on the dense generator of configuration × memory, for tiny situations of one regime.

/** Memory of one question: not settled, yes, no. */
type Memory = 0 | 1 | 2

interface Point {
  readonly x: Configuration
  readonly memory: readonly Memory[]
}

/** The chance that all of the questions are answered with yes. */
export function denseChance(situation: Situation, asks: readonly Ask[]): number {
  const end = Math.max(...asks.map(dayOf))
  const { points, vector } = denseVector(situation, asks, end, [])
  return points.reduce(
    (sum, { memory }, place) => sum + (memory.every((one) => one === 1) ? vector[place]! : 0),
    0,
  )
}

export function denseMarginal(situation: Situation, factor: string, state: string): number {
  const { points, vector } = denseVector(situation, [], situation.to, [])
  return points.reduce((sum, { x }, place) => sum + (x[factor] === state ? vector[place]! : 0), 0)
}

/** Expected happenings of any of the events in (from, day]. */
export function denseCount(situation: Situation, events: readonly string[], day: Day): number {
  return denseVector(situation, [], day, events).vector.at(-1)!
}

function dayOf(ask: Ask): Day {
  return 'by' in ask ? ask.by : ask.at
}

/** Chances of the points on a day, after that day's calendar; a last entry counts happenings of `counted`. */
function denseVector(situation: Situation, asks: readonly Ask[], end: Day, counted: readonly string[]) {
  const points = pointsOf(situation, asks)
  const index = new Map(points.map((point, place) => [keyOf(point), place]))
  const at = (point: Point) => index.get(keyOf(point))!
  let vector: Float64Array = new Float64Array(points.length + 1)
  for (const x of configurationsOf(situation)) {
    const memory = asks.map((ask): Memory => (reaches(ask, x) ? 1 : 0))
    vector[at({ x, memory })]! += startChance(situation, x)
  }
  const days = [situation.from, ...situation.calendar.map(({ date }) => date), ...asks.map(dayOf), end]
  const cuts = [...new Set(days)].filter((day) => day <= end).sort((a, b) => a - b)
  for (const [place, day] of cuts.entries()) {
    const isOpen = (ask: Ask, time: Day) => time <= dayOf(ask)
    for (const entry of situation.calendar.filter(({ date }) => date === day)) {
      const open = asks.map((ask) => isOpen(ask, day))
      vector = jumped(situation, asks, open, entry, points, at, vector, counted)
    }
    vector = looked(asks, day, points, at, vector)
    const next = cuts[place + 1]
    if (next === undefined) break
    const open = asks.map((ask) => isOpen(ask, next))
    const generator = generatorOf(situation, asks, open, points, at, counted)
    vector = rowTimes(vector, matrixExponential(generator, (next - day) / daysPerYear))
  }
  return { points, vector }
}

function pointsOf(situation: Situation, asks: readonly Ask[]): Point[] {
  const memories = asks.reduce<Memory[][]>(
    (all) => all.flatMap((memory) => ([0, 1, 2] as const).map((one) => [...memory, one])),
    [[]],
  )
  return configurationsOf(situation).flatMap((x) => memories.map((memory) => ({ x, memory })))
}

function keyOf({ x, memory }: Point): string {
  return JSON.stringify([x, memory])
}

function reaches(ask: Ask, x: Configuration): boolean {
  return ask.kind === 'reach' && holdsIn(ask.condition, x)
}

/** Memory after a move to x, by an event or none, for the questions still open to change. */
function remembered(
  asks: readonly Ask[],
  open: readonly boolean[],
  memory: readonly Memory[],
  x: Configuration,
  event: string | null,
): Memory[] {
  return asks.map((ask, place) => {
    const present = memory[place]!
    if (present !== 0 || !open[place]) return present
    if (event !== null && ask.kind === 'before' && ask.before.includes(event)) return 2
    const happened =
      event !== null && (ask.kind === 'event' || ask.kind === 'before') && ask.events.includes(event)
    return happened || reaches(ask, x) ? 1 : 0
  })
}

/** Settles the questions about this very day. */
function looked(
  asks: readonly Ask[],
  day: Day,
  points: readonly Point[],
  at: (point: Point) => number,
  vector: Float64Array,
): Float64Array {
  const result = new Float64Array(vector.length)
  result[points.length] = vector[points.length]!
  for (const [place, { x, memory }] of points.entries()) {
    const after = asks.map((ask, one): Memory => {
      if (ask.kind !== 'at' || ask.at !== day) return memory[one]!
      return holdsIn(ask.condition, x) ? 1 : 2
    })
    result[at({ x, memory: after })]! += vector[place]!
  }
  return result
}

function generatorOf(
  situation: Situation,
  asks: readonly Ask[],
  open: readonly boolean[],
  points: readonly Point[],
  at: (point: Point) => number,
  counted: readonly string[],
): Matrix {
  const generator = zeros(points.length + 1)
  for (const [from, { x, memory }] of points.entries()) {
    const move = (to: Configuration, rate: number, event: string | null) => {
      generator[from]![at({ x: to, memory: remembered(asks, open, memory, to, event) })]! += rate
      generator[from]![from]! -= rate
    }
    for (const factor of situation.factors) {
      for (const [state, rate] of factorRates(situation, factor, x))
        move({ ...x, [factor.id]: state }, rate, null)
    }
    for (const event of situation.events) {
      const rate = event.rate.nominal * eventMultiple(situation, event, x)
      if (rate === 0) continue
      for (const { to, chance } of outcomesIn(situation, event.id, event.outcomes, x))
        move(to, rate * chance, event.id)
      if (counted.includes(event.id)) generator[from]![points.length]! += rate
    }
  }
  return generator
}

function jumped(
  situation: Situation,
  asks: readonly Ask[],
  open: readonly boolean[],
  { what }: CalendarEntry,
  points: readonly Point[],
  at: (point: Point) => number,
  vector: Float64Array,
  counted: readonly string[],
): Float64Array {
  const result = new Float64Array(vector.length)
  const counter = points.length
  result[counter] = vector[counter]!
  const event = what.kind === 'window' ? situation.events.find(({ id }) => id === what.event)! : null
  for (const [from, { x, memory }] of points.entries()) {
    const happens =
      what.kind === 'window' ? windowChance(what.chance.nominal, eventMultiple(situation, event!, x)) : 1
    const outcomes = what.kind === 'window' ? event!.outcomes : what.outcomes
    result[from]! += vector[from]! * (1 - happens)
    for (const { to, chance } of outcomesIn(situation, event?.id ?? null, outcomes, x)) {
      const place = at({ x: to, memory: remembered(asks, open, memory, to, event?.id ?? null) })
      result[place]! += vector[from]! * happens * chance
    }
    if (event && counted.includes(event.id)) result[counter]! += vector[from]! * happens
  }
  return result
}

function windowChance(chance: number, multiple: number): number {
  if (multiple === 0) return 0
  if (chance === 1) return 1
  const odds = (chance / (1 - chance)) * multiple
  return odds / (1 + odds)
}
