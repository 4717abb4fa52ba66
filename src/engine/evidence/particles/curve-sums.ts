import type { WalkTables } from '../../simulation/walker.ts'
import type { Particle } from './particle.ts'
import type { PathPlan } from './path-plan.ts'
import { pathValue } from './path-values.ts'

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
  { states, ahead, figures }: CurveSums,
  plan: PathPlan,
  particle: Particle,
  supposed: readonly boolean[],
  weight: number,
): void {
  const { walker, statesOn, happenedOn, before } = particle
  const { stateOf, layout } = walker.tables
  const factors = stateOf.length
  const events = before.length
  for (const [date, day] of plan.datePlaces.entries()) {
    for (let factor = 0; factor < factors; factor += 1) {
      states[date * layout.stateCount + stateOf[factor]! + statesOn[day * factors + factor]!]! += weight
    }
    for (let event = 0; event < events; event += 1) {
      if (happenedOn[day * events + event]! > before[event]!) ahead[date * events + event]! += weight
    }
    for (const [place, figure] of plan.figures.entries()) {
      if (!supposed[place] || figure.curve === null || figure.look.kind === 'state') continue
      figures[date * plan.figures.length + place]! += weight * pathValue(particle, plan, figure, day)
    }
  }
}
