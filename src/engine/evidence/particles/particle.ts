import { beginHistory, lookAtConditions, takeRegime } from '../../simulation/history.ts'
import { amountNow } from '../../simulation/moves.ts'
import { createWalker, never, type Walker, type WalkTables } from '../../simulation/walker.ts'
import type { PathPlan } from './path-plan.ts'

/** One course of things on its way, with what the figures will want to know of it. */
export interface Particle {
  readonly walker: Walker
  /** States of the factors on the days of the plan that have been, [days × factors]. */
  readonly statesOn: Uint8Array
  /** Happenings of each event up to those days, [days × events]. */
  readonly happenedOn: Uint16Array
  /** Amounts of the quantities on those days, [days × quantities]. */
  readonly amountsOn: Float64Array
  /** Happenings of each event up to the moment at which the future began, [events]. */
  readonly before: Int32Array
  /** Log of the weight gained since the last resampling. */
  logWeight: number
}

export function createParticle(tables: WalkTables): Particle {
  const { space, events, quantities } = tables.chain
  const days = tables.plan.days.length
  return {
    walker: createWalker(tables),
    statesOn: new Uint8Array(days * space.factors.length),
    happenedOn: new Uint16Array(days * events.length),
    amountsOn: new Float64Array(days * quantities.length),
    before: new Int32Array(events.length),
    logWeight: 0,
  }
}

export function beginParticle(particle: Particle, seed: number, path: number): void {
  beginHistory(particle.walker, seed, path)
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

/** Puts one particle where another is, its clocks included: from there both meet the same chances. */
export function copyParticle(from: Particle, to: Particle): void {
  for (const field of walkerFields) to.walker[field].set(from.walker[field])
  const { now, interval, regime, seed, path, hazard, tables } = from.walker
  Object.assign(to.walker, { now, interval, regime, seed, path, idleUntil: 0, heldOrder: -1 })
  const days = interval + 1
  to.statesOn.set(from.statesOn.subarray(0, days * tables.chain.space.factors.length))
  to.happenedOn.set(from.happenedOn.subarray(0, days * tables.chain.events.length))
  to.amountsOn.set(from.amountsOn.subarray(0, days * tables.chain.quantities.length))
  if (hazard && to.walker.hazard) Object.assign(to.walker.hazard, hazard, { rows: hazard.rows.slice() })
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

/** Remembers how things stand at the end of the present interval. */
export function remember(particle: Particle, { observations }: PathPlan): void {
  const { walker, statesOn, happenedOn, amountsOn } = particle
  const { interval, held, holding, digits, happened, amounts } = walker
  const days = observations.days.length
  if (holding.length > 0) {
    if (walker.order !== walker.heldOrder) lookAtConditions(walker)
    for (let place = 0; place < holding.length; place += 1) held[place * days + interval] = holding[place]!
  }
  const firstState = interval * digits.length
  for (let factor = 0; factor < digits.length; factor += 1) statesOn[firstState + factor] = digits[factor]!
  const firstEvent = interval * happened.length
  for (let event = 0; event < happened.length; event += 1) happenedOn[firstEvent + event] = happened[event]!
  for (let quantity = 0; quantity < amounts.length; quantity += 1) {
    amountsOn[interval * amounts.length + quantity] = amountNow(walker, quantity)
  }
}
