import type { Influence, Outcome, Situation } from '../../language/situation.ts'
import type { EventTable, Jump, Lookup, Setting, Space } from '../chain.ts'
import { influencesOnEvent, influencesOnOutcomes } from '../compile/event-table.ts'
import { rowsWhere } from '../compile/points.ts'
import type { Draw } from '../draw.ts'
import { type Give, perLogOdds } from './by-judgement.ts'
import type { EventGradient } from './chain-gradient.ts'

/** The chances of some outcomes in each row, [rows × outcomes]. */
interface Chances {
  readonly lookup: Lookup
  readonly outcomes: readonly { readonly id: string | null; readonly setting: Setting }[]
  readonly chances: Float64Array
}

/** From the rate of an event and the chances of its outcomes to the judgements behind them. */
export function giveEvent(
  situation: Situation,
  space: Space,
  table: EventTable,
  { rates, chances }: EventGradient,
  draw: Draw,
  give: Give,
): void {
  const event = situation.events.find(({ id }) => id === table.id)!
  const points = table.rates.map((rate, row) => Math.LN2 * rate * rates[row]!)
  give(event.rate, sumOf(points))
  givePoints(space, table.lookup, influencesOnEvent(situation, event.id), points, give)
  giveOutcomesOf(situation, space, event.id, table, chances, draw, give)
}

/** From the chance of a window, and of its event's outcomes, to the judgements behind them. */
export function giveWindow(
  situation: Situation,
  space: Space,
  { event, chance }: { readonly event: string; readonly chance: Parameters<Give>[0] },
  jump: Jump,
  gradient: { readonly happens: Float64Array; readonly chances: Float64Array },
  draw: Draw,
  give: Give,
): void {
  const logOdds = jump.happens.map((happens, row) => happens * (1 - happens) * gradient.happens[row]!)
  give(chance, sumOf(logOdds) * perLogOdds(draw(chance)))
  const points = logOdds.map((value) => Math.LN2 * value)
  givePoints(space, jump.lookup, influencesOnEvent(situation, event), points, give)
  giveOutcomesOf(situation, space, event, jump, gradient.chances, draw, give)
}

function giveOutcomesOf(
  situation: Situation,
  space: Space,
  event: string,
  table: Chances,
  gradient: Float64Array,
  draw: Draw,
  give: Give,
): void {
  const written = situation.events.find(({ id }) => id === event)!.outcomes
  const influences = influencesOnOutcomes(situation, event)
  giveOutcomes(space, written, influences, table, gradient, draw, give)
}

/**
 * From the chances of outcomes to the chances written for them and the points on them. With `weight` the derivative by
 * the logarithm of an outcome's weight, a point is ln 2 of it, and a chance c that grows while the others shrink in
 * proportion is 1 / (c (1 − c)) of it.
 */
export function giveOutcomes(
  space: Space,
  written: readonly Outcome[],
  influences: readonly Influence[],
  { lookup, outcomes, chances }: Chances,
  gradient: Float64Array,
  draw: Draw,
  give: Give,
): void {
  if (outcomes.every(({ setting }) => setting.length === 0)) return
  const count = outcomes.length
  const total = Math.max(
    1,
    written.reduce((sum, { chance }) => sum + (chance ? draw(chance) : 0), 0),
  )
  const weights = weightGradient(chances, gradient, count)
  for (const [place, { id }] of outcomes.entries()) {
    const ofOutcome = new Float64Array(lookup.rows)
    for (let row = 0; row < lookup.rows; row++) ofOutcome[row] = weights[row * count + place]!
    const chance = written[place]?.chance
    if (chance) give(chance, sumOf(ofOutcome) * perLogOdds(draw(chance) / total))
    const own = influences.filter(({ to }) => to.kind === 'outcome' && to.outcome === id)
    const points = ofOutcome.map((weight) => Math.LN2 * weight)
    givePoints(space, lookup, own, points, give)
  }
}

function weightGradient(chances: Float64Array, gradient: Float64Array, count: number): Float64Array {
  const weights = new Float64Array(chances.length)
  for (let first = 0; first < chances.length; first += count) {
    let mean = 0
    for (let at = first; at < first + count; at++) mean += chances[at]! * gradient[at]!
    for (let at = first; at < first + count; at++) weights[at] = chances[at]! * (gradient[at]! - mean)
  }
  return weights
}

function givePoints(
  space: Space,
  lookup: Lookup,
  influences: readonly Influence[],
  points: Float64Array,
  give: Give,
): void {
  for (const influence of influences) {
    let sum = 0
    for (const row of rowsWhere(space, lookup, influence.from)) sum += points[row]!
    give(influence.points, sum)
  }
}

function sumOf(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}
