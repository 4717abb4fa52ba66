import { holds } from '../language/holds.ts'
import type { Assignment, Factor, Influence, Situation } from '../language/situation.ts'

/** What becomes of one factor by reconsideration alone: no events, no calendar, all other factors held where they start. */
export interface LeftAlone {
  /** The state it starts from: its likeliest, where the start is a distribution. */
  readonly state: string
  /** Rate per year of leaving that state. */
  readonly leaving: number
  /** Chance of having left it, at least once, within a year. */
  readonly leftWithinYear: number
  /** The same by the end of the term. */
  readonly leftInTerm: number
  /** Where it would settle in the long run, in the order of the states. */
  readonly settles: readonly number[]
}

/**
 * How a factor drifts when left alone, in nominal judgements; `influences` are those taken to be at work throughout.
 * Null for a factor that moves by events alone.
 *
 * Checked: two states settle at 2^lean against 1 and are left with 1 − exp(−(1 − s)·t/tempo) (closed forms, in the tests).
 */
export function leftAlone(
  situation: Situation,
  factor: Factor,
  influences: readonly Influence[] = [],
): LeftAlone | null {
  if (factor.tempo === null) return null
  const others = startingStates(situation)
  const from = factor.states.findIndex(({ id }) => id === others[factor.id])
  const rates = factor.states.map((_, present) => ratesFrom(factor, present, others, influences))
  const leaving = sum(rates[from]!)
  const years = (situation.to - situation.from) / 365.25
  return {
    state: factor.states[from]!.id,
    leaving,
    leftWithinYear: -Math.expm1(-leaving),
    leftInTerm: -Math.expm1(-leaving * years),
    settles: longRun(rates, from),
  }
}

/** Every factor's likeliest state at the start. */
export function startingStates(situation: Situation): Assignment {
  return Object.fromEntries(
    situation.factors.map(({ id, states, start }) => {
      const weights = start.map(({ nominal }) => nominal)
      return [id, states[weights.indexOf(Math.max(...weights))]!.id]
    }),
  )
}

function ratesFrom(
  factor: Factor,
  present: number,
  others: Assignment,
  influences: readonly Influence[],
): number[] {
  const here = { ...others, [factor.id]: factor.states[present]!.id }
  const weights = factor.states.map((_, state) =>
    isAllowed(factor, present, state, here) ? 2 ** pointsOf(factor, present, state, influences) : 0,
  )
  const total = sum(weights) * factor.tempo![present]!.nominal
  return weights.map((weight, state) => (state === present ? 0 : weight / total))
}

function isAllowed(factor: Factor, present: number, state: number, here: Assignment): boolean {
  if (state === present) return true
  if (factor.states[present]!.final) return false
  if (factor.ordered && Math.abs(state - present) > 1) return false
  if (factor.oneWay && state < present) return false
  const { onlyByEvent, requires } = factor.states[state]!
  return !onlyByEvent && (requires === null || holds(requires, here))
}

function pointsOf(factor: Factor, present: number, state: number, influences: readonly Influence[]): number {
  const lean = factor.lean[state]?.nominal ?? 0
  const inertia = state === present ? (factor.inertia?.nominal ?? 0) : 0
  return influences.reduce((points, { to, points: { nominal } }) => {
    if (to.kind === 'factor' && to.factor === factor.id) return points + nominal * state
    const isMeant = to.kind === 'state' && to.factor === factor.id && to.state === factor.states[state]!.id
    return isMeant ? points + nominal : points
  }, lean + inertia)
}

/** Distribution after a time far longer than any tempo: the step matrix squared until it no longer moves. */
function longRun(rates: readonly (readonly number[])[], from: number): number[] {
  const fastest = Math.max(...rates.map(sum)) * 1.0001
  if (fastest === 0) return rates.map((_, state) => (state === from ? 1 : 0))
  let step = rates.map((row, present) =>
    row.map((rate, state) => (state === present ? 1 - sum(row) / fastest : rate / fastest)),
  )
  for (let doubling = 0; doubling < 40; doubling++) step = product(step, step).map(normalised)
  return step[from]!
}

function product(one: readonly (readonly number[])[], other: readonly (readonly number[])[]): number[][] {
  return one.map((row) =>
    row.map((_, column) => sum(row.map((value, inner) => value * other[inner]![column]!))),
  )
}

/** Rounding doubles with each squaring unless the rows are brought back to a sum of 1. */
function normalised(row: readonly number[]): number[] {
  const total = sum(row)
  return row.map((value) => value / total)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
