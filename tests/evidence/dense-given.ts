import { type Day, daysPerYear } from '../../src/language/day.ts'
import type { StandingEntry } from '../../src/language/ledger-standing.ts'
import type { Ask, EventDefinition, Situation } from '../../src/language/situation.ts'
import { matrixExponential, rowTimes, zeros } from '../engine/matrix-exponential.ts'
import {
  type Configuration,
  configurationsOf,
  eventMultiple,
  factorRates,
  holdsIn,
  outcomesIn,
  startChance,
} from '../engine/plain-chain.ts'

// Answers given evidence on the dense generator of configuration × memory, from the definition alone: for tiny
// situations of one regime. What is known is known up to a moment of the timeline; after it nothing is.

/** Memory of one question: not settled, yes, no; `amount` stands for the expected happenings so far. */
type Memory = 0 | 1 | 2 | 'amount'

interface Point {
  readonly x: Configuration
  readonly memory: Memory
}

type Evidence = Extract<StandingEntry, { kind: 'indicator' | 'event' | 'state' }>

/** One thing that a date does, in order. */
type Item =
  | { readonly day: Day; readonly kind: 'calendar'; readonly place: number; readonly entry: Evidence | null }
  | { readonly day: Day; readonly kind: 'entry'; readonly entry: Evidence }
  | { readonly day: Day; readonly kind: 'end-of-day' }

export interface Known {
  readonly situation: Situation
  readonly entries: readonly Evidence[]
  readonly silentUntil: Day
  readonly asOf: Day
}

/** Up to where the evidence is known: just before an entry, just with it, or all of it. */
export type Moment = { readonly before: string } | { readonly with: string } | 'all'

/** P(the evidence known then and the answer yes), or the evidence's likelihood times the expected happenings. */
export function denseGiven(known: Known, ask: Ask | null, moment: Moment): number {
  const { situation } = known
  const points = configurationsOf(situation).flatMap((x) =>
    ([0, 1, 2, 'amount'] as const).map((memory) => ({ x, memory })),
  )
  const index = new Map(points.map((point, place) => [keyOf(point), place]))
  const world: World = { known, ask, points, at: (point) => index.get(keyOf(point))! }
  let vector: Float64Array = new Float64Array(points.length)
  for (const x of configurationsOf(situation))
    vector[world.at({ x, memory: reaches(ask, x) ? 1 : 0 })]! += startChance(situation, x)
  const items = timeline(known, ask)
  const last = lastKnown(items, moment)
  for (const [place, item] of items.entries()) {
    vector = applied(world, vector, item, place <= last)
    const next = items[place + 1]
    if (!next || next.day === item.day) continue
    const isSilent = place <= last && item.day < known.silentUntil
    vector = rowTimes(
      vector,
      matrixExponential(generatorOf(world, next.day, isSilent), (next.day - item.day) / daysPerYear),
    )
  }
  const wanted: readonly Memory[] = ask === null ? [0, 1, 2] : ask.kind === 'count' ? ['amount'] : [1]
  return points.reduce((sum, { memory }, place) => sum + (wanted.includes(memory) ? vector[place]! : 0), 0)
}

interface World {
  readonly known: Known
  readonly ask: Ask | null
  readonly points: readonly Point[]
  at(point: Point): number
}

function keyOf({ x, memory }: Point): string {
  return JSON.stringify([x, memory])
}

function dayOf(ask: Ask): Day {
  return 'by' in ask ? ask.by : ask.at
}

function timeline({ situation, entries, silentUntil, asOf }: Known, ask: Ask | null): Item[] {
  const days = [
    situation.from,
    ...situation.calendar.map(({ date }) => date),
    ...entries.map(({ day }) => day),
    silentUntil,
    asOf,
    ...(ask ? [dayOf(ask)] : []),
    situation.to,
  ]
  return [...new Set(days)]
    .sort((a, b) => a - b)
    .flatMap((day) => {
      const waiting = entries.filter((entry) => entry.day === day)
      const calendar = situation.calendar.flatMap(({ date, what }, place): Item[] => {
        if (date !== day) return []
        const found = waiting.findIndex(
          (entry) => entry.kind === 'event' && what.kind === 'window' && entry.event === what.event,
        )
        return [{ day, kind: 'calendar', place, entry: found < 0 ? null : waiting.splice(found, 1)[0]! }]
      })
      const after = waiting.map((entry): Item => ({ day, kind: 'entry', entry }))
      return [...calendar, ...after, { day, kind: 'end-of-day' }]
    })
}

function lastKnown(items: readonly Item[], moment: Moment): number {
  if (moment === 'all') return items.length
  const id = 'before' in moment ? moment.before : moment.with
  const place = items.findIndex((item) => item.kind !== 'end-of-day' && item.entry?.id === id)
  return 'before' in moment ? place - 1 : place
}

function reaches(ask: Ask | null, x: Configuration): boolean {
  return ask?.kind === 'reach' && holdsIn(ask.condition, x)
}

function remembered(
  { ask }: World,
  day: Day,
  memory: Memory,
  x: Configuration,
  event: string | null,
): Memory {
  if (memory !== 0 || !ask || day > dayOf(ask)) return memory
  if (event !== null && ask.kind === 'before' && ask.before.includes(event)) return 2
  const counts = ask.kind === 'event' || ask.kind === 'before'
  return (event !== null && counts && ask.events.includes(event)) || reaches(ask, x) ? 1 : 0
}

function counts({ ask }: World, day: Day, event: string): boolean {
  return ask?.kind === 'count' && ask.events.includes(event) && day <= ask.by
}

function generatorOf(world: World, until: Day, isSilent: boolean) {
  const { known, points, at } = world
  const { situation } = known
  const generator = zeros(points.length)
  for (const [from, { x, memory }] of points.entries()) {
    const move = (to: Configuration, rate: number, event: string | null) => {
      generator[from]![from]! -= rate
      if (event !== null && isSilent && isReported(situation, event)) return
      generator[from]![at({ x: to, memory: remembered(world, until, memory, to, event) })]! += rate
      if (event !== null && memory === 0 && counts(world, until, event))
        generator[from]![at({ x: to, memory: 'amount' })]! += rate
    }
    for (const factor of situation.factors)
      for (const [state, rate] of factorRates(situation, factor, x))
        move({ ...x, [factor.id]: state }, rate, null)
    for (const event of situation.events) {
      const rate = event.rate.nominal * eventMultiple(situation, event, x)
      for (const { to, chance } of outcomesIn(situation, event.id, event.outcomes, x))
        move(to, rate * chance, event.id)
    }
  }
  return generator
}

function isReported({ events }: Situation, id: string): boolean {
  return events.find((event) => event.id === id)!.alwaysReported
}

function applied(world: World, vector: Float64Array, item: Item, isKnown: boolean): Float64Array {
  if (item.kind === 'end-of-day') return looked(world, vector, item.day)
  if (item.kind === 'entry') return isKnown ? entered(world, vector, item.entry, null) : vector
  const { situation } = world.known
  const { what } = situation.calendar[item.place]!
  if (item.entry && isKnown && what.kind === 'window')
    return entered(world, vector, item.entry, what.chance.nominal)
  const event = what.kind === 'window' ? situation.events.find(({ id }) => id === what.event)! : null
  const isOnStart = item.day === situation.from
  const isSilent = event?.alwaysReported && isKnown && !isOnStart && item.day <= world.known.silentUntil
  const result = new Float64Array(vector.length)
  for (const [from, { x, memory }] of world.points.entries()) {
    const happens = what.kind === 'window' ? windowChance(situation, event!, x, what.chance.nominal) : 1
    result[from]! += vector[from]! * (1 - happens)
    if (isSilent) continue
    const outcomes = what.kind === 'window' ? event!.outcomes : what.outcomes
    const counted = isOnStart ? null : (event?.id ?? null)
    for (const { to, chance } of outcomesIn(situation, event?.id ?? null, outcomes, x))
      happen(world, result, item.day, { x: to, memory }, vector[from]! * happens * chance, counted)
  }
  return result
}

function happen(
  world: World,
  result: Float64Array,
  day: Day,
  { x, memory }: Point,
  weight: number,
  event: string | null,
): void {
  result[world.at({ x, memory: remembered(world, day, memory, x, event) })]! += weight
  if (event !== null && memory === 0 && counts(world, day, event))
    result[world.at({ x, memory: 'amount' })]! += weight
}

function windowChance(
  situation: Situation,
  event: EventDefinition,
  x: Configuration,
  chance: number,
): number {
  const multiple = eventMultiple(situation, event, x)
  if (multiple === 0) return 0
  if (chance === 1) return 1
  const odds = (chance / (1 - chance)) * multiple
  return odds / (1 + odds)
}

/** The vector weighted with an entry; `chance` is that of the window it stands for. */
function entered(world: World, vector: Float64Array, entry: Evidence, chance: number | null): Float64Array {
  const { situation } = world.known
  const result = new Float64Array(vector.length)
  for (const [from, { x, memory }] of world.points.entries()) {
    if (entry.kind !== 'event') {
      result[from]! += vector[from]! * likelihood(situation, entry, x)
      continue
    }
    const event = situation.events.find(({ id }) => id === entry.event)!
    const density =
      chance === null
        ? event.rate.nominal * eventMultiple(situation, event, x)
        : windowChance(situation, event, x, chance)
    const outcomes = outcomesIn(situation, event.id, event.outcomes, x)
    const names = [...event.outcomes.map(({ id }) => id), 'rest']
    for (const [place, { to, chance: share }] of outcomes.entries()) {
      if (entry.outcome !== null && names[place] !== entry.outcome) continue
      happen(world, result, entry.day, { x: to, memory }, vector[from]! * density * share, event.id)
    }
  }
  return result
}

function likelihood(
  situation: Situation,
  entry: Exclude<Evidence, { kind: 'event' }>,
  x: Configuration,
): number {
  if (entry.kind === 'state') {
    const { states } = situation.factors.find(({ id }) => id === entry.factor)!
    const others = states.length - entry.states.length
    return entry.states.includes(x[entry.factor]!) ? entry.confidence : (1 - entry.confidence) / others
  }
  const { factor, seen } = situation.indicators.find(({ id }) => id === entry.indicator)!
  const { states } = situation.factors.find(({ id }) => id === factor)!
  const chance = seen[states.findIndex(({ id }) => id === x[factor])]!.nominal
  return entry.seen ? chance : 1 - chance
}

/** Settles a question about this very day. */
function looked({ ask, points, at }: World, vector: Float64Array, day: Day): Float64Array {
  if (ask?.kind !== 'at' || ask.at !== day) return vector
  const result = new Float64Array(vector.length)
  for (const [place, { x, memory }] of points.entries())
    result[at({ x, memory: memory === 0 ? (holdsIn(ask.condition, x) ? 1 : 2) : memory })]! += vector[place]!
  return result
}
