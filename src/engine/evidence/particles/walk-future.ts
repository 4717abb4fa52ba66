import { advance } from '../../simulation/advance.ts'
import { takeRegime } from '../../simulation/history.ts'
import { takeJump } from '../../simulation/take-jump.ts'
import { type Particle, remember } from './particle.ts'
import type { PathPlan } from './path-plan.ts'

/** Where a future begins: after the jump at `jump` of a segment, on the day on which that begins. */
export interface Fork {
  readonly interval: number
  readonly segment: number
  /** −1: before any. */
  readonly jump: number
}

/** Walks a particle on to the end of the term with nothing known any more; `isWhole`: for curves too. */
export function walkFuture(
  particle: Particle,
  plan: PathPlan,
  { interval, segment, jump }: Fork,
  isWhole: boolean,
): void {
  const { walker } = particle
  const { days, times, isSampled } = plan.observations
  const isWanted = isWhole ? isSampled : plan.isLook
  const { segmentsOn } = walker.tables
  particle.before.set(walker.happened)
  for (let at = interval; at < days.length; at += 1) {
    walker.interval = at
    if (at > interval) advance(walker, times[at]!)
    for (const other of segmentsOn[at]!) {
      if (at === interval && other < segment) continue
      enter(particle, other, at === interval && other === segment ? jump + 1 : 0)
    }
    if (isWanted[at] === 1) remember(particle, plan)
  }
}

function enter({ walker }: Particle, segment: number, firstJump: number): void {
  const { jumps, channels } = walker.tables
  walker.idleUntil = 0
  // Which tables hold matters only once time passes.
  const regime = channels.regimes[segment]!
  if (regime !== walker.regime) takeRegime(walker, regime)
  const ofDay = jumps[segment]!
  for (let place = firstJump; place < ofDay.length; place += 1) takeJump(walker, ofDay[place]!)
}
