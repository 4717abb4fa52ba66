import type { Condition, Factor, Influence, Situation } from '../../language/situation.ts'
import { powerOfTwo } from '../../numeric/exponential.ts'
import type { FactorTable, Lookup, Space } from '../chain.ts'
import { compileCondition, factorsOf, rowsHolding } from './condition.ts'
import { parentsAmong, type Recipe, rowsWhere } from './points.ts'
import { refuseLarge } from './refusal.ts'
import { digitsByRow, lookupOver } from './space.ts'

/** Influences on the states of a factor, its bare name included. */
export function influencesOnFactor(situation: Situation, factor: string): Influence[] {
  return situation.influences.filter(
    ({ to }) => (to.kind === 'state' || to.kind === 'factor') && to.factor === factor,
  )
}

/** Ids of the factors that the reconsideration of a factor reads, itself left aside. */
export function factorParents(situation: Situation, factor: Factor): Set<string> {
  const parents = new Set<string>()
  if (factor.tempo === null) return parents
  const read = [
    ...influencesOnFactor(situation, factor.id).map((influence) => influence.from),
    ...factor.states.map((state) => state.requires),
    ...impossibleWith(situation, factor.id),
  ]
  for (const condition of read) for (const id of factorsOf(condition)) parents.add(id)
  parents.delete(factor.id)
  return parents
}

/** The impossible clauses that name the factor, each as a condition of its own. */
function impossibleWith(situation: Situation, factor: string): Condition[] {
  return situation.impossible.flatMap((condition) =>
    condition.filter((clause) => clause.some((term) => term.factor === factor)).map((clause) => [clause]),
  )
}

/**
 * Heat-bath rates of one factor, null where it has no tempo and moves by events alone.
 * Throws `Refused` where the table over its parents is too large.
 */
export function factorTable(situation: Situation, space: Space, index: number): Recipe<FactorTable> | null {
  const factor = situation.factors.find(({ id }) => id === space.factors[index])!
  const { tempo } = factor
  if (tempo === null) return null
  const lookup = lookupOver(space, parentsAmong(space, factorParents(situation, factor), [index]))
  refuseLarge(factor.id, lookup.rows * factor.states.length)
  const own = digitsByRow(space, lookup, index)
  const weights = weightsByRow(situation, space, lookup, factor, own)
  const allowed = allowedByRow(situation, space, lookup, factor, own)
  return (draw) => {
    const tempos = tempo.map((judgement) => draw(judgement))
    return {
      factor: index,
      lookup,
      rates: heatBath(factor.states.length, own, weights(draw), allowed, tempos),
    }
  }
}

/** Points of each state in each row, [rows × states]. */
function weightsByRow(
  situation: Situation,
  space: Space,
  lookup: Lookup,
  factor: Factor,
  own: Uint8Array,
): Recipe<Float64Array> {
  const states = factor.states.length
  const terms = influencesOnFactor(situation, factor.id).map((influence) => ({
    points: influence.points,
    steps: stepsOf(factor, influence),
    rows: rowsWhere(space, lookup, influence.from),
  }))
  return (draw) => {
    const weights = new Float64Array(lookup.rows * states)
    const leans = factor.lean.map((lean) => (lean ? draw(lean) : 0))
    const inertia = factor.inertia ? draw(factor.inertia) : 0
    for (let row = 0; row < lookup.rows; row++) {
      for (let state = 0; state < states; state++) weights[row * states + state] = leans[state]!
      weights[row * states + own[row]!]! += inertia
    }
    for (const { points, steps, rows } of terms) {
      const worth = draw(points)
      for (let state = 0; state < states; state++) {
        const gain = steps[state]! * worth
        if (gain === 0) continue
        for (let place = 0; place < rows.length; place++) weights[rows[place]! * states + state]! += gain
      }
    }
    return weights
  }
}

/** How many times its points an influence gives to each state. */
export function stepsOf(factor: Factor, influence: Influence): number[] {
  const { to } = influence
  if (to.kind === 'state') return factor.states.map((state) => (state.id === to.state ? 1 : 0))
  return factor.states.map((_, place) => place)
}

/** Whether a state may be entered in a row, [rows × states]; the present state is always allowed. */
function allowedByRow(
  situation: Situation,
  space: Space,
  lookup: Lookup,
  factor: Factor,
  own: Uint8Array,
): Uint8Array {
  const states = factor.states.length
  const allowed = new Uint8Array(lookup.rows * states)
  const gates = factor.states.map((state) =>
    state.requires ? rowsHolding(space, lookup, compileCondition(space, state.requires)) : null,
  )
  const barred = barredByImpossible(situation, space, lookup, factor)
  for (let row = 0; row < lookup.rows; row++) {
    const present = own[row]!
    for (let state = 0; state < states; state++) {
      const open =
        mayMove(factor, present, state) && gates[state]?.[row] !== 0 && barred[row * states + state] === 0
      allowed[row * states + state] = state === present || open ? 1 : 0
    }
  }
  return allowed
}

function mayMove(factor: Factor, present: number, state: number): boolean {
  if (factor.states[present]!.final || factor.states[state]!.onlyByEvent) return false
  if (factor.oneWay) return state === present + 1
  return !factor.ordered || Math.abs(state - present) === 1
}

/** Which states would complete an impossible configuration, [rows × states]. */
function barredByImpossible(situation: Situation, space: Space, lookup: Lookup, factor: Factor): Uint8Array {
  const states = factor.states.length
  const barred = new Uint8Array(lookup.rows * states)
  for (const [clause] of impossibleWith(situation, factor.id)) {
    const others = clause!.filter((term) => term.factor !== factor.id)
    const holds = rowsHolding(space, lookup, compileCondition(space, [others]))
    const entered = factor.states.map(({ id }) =>
      clause!.every((term) => term.factor !== factor.id || term.states.includes(id)),
    )
    for (let row = 0; row < lookup.rows; row++) {
      if (holds[row] === 0) continue
      for (let state = 0; state < states; state++) if (entered[state]) barred[row * states + state] = 1
    }
  }
  return barred
}

function heatBath(
  states: number,
  own: Uint8Array,
  weights: Float64Array,
  allowed: Uint8Array,
  tempos: readonly number[],
): Float64Array {
  const rates = new Float64Array(weights.length)
  for (let row = 0; row < own.length; row++) {
    const first = row * states
    let greatest = Number.NEGATIVE_INFINITY
    for (let state = 0; state < states; state++) {
      if (allowed[first + state] === 1) greatest = Math.max(greatest, weights[first + state]!)
    }
    let total = 0
    for (let state = 0; state < states; state++) {
      if (allowed[first + state] === 0) continue
      const share = powerOfTwo(weights[first + state]! - greatest)
      rates[first + state] = share
      total += share
    }
    const present = own[row]!
    for (let state = 0; state < states; state++) rates[first + state]! /= total * tempos[present]!
    rates[first + present] = 0
  }
  return rates
}
