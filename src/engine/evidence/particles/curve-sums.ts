import type { WalkTables } from '../../simulation/walker.ts'
import { type FigureTable, reads } from './figure-table.ts'
import type { Particle } from './particle.ts'
import type { PathPlan } from './path-plan.ts'

/** Weighted means along the dates of the curves, over whole paths. */
export interface CurveSums {
  /** In each state, [dates × states of all factors]. */
  readonly states: Float64Array
  /** At least once from the moment on, [dates × events]. */
  readonly ahead: Float64Array
  /** Each figure that has a curve, its day moved to the date, where what it supposes came about, [dates × figures]. */
  readonly figures: Float64Array
}

export function emptyCurves({ datePlaces, figures }: PathPlan, { layout, chain }: WalkTables): CurveSums {
  return {
    states: new Float64Array(datePlaces.length * layout.stateCount),
    ahead: new Float64Array(datePlaces.length * chain.events.length),
    figures: new Float64Array(datePlaces.length * figures.length),
  }
}

export function addToCurves(
  sums: CurveSums,
  plan: PathPlan,
  table: FigureTable,
  particle: Particle,
  supposed: Uint8Array,
  weight: number,
): void {
  const { datePlaces } = plan
  for (let date = 0; date < datePlaces.length; date += 1) {
    addStates(sums, particle, date, datePlaces[date]!, weight)
    addAhead(sums, particle, date, datePlaces[date]!, weight)
  }
  for (let figure = 0; figure < supposed.length; figure += 1) {
    if (supposed[figure] === 0 || plan.figures[figure]!.curve === null) continue
    if (table.kind[figure] === reads.state) continue
    for (let date = 0; date < datePlaces.length; date += 1) {
      const value = valueOn(particle, plan, table, figure, datePlaces[date]!)
      if (value !== 0) sums.figures[date * supposed.length + figure]! += weight * value
    }
  }
}

function addStates(
  { states }: CurveSums,
  { walker, statesOn }: Particle,
  date: number,
  day: number,
  weight: number,
): void {
  const { stateOf, layout } = walker.tables
  const first = date * layout.stateCount
  for (let factor = 0; factor < stateOf.length; factor += 1) {
    states[first + stateOf[factor]! + statesOn[day * stateOf.length + factor]!]! += weight
  }
}

function addAhead(
  { ahead }: CurveSums,
  { happenedOn, before }: Particle,
  date: number,
  day: number,
  weight: number,
): void {
  for (let event = 0; event < before.length; event += 1) {
    if (happenedOn[day * before.length + event]! > before[event]!)
      ahead[date * before.length + event]! += weight
  }
}

/** What the path says of a figure with its day moved. */
export function valueOn(
  { walker, happenedOn, amountsOn }: Particle,
  { observations, figures }: PathPlan,
  { kind, place }: FigureTable,
  figure: number,
  day: number,
): number {
  const at = place[figure]!
  if (kind[figure] === reads.monitor) {
    const interval = walker.fired[at]!
    return interval >= 0 && interval <= day ? 1 : 0
  }
  if (kind[figure] === reads.condition) return walker.held[at * walker.tables.layout.days + day]!
  if (kind[figure] === reads.count) {
    const { events } = observations.counts[at]!
    return events.reduce((sum, event) => sum + happenedOn[day * walker.happened.length + event]!, 0)
  }
  const { look } = figures[figure]!
  if (look.kind === 'mean') return amountsOn[day * walker.amounts.length + look.quantity]!
  if (look.kind !== 'above') return 0
  const { quantity, above } = observations.exceedances[look.exceedance]!
  return amountsOn[day * walker.amounts.length + quantity]! > above ? 1 : 0
}
