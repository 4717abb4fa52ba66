import type { Factor, Situation } from '../../language/situation.ts'
import type { FactorTable, Space } from '../chain.ts'
import { influencesOnFactor, stepsOf } from '../compile/factor-table.ts'
import { rowsWhere } from '../compile/points.ts'
import { digitsByRow } from '../compile/space.ts'
import type { Draw } from '../draw.ts'
import type { Give } from './by-judgement.ts'

/**
 * From the rates of one factor to the judgements behind them: rate(a → b) = p_b / tempo_a with p_b = 2^w_b / Σ_c 2^w_c, so
 * with G the derivatives by rate, that by the points w_c of a row is ln 2 · p_c (G_c − Σ_b p_b G_b) / tempo_a.
 *
 * @param gradient  derivatives by rate, [rows × states]
 */
export function giveFactor(
  situation: Situation,
  space: Space,
  table: FactorTable,
  gradient: Float64Array,
  draw: Draw,
  give: Give,
): void {
  const factor = situation.factors.find(({ id }) => id === space.factors[table.factor])!
  const own = digitsByRow(space, table.lookup, table.factor)
  const points = pointGradient(factor, table, own, gradient, draw, give)
  const states = factor.states.length
  for (let state = 0; state < states; state++) {
    const lean = factor.lean[state]
    if (!lean) continue
    let sum = 0
    for (let row = 0; row < own.length; row++) sum += points[row * states + state]!
    give(lean, sum)
  }
  if (factor.inertia) {
    let sum = 0
    for (let row = 0; row < own.length; row++) sum += points[row * states + own[row]!]!
    give(factor.inertia, sum)
  }
  for (const influence of influencesOnFactor(situation, factor.id)) {
    const steps = stepsOf(factor, influence)
    let sum = 0
    for (const row of rowsWhere(space, table.lookup, influence.from))
      for (let state = 0; state < states; state++) sum += steps[state]! * points[row * states + state]!
    give(influence.points, sum)
  }
}

/** Derivatives by the points of each state, [rows × states]; those of the tempos are given on the way. */
function pointGradient(
  { states: { length: states }, tempo }: Factor,
  { rates }: FactorTable,
  own: Uint8Array,
  gradient: Float64Array,
  draw: Draw,
  give: Give,
): Float64Array {
  const points = new Float64Array(rates.length)
  for (let row = 0; row < own.length; row++) {
    const first = row * states
    const present = own[row]!
    const judged = tempo![present]!
    const years = draw(judged)
    let gained = 0
    let moves = 0
    for (let state = 0; state < states; state++) {
      const rate = rates[first + state]!
      if (rate === 0) continue
      gained += rate * gradient[first + state]!
      moves += rate
    }
    for (let state = 0; state < states; state++) {
      const share = state === present ? 1 - moves * years : rates[first + state]! * years
      if (share === 0) continue
      const own = state === present ? 0 : gradient[first + state]! / years
      points[first + state] = Math.LN2 * share * (own - gained)
    }
    give(judged, -Math.LN2 * gained)
  }
  return points
}
