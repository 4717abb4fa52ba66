import { advance } from '../../simulation/advance.ts'
import { takeRegime } from '../../simulation/history.ts'
import { takeJump } from '../../simulation/take-jump.ts'
import { look, type Particle, record } from './particle.ts'
import type { PathPlan } from './path-plan.ts'

/** Where a future begins: after the jump at `jump` of a segment, on the day on which that begins. */
export interface Fork {
  readonly interval: number
  readonly segment: number
  /** −1: before any. */
  readonly jump: number
}

/** Walks a particle on to the end of the term with nothing known any more; `isWhole`: recording it for curves too. */
export function walkFuture(
  particle: Particle,
  plan: PathPlan,
  { interval, segment, jump }: Fork,
  isWhole: boolean,
): void {
  const { observations, isLook, isRecorded } = plan
  const { walker } = particle
  const { days, times } = observations
  const { segmentsOn } = walker.tables
  particle.before.set(walker.happened)
  for (let at = interval; at < days.length; at += 1) {
    const segments = segmentsOn[at]!
    const isKept = isWhole && isRecorded[at] === 1
    // A day on which nothing is kept or changes need not be stopped at.
    if (segments.length === 0 && isLook[at] === 0 && !isKept) continue
    walker.interval = at
    if (at > interval) advance(walker, times[at]!)
    for (let index = 0; index < segments.length; index += 1) {
      const other = segments[index]!
      if (at === interval && other < segment) continue
      enter(particle, other, at === interval && other === segment ? jump + 1 : 0)
    }
    if (isLook[at] === 1) look(particle, plan)
    if (isKept) record(particle)
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
