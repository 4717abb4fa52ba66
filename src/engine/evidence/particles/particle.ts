import { beginHistory, lookAtConditions, takeRegime } from '../../simulation/history.ts'
import { amountNow } from '../../simulation/moves.ts'
import { createWalker, never, type Walker, type WalkTables } from '../../simulation/walker.ts'
import type { PathPlan, Signal } from './path-plan.ts'

/** One course of things on its way, with what the figures will want to know of it. */
export interface Particle {
  readonly walker: Walker
  /** Amounts measured so far, [measures]. */
  readonly measured: Float64Array
  /** Happenings counted on the days of the plan's counts, [counts]. */
  readonly counted: Int32Array
  /** Happenings of each event up to the moment at which the future began, [events]. */
  readonly before: Int32Array
  /** Chance of seeing each signal, once its day has come, [signals]. */
  readonly signalled: Float64Array
  /** Log of the weight gained since the last resampling. */
  logWeight: number
}

export function createParticle(tables: WalkTables, plan: PathPlan): Particle {
  return {
    walker: createWalker(tables),
    measured: new Float64Array(plan.measures.length),
    counted: new Int32Array(plan.observations.counts.length),
    before: new Int32Array(tables.chain.events.length),
    signalled: new Float64Array(plan.signals.length),
    logWeight: 0,
  }
}

export function beginParticle(particle: Particle, seed: number, path: number): void {
  beginHistory(particle.walker, seed, path)
  particle.before.fill(0)
  particle.logWeight = 0
}

const walkerFields = [
  'digits',
  'rows',
  'rates',
  'due',
  'ticks',
  'left',
  'drawn',
  'pick',
  'storedClock',
  'storedPick',
  'fired',
  'happened',
  'held',
  'amounts',
  'growth',
  'settled',
] as const

/** Puts one particle where another is, its clocks included: from there both meet the same chance. */
export function copyParticle(from: Particle, to: Particle): void {
  for (const field of walkerFields) to.walker[field].set(from.walker[field])
  to.walker.now = from.walker.now
  to.walker.interval = from.walker.interval
  to.walker.regime = from.walker.regime
  to.walker.seed = from.walker.seed
  to.walker.path = from.walker.path
  to.walker.idleUntil = 0
  to.walker.heldOrder = -1
  to.measured.set(from.measured)
  to.counted.set(from.counted)
  if (from.walker.hazard && to.walker.hazard) {
    Object.assign(to.walker.hazard, from.walker.hazard, { rows: from.walker.hazard.rows.slice() })
  }
}

/** Lets a particle meet other chances from now on; what is left on exponential clocks may be drawn anew at any time. */
export function freshClocks({ walker }: Particle, path: number): void {
  walker.path = path
  walker.drawn.fill(0)
  walker.left.fill(-1)
  walker.rates.fill(0)
  walker.due.fill(Number.POSITIVE_INFINITY)
  walker.ticks.fill(never)
  walker.idleUntil = 0
  takeRegime(walker, walker.regime)
}

/** Remembers what holds and stands at the end of the present interval. */
export function remember(particle: Particle, plan: PathPlan): void {
  const { walker, measured, counted, signalled } = particle
  const { interval, held, holding } = walker
  const { observations } = plan
  if (observations.isSampled[interval] === 1 && observations.conditions.length > 0) {
    if (walker.order !== walker.heldOrder) lookAtConditions(walker)
    const days = observations.days.length
    for (let place = 0; place < holding.length; place += 1) held[place * days + interval] = holding[place]!
  }
  for (const place of walker.tables.countsOn[interval]!) {
    const { events } = observations.counts[place]!
    counted[place] = events.reduce((sum, event) => sum + walker.happened[event]!, 0)
  }
  for (const place of plan.measuresOn[interval]!) {
    measured[place] = amountNow(walker, plan.measures[place]!)
  }
  for (const place of plan.signalsOn[interval]!) {
    signalled[place] = chanceOfSignal(particle, plan.signals[place]!)
  }
}

function chanceOfSignal({ walker, before }: Particle, signal: Signal): number {
  if (signal.kind === 'look') return signal.seen[walker.digits[signal.factor]!]!
  return walker.happened[signal.event]! > before[signal.event]! ? 1 : 0
}
