import type { OnceLook } from '../../simulation/observation-plan.ts'
import type { Figure } from '../../simulation/figure-plan.ts'
import type { Particle } from './particle.ts'
import type { PathPlan } from './path-plan.ts'

/**
 * What one whole path says of every figure.
 *
 * @param values  receives the figure on this path (1 or 0, a number, an amount), 0 where what it supposes did not come about, [figures]
 * @param supposed  receives 1 where what the figure supposes came about, and where it supposes nothing, [figures]
 */
export function pathValues(
  particle: Particle,
  plan: PathPlan,
  values: Float64Array,
  supposed: Float64Array,
): void {
  let measure = 0
  for (let place = 0; place < plan.figures.length; place += 1) {
    const figure = plan.figures[place]!
    const { look, joint } = figure
    const isMeasured = look.kind === 'mean' || look.kind === 'above'
    const isSupposed = joint === null || isTrue(particle, plan, plan.observations.joints[joint]!.given)
    supposed[place] = isSupposed ? 1 : 0
    values[place] = isSupposed ? valueOf(particle, plan, figure, isMeasured ? measure++ : -1) : 0
  }
}

function valueOf(particle: Particle, plan: PathPlan, { look }: Figure, measure: number): number {
  const { walker, measured, counted } = particle
  switch (look.kind) {
    case 'monitor':
    case 'condition':
      return isTrue(particle, plan, look) ? 1 : 0
    case 'count':
      return counted[look.count]!
    case 'mean':
      return measured[measure]!
    case 'above':
      return measured[measure]! > plan.observations.exceedances[look.exceedance]!.above ? 1 : 0
    case 'state':
      return walker.digits[look.factor] === look.state ? 1 : 0
  }
}

function isTrue({ walker }: Particle, { observations }: PathPlan, look: OnceLook): boolean {
  if (look.kind === 'condition') {
    return walker.held[look.condition * observations.days.length + look.day] === 1
  }
  const interval = walker.fired[look.monitor]!
  return interval >= 0 && interval <= look.day
}
