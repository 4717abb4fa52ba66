import type { Figure } from '../../simulation/figure-plan.ts'
import type { OnceLook } from '../../simulation/observation-plan.ts'
import type { Particle } from './particle.ts'
import type { PathPlan, Signal } from './path-plan.ts'

/** What one whole path says of a figure, its day moved to the given one: 1 or 0, a number, an amount. */
export function pathValue(particle: Particle, plan: PathPlan, { look }: Figure, day: number): number {
  const { walker, statesOn, happenedOn, amountsOn } = particle
  const { counts, exceedances } = plan.observations
  switch (look.kind) {
    case 'monitor':
    case 'condition':
      return isTrue(particle, plan, look, day) ? 1 : 0
    case 'count':
      return counts[look.count]!.events.reduce(
        (sum, event) => sum + happenedOn[day * walker.happened.length + event]!,
        0,
      )
    case 'mean':
      return amountsOn[day * walker.amounts.length + look.quantity]!
    case 'above': {
      const { quantity, above } = exceedances[look.exceedance]!
      return amountsOn[day * walker.amounts.length + quantity]! > above ? 1 : 0
    }
    case 'state':
      return statesOn[day * walker.digits.length + look.factor] === look.state ? 1 : 0
  }
}

/** Whether what the figure supposes came about; it does where the figure supposes nothing. */
export function isSupposed(particle: Particle, plan: PathPlan, { joint }: Figure): boolean {
  if (joint === null) return true
  const { given } = plan.observations.joints[joint]!
  return isTrue(particle, plan, given, given.day)
}

function isTrue(
  { walker }: Particle,
  { observations }: PathPlan,
  look: OnceLook,
  day: number,
): boolean {
  if (look.kind === 'condition') {
    return walker.held[look.condition * observations.days.length + day] === 1
  }
  const interval = walker.fired[look.monitor]!
  return interval >= 0 && interval <= day
}

/** The chance, on this path, of seeing a signal on its day. */
export function signalChance(
  { walker, before, statesOn, happenedOn }: Particle,
  signal: Signal,
  day: number,
): number {
  if (signal.kind === 'look') return signal.seen[statesOn[day * walker.digits.length + signal.factor]!]!
  return happenedOn[day * walker.happened.length + signal.event]! > before[signal.event]! ? 1 : 0
}
