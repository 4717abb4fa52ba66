import fc from 'fast-check'
import { stringify } from 'yaml'

/** A small situation as the language writes it, before it is made into text. Plain data. */
export interface SituationText {
  kizashi: 1
  title: string
  from: string
  to: string
  factors: Record<string, FactorText>
  events: Record<string, EventText>
  influences: { from: ConditionText; to: TargetText; points: number }[]
  calendar: CalendarText[]
  quantities: Record<string, QuantityText>
  questions: Record<string, { ask: AskText; given?: AskText }>
}

export type ConditionText = Record<string, string | string[]>
export type TargetText = string | Record<string, string>
export interface StateText {
  requires?: ConditionText
  'only-by-event'?: true
  final?: true
}
export interface FactorText {
  states: Record<string, StateText>
  ordered?: true
  'one-way'?: true
  start: string | Record<string, string>
  tempo?: string
  lean?: Record<string, number>
  inertia?: number
}
export interface EventText {
  rate: string
  requires?: ConditionText
  outcomes: Record<string, { chance?: string; sets?: Record<string, string> }>
}
export type CalendarText =
  | { date: string; event: string; chance: string }
  | { date: string; outcomes: { chance: string; sets: Record<string, string> }[] }
export interface QuantityText {
  start: number
  grows: Record<string, Record<string, number>>
  jumps: Record<string, number>
}
export type AskText =
  | { event: string | string[]; by: string; count?: true; before?: { event: string } }
  | { state: ConditionText; by: string }
  | { state: ConditionText; at: string }
  | { quantity: string; at: string }

const firstDay = Date.UTC(2025, 0, 1) / 86_400_000
const lastDay = firstDay + 1000

/** Small situations with every kind of rule: 2 to 4 factors, 1 to 3 events, calendar, windows, questions of each form. */
export const randomSituation: fc.Arbitrary<SituationText> = fc
  .integer({ min: 1, max: 2 ** 31 - 1 })
  .map(situationFromSeed)

/** The text of `situation.yaml`. */
export function situationYaml(situation: SituationText): string {
  return stringify(situation)
}

export function dateOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

/** The same situation for the same seed, for ever: failures name their seed. */
export function situationFromSeed(seed: number): SituationText {
  const die = newDie(seed)
  const factors = factorsFrom(die)
  const events = eventsFrom(die, factors)
  return {
    kizashi: 1,
    title: `Random ${seed}`,
    from: dateOf(firstDay),
    to: dateOf(lastDay),
    factors,
    events,
    influences: influencesFrom(die, factors, events),
    calendar: calendarFrom(die, factors, events),
    quantities: quantitiesFrom(die, factors, events),
    questions: questionsFrom(die, factors, events),
  }
}

interface Die {
  /** A whole number from 0 to below. */
  below(count: number): number
  pick<Item>(items: readonly Item[]): Item
  chance(share: number): boolean
}

/** Marsaglia's xorshift32: plenty for making test cases. */
function newDie(seed: number): Die {
  let state = seed | 0 || 1
  const unit = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
  for (let round = 0; round < 8; round++) unit()
  const below = (count: number) => Math.floor(unit() * count)
  return { below, pick: (items) => items[below(items.length)]!, chance: (share) => unit() < share }
}

function factorsFrom(die: Die): Record<string, FactorText> {
  const factors: Record<string, FactorText> = {}
  const count = 2 + die.below(3)
  for (let number = 0; number < count; number++) {
    const states = 2 + die.below(count > 3 ? 1 : 2)
    factors[`f${number}`] = factorFrom(die, states)
  }
  addGate(die, factors)
  return factors
}

function factorFrom(die: Die, count: number): FactorText {
  const ids = Array.from({ length: count }, (_, place) => `s${place}`)
  const isOrdered = die.chance(0.5)
  const isOneWay = isOrdered && die.chance(0.3)
  return {
    states: Object.fromEntries(ids.map((id) => [id, {}])),
    ...(isOrdered ? { ordered: true as const } : {}),
    ...(isOneWay ? { 'one-way': true as const } : {}),
    start: die.chance(0.6) || isOneWay ? 's0' : { s0: '40%', s1: '60%' },
    tempo: `${50 + die.below(600)} days`,
    ...(die.chance(0.5) ? { lean: { [die.pick(ids)]: die.pick([-1, 0.5, 1, 2]) } } : {}),
    ...(die.chance(0.4) ? { inertia: die.pick([0.5, 1, 2]) } : {}),
  }
}

/** The last state of the last factor may be entered only where the first factor starts or moves on. */
function addGate(die: Die, factors: Record<string, FactorText>): void {
  if (!die.chance(0.5)) return
  const last = Object.values(factors).at(-1)!
  const state = Object.keys(last.states).at(-1)!
  last.states[state] = { requires: { f0: die.pick(['s0', 's1']) } }
}

function eventsFrom(die: Die, factors: Record<string, FactorText>): Record<string, EventText> {
  const events: Record<string, EventText> = {}
  const count = 1 + die.below(3)
  for (let number = 0; number < count; number++) {
    const good = assignment(die, factors)
    events[`e${number}`] = {
      rate: `${die.pick([0.05, 0.2, 0.5, 1, 3])} per year`,
      ...(die.chance(0.5) ? { requires: condition(die, factors, 1) } : {}),
      outcomes: die.chance(0.5)
        ? { good: { chance: '100%', sets: good } }
        : { good: { chance: '40%', sets: good }, bad: { chance: '25%', sets: assignment(die, factors) } },
    }
  }
  return events
}

function assignment(die: Die, factors: Record<string, FactorText>): Record<string, string> {
  const ids = Object.keys(factors)
  const first = die.pick(ids)
  const sets = { [first]: die.pick(Object.keys(factors[first]!.states)) }
  if (die.chance(0.3)) {
    const second = die.pick(ids)
    sets[second] = die.pick(Object.keys(factors[second]!.states))
  }
  return sets
}

function condition(die: Die, factors: Record<string, FactorText>, terms: number): ConditionText {
  const ids = Object.keys(factors)
  const where: ConditionText = {}
  for (let term = 0; term < terms; term++) {
    const id = die.pick(ids)
    where[id] = die.pick(Object.keys(factors[id]!.states))
  }
  return where
}

function influencesFrom(
  die: Die,
  factors: Record<string, FactorText>,
  events: Record<string, EventText>,
): SituationText['influences'] {
  const influences = new Map<string, SituationText['influences'][number]>()
  const count = 2 + die.below(5)
  for (let number = 0; number < count; number++) {
    const from = condition(die, factors, die.chance(0.3) ? 2 : 1)
    const to = target(die, factors, events)
    influences.set(JSON.stringify([Object.entries(from).sort(), to]), {
      from,
      to,
      points: die.pick([-3, -2, -1, -0.5, 0.5, 1, 2, 3]),
    })
  }
  return [...influences.values()]
}

function target(
  die: Die,
  factors: Record<string, FactorText>,
  events: Record<string, EventText>,
): TargetText {
  if (die.chance(0.3)) {
    const event = die.pick(Object.keys(events))
    const outcomes = Object.keys(events[event]!.outcomes)
    return outcomes.length > 1 && die.chance(0.5) ? { [event]: die.pick(outcomes) } : event
  }
  const factor = die.pick(Object.keys(factors))
  const { ordered, states } = factors[factor]!
  return ordered && die.chance(0.3) ? factor : { [factor]: die.pick(Object.keys(states)) }
}

function calendarFrom(
  die: Die,
  factors: Record<string, FactorText>,
  events: Record<string, EventText>,
): CalendarText[] {
  const day = () => firstDay + 1 + die.below(lastDay - firstDay - 1)
  const days = [day(), day()].sort((a, b) => a - b).slice(0, die.below(3))
  return days.map((on) =>
    die.chance(0.5)
      ? { date: dateOf(on), event: die.pick(Object.keys(events)), chance: die.pick(['5%', '30%', '100%']) }
      : {
          date: dateOf(on),
          outcomes: [{ chance: die.pick(['50%', '100%']), sets: assignment(die, factors) }],
        },
  )
}

function quantitiesFrom(
  die: Die,
  factors: Record<string, FactorText>,
  events: Record<string, EventText>,
): Record<string, QuantityText> {
  const factor = die.pick(Object.keys(factors))
  const grows = Object.fromEntries(
    Object.keys(factors[factor]!.states).map((state, place) => [state, 4 * place]),
  )
  return { q0: { start: 50, grows: { [factor]: grows }, jumps: { [die.pick(Object.keys(events))]: -2 } } }
}

function questionsFrom(
  die: Die,
  factors: Record<string, FactorText>,
  events: Record<string, EventText>,
): SituationText['questions'] {
  const ids = Object.keys(events)
  const day = () => dateOf(firstDay + 1 + die.below(lastDay - firstDay))
  const forms: Record<string, AskText> = {
    happens: { event: die.pick(ids), by: day() },
    either: { event: ids, by: day() },
    times: { event: die.pick(ids), by: day(), count: true },
    holds: { state: condition(die, factors, 2), at: day() },
    reached: { state: condition(die, factors, 2), by: day() },
    ...(ids.length > 1 ? { first: { event: ids[0]!, before: { event: ids[1]! }, by: day() } } : {}),
    stock: { quantity: 'q0', at: day() },
  }
  const questions: SituationText['questions'] = {}
  for (const [id, ask] of Object.entries(forms)) questions[id] = { ask }
  const conditional = Object.keys(forms).filter((id) => id !== 'times' && id !== 'stock')
  for (let number = 0; number < 2; number++) {
    questions[`given-${number}`] = {
      ask: forms[die.pick(conditional)]!,
      given: forms[die.pick(conditional)]!,
    }
  }
  return questions
}
