import { noteLeaving } from './count-score.ts'
import { hazardMoves } from './hazard.ts'
import { noteFired } from './trail.ts'
import { drawClock, never, type Walker } from './walker.ts'
import { clauseHolds } from './watch-tables.ts'

/** Puts a factor in a state and brings the channels that depend on it up to date. */
export function setFactor(walker: Walker, factor: number, state: number): void {
  const { digits, regime, rows, rates, due, now } = walker
  const step = state - digits[factor]!
  if (step === 0) return
  if (walker.score !== null) noteLeaving(walker.score, walker, factor)
  countChange(walker, factor, state)
  digits[factor] = state
  walker.order += 1
  walker.changedAt[factor] = walker.order
  const { dependents, dependentsFrom } = regime
  const end = dependentsFrom[factor + 1]!
  for (let link = dependentsFrom[factor]!; link < end; link += 2) {
    const channel = dependents[link]!
    const row = rows[channel]! + step * dependents[link + 1]!
    rows[channel] = row
    const rate = regime.rates[row]!
    const before = rates[channel]!
    if (rate === before) continue
    rates[channel] = rate
    // What is left on the clock keeps; only its speed changes.
    if (before > 0 && rate > 0) setDue(walker, channel, now + ((due[channel]! - now) * before) / rate)
    else if (before > 0) stopClock(walker, channel, before)
    else startClock(walker, channel)
  }
  if (walker.tables.growingWith[factor]!.length > 0) settleGrowth(walker, factor)
  if (walker.hazard !== null) hazardMoves(walker.hazard, factor, step, now)
}

/** Notes that from this interval's day on the factor is found in another state. */
function countChange(walker: Walker, factor: number, state: number): void {
  const { layout, stateOf } = walker.tables
  const first = layout.states + walker.interval * layout.stateCount + stateOf[factor]!
  walker.sums[first + walker.digits[factor]!]! -= 1
  walker.sums[first + state]! += 1
}

/** Lets a channel's clock run at the rate of its present row. */
export function changeRate(walker: Walker, channel: number): void {
  const { rates, due, now } = walker
  const rate = walker.regime.rates[walker.rows[channel]!]!
  const before = rates[channel]!
  if (rate === before) return
  rates[channel] = rate
  if (before > 0 && rate > 0) setDue(walker, channel, now + ((due[channel]! - now) * before) / rate)
  else if (before > 0) stopClock(walker, channel, before)
  else startClock(walker, channel)
}

/** Notes when a channel goes off next, and its place in the order; what lies beyond the term needs none. */
export function setDue(walker: Walker, channel: number, time: number): void {
  walker.due[channel] = time
  const tick = time * walker.tables.ticksPerYear
  walker.ticks[channel] = Math.min(tick, never)
}

function stopClock(walker: Walker, channel: number, before: number): void {
  walker.left[channel] = (walker.due[channel]! - walker.now) * before
  setDue(walker, channel, Number.POSITIVE_INFINITY)
}

function startClock(walker: Walker, channel: number): void {
  if (walker.left[channel]! < 0) drawClock(walker, channel)
  setDue(walker, channel, walker.now + walker.left[channel]! / walker.rates[channel]!)
}

/** Looks at the monitors that a factor's move into its present state may have fired. */
export function checkWatches(walker: Walker, factor: number): void {
  const { watchFrom, watchClause, watchAt, clauses } = walker.tables.watches
  const { digits, fired } = walker
  const state = digits[factor]!
  const end = watchFrom[factor + 1]!
  for (let watch = watchFrom[factor]!; watch < end; watch += 1) {
    if (clauses.allowed[watchAt[watch]! + state] === 0) continue
    const clause = watchClause[watch]!
    const monitor = clauses.owner[clause]!
    if (fired[monitor] === -1 && clauseHolds(clauses, clause, digits)) fire(walker, monitor)
  }
}

/** Records that a monitor fired in the present interval. */
export function fire(walker: Walker, monitor: number): void {
  const { layout } = walker.tables
  walker.fired[monitor] = walker.interval
  walker.sums[layout.hits + monitor * layout.days + walker.interval]! += 1
  if (walker.onFired !== null) walker.onFired(walker, monitor)
  if (walker.trail !== null) noteFired(walker.trail, monitor)
}

/** Records a happening of an event: its count, its monitors, the jumps of quantities. */
export function happen(walker: Walker, event: number): void {
  const { watches, layout, leapsAt } = walker.tables
  walker.happened[event]! += 1
  walker.order += 1
  walker.happenedAt[event] = walker.order
  walker.sums[layout.happenings + event * layout.days + walker.interval]! += 1
  const end = watches.eventFrom[event + 1]!
  for (let link = watches.eventFrom[event]!; link < end; link += 1) {
    const monitor = watches.eventMonitor[link]!
    if (walker.fired[monitor] !== -1) continue
    if (watches.eventFires[link] === 1) fire(walker, monitor)
    else walker.fired[monitor] = -2
  }
  if (leapsAt[event]!.length > 0) leap(walker, event)
}

function leap(walker: Walker, event: number): void {
  const leaps = walker.tables.leapsAt[event]!
  for (let place = 0; place < leaps.length; place += 1) {
    const { quantity, by } = leaps[place]!
    walker.amounts[quantity]! += by
  }
}

/** Adds the growth up to now and takes the new growth, for all quantities that read the factor. */
function settleGrowth(walker: Walker, factor: number): void {
  const quantities = walker.tables.growingWith[factor]!
  for (let place = 0; place < quantities.length; place += 1) {
    const quantity = quantities[place]!
    walker.amounts[quantity]! += walker.growth[quantity]! * (walker.now - walker.settled[quantity]!)
    walker.settled[quantity] = walker.now
    walker.growth[quantity] = growthNow(walker, quantity)
  }
}

export function amountNow(walker: Walker, quantity: number): number {
  return walker.amounts[quantity]! + walker.growth[quantity]! * (walker.now - walker.settled[quantity]!)
}

export function growthNow(walker: Walker, quantity: number): number {
  const { grows } = walker.tables.chain.quantities[quantity]!
  let growth = 0
  for (let place = 0; place < grows.length; place += 1) {
    const { factor, perYear } = grows[place]!
    growth += perYear[walker.digits[factor]!]!
  }
  return growth
}
