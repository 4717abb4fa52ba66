import { philox, uniformOf } from '../../numeric/philox.ts'
import { advance } from './advance.ts'
import { leaveEverything } from './count-score.ts'
import { amountNow, changeRate, fire, growthNow } from './moves.ts'
import type { OnceLook } from './observation-plan.ts'
import { type PathwayRecorder, recordHeld } from './pathway-log.ts'
import { takeJump } from './take-jump.ts'
import { never, purpose, type Walker } from './walker.ts'
import { clauseHolds } from './watch-tables.ts'

/** Walks one whole history, adds what is seen on it to the walker's sums and logs how tracked questions came about. */
export function walkHistory(walker: Walker, seed: number, path: number, recorder: PathwayRecorder): void {
  const { plan } = walker.tables
  const { log, tracked, heldOn } = recorder
  beginHistory(walker, seed, path)
  for (let interval = 0; interval < plan.days.length; interval += 1) {
    walkInterval(walker, interval)
    if (plan.isSampled[interval] === 1) {
      if (walker.onSampled !== null) walker.onSampled(walker)
      if (heldOn[interval]!.length > 0) recordHeld(log, walker, tracked, heldOn[interval]!)
    }
    countOn(walker)
  }
  finish(walker)
}

/** Walks to the end of an interval, lets its day do what it does and records what is sampled on it. */
export function walkInterval(walker: Walker, interval: number): void {
  const { plan, segmentsOn } = walker.tables
  walker.interval = interval
  if (interval > 0) advance(walker, plan.times[interval]!)
  const segments = segmentsOn[interval]!
  for (let place = 0; place < segments.length; place += 1) enterSegment(walker, segments[place]!)
  if (plan.isSampled[interval] === 1) sample(walker)
}

/** Puts a walker at the start of a history. */
export function beginHistory(walker: Walker, seed: number, path: number): void {
  const { chain, channels } = walker.tables
  walker.seed = seed | 0
  walker.path = path
  walker.now = 0
  walker.idleUntil = 0
  walker.interval = 0
  walker.order = 0
  walker.heldOrder = -1
  walker.drawn.fill(0)
  walker.left.fill(-1)
  walker.fired.fill(-1)
  walker.happened.fill(0)
  walker.changedAt.fill(0)
  walker.happenedAt.fill(0)
  drawStart(walker)
  walker.settled.fill(0)
  for (let place = 0; place < chain.quantities.length; place += 1) {
    walker.amounts[place] = chain.quantities[place]!.start
    walker.growth[place] = growthNow(walker, place)
  }
  walker.rates.fill(0)
  walker.due.fill(Number.POSITIVE_INFINITY)
  walker.ticks.fill(never)
  takeRegime(walker, channels.regimes[0]!)
  fireAtStart(walker)
}

/** What holds at the start is reached at the start. */
function fireAtStart(walker: Walker): void {
  const { clauses } = walker.tables.watches
  for (let clause = 0; clause < clauses.owner.length; clause += 1) {
    const monitor = clauses.owner[clause]!
    if (walker.fired[monitor] === -1 && clauseHolds(clauses, clause, walker.digits)) fire(walker, monitor)
  }
}

function drawStart(walker: Walker): void {
  const { chain, startKeys, layout, stateOf } = walker.tables
  for (let factor = 0; factor < chain.start.length; factor += 1) {
    let state = startKeys[factor]!.certain
    if (state < 0) {
      const [low, high] = startKeys[factor]!.hash
      philox(0, low, high, purpose.start, walker.seed, walker.path, walker.words)
      state = pickFrom(chain.start[factor]!, uniformOf(walker.words[0]!))
    }
    walker.digits[factor] = state
    walker.startDigits[factor] = state
    walker.sums[layout.states + stateOf[factor]! + state]! += 1
  }
}

function pickFrom(weights: Float64Array, uniform: number): number {
  let last = 0
  let sum = 0
  for (let state = 0; state < weights.length; state += 1) {
    if (!(weights[state]! > 0)) continue
    last = state
    sum += weights[state]!
    if (uniform < sum) break
  }
  return last
}

/** Recomputes every channel's row and rate from the states as they are. */
export function takeRegime(walker: Walker, regime: Walker['regime']): void {
  walker.regime = regime
  const { rows, digits } = walker
  rows.set(regime.rowsAt.subarray(0, rows.length))
  for (let factor = 0; factor < digits.length; factor += 1) {
    const digit = digits[factor]!
    if (digit === 0) continue
    const end = regime.dependentsFrom[factor + 1]!
    for (let link = regime.dependentsFrom[factor]!; link < end; link += 2) {
      rows[regime.dependents[link]!]! += digit * regime.dependents[link + 1]!
    }
  }
  for (let channel = 0; channel < rows.length; channel += 1) changeRate(walker, channel)
}

function enterSegment(walker: Walker, segment: number): void {
  walker.idleUntil = 0
  if (walker.score !== null) leaveEverything(walker.score, walker)
  const jumps = walker.tables.jumps[segment]!
  for (let place = 0; place < jumps.length; place += 1) takeJump(walker, jumps[place]!)
  if (walker.score !== null) walker.score.segment = segment
  const regime = walker.tables.channels.regimes[segment]!
  if (regime !== walker.regime) takeRegime(walker, regime)
}

/** Records conditions and quantities as they are on the present day. */
function sample(walker: Walker): void {
  const { layout } = walker.tables
  if (layout.conditionCount > 0) sampleConditions(walker)
  if (layout.quantityCount > 0) sampleQuantities(walker)
}

function sampleConditions(walker: Walker): void {
  const { layout } = walker.tables
  const { sums, held, holding, interval } = walker
  const { days, conditionCount } = layout
  if (walker.order !== walker.heldOrder) lookAtConditions(walker)
  const first = layout.held + interval * conditionCount
  for (let owner = 0; owner < conditionCount; owner += 1) {
    held[owner * days + interval] = holding[owner]!
    sums[first + owner]! += holding[owner]!
  }
}

/** Which conditions hold, looked at only where something has moved since the last look. */
export function lookAtConditions(walker: Walker): void {
  const { conditions, layout } = walker.tables
  const { holding } = walker
  walker.heldOrder = walker.order
  for (let owner = 0; owner < layout.conditionCount; owner += 1) holding[owner] = 0
  for (let clause = 0; clause < conditions.owner.length; clause += 1) {
    if (clauseHolds(conditions, clause, walker.digits)) holding[conditions.owner[clause]!] = 1
  }
}

function sampleQuantities(walker: Walker): void {
  const { layout, plan } = walker.tables
  const { sums, interval, amounts, growth, settled } = walker
  const first = interval * layout.quantityCount
  for (let quantity = 0; quantity < layout.quantityCount; quantity += 1) {
    const amount = amounts[quantity]! + growth[quantity]! * (walker.now - settled[quantity]!)
    sums[layout.quantities + first + quantity]! += amount
    sums[layout.quantitySquares + first + quantity]! += amount * amount
  }
  for (let place = 0; place < layout.exceedanceCount; place += 1) {
    const { quantity, above } = plan.exceedances[place]!
    if (amountNow(walker, quantity) > above) {
      sums[layout.exceeded + interval * layout.exceedanceCount + place]! += 1
    }
  }
}

/** Records the counts that are asked for on the present day. */
function countOn(walker: Walker): void {
  const { layout, plan, countsOn } = walker.tables
  const due = countsOn[walker.interval]!
  for (let index = 0; index < due.length; index += 1) {
    const place = due[index]!
    const { events } = plan.counts[place]!
    let count = 0
    for (let index = 0; index < events.length; index += 1) count += walker.happened[events[index]!]!
    walker.sums[layout.counts + place]! += count
    walker.sums[layout.countSquares + place]! += count * count
  }
}

/** Records what came together with what was supposed, once the whole history is known. */
function finish(walker: Walker): void {
  const { layout, plan } = walker.tables
  const { sums, fired, held } = walker
  const { days } = layout
  for (let place = 0; place < plan.joints.length; place += 1) {
    const { look, given } = plan.joints[place]!
    if (!isTrue(walker, given)) continue
    sums[layout.given + place]! += 1
    const both = layout.both + place * days
    if (look.kind === 'monitor') {
      const interval = fired[look.monitor]!
      if (interval >= 0) sums[both + interval]! += 1
    } else {
      for (let day = 0; day < days; day += 1) sums[both + day]! += held[look.condition * days + day]!
    }
  }
}

/** Whether what was asked came about in a history that has been walked up to its day. */
export function isTrue(walker: Walker, look: OnceLook): boolean {
  if (look.kind === 'condition') {
    return walker.held[look.condition * walker.tables.layout.days + look.day] === 1
  }
  const interval = walker.fired[look.monitor]!
  return interval >= 0 && interval <= look.day
}
