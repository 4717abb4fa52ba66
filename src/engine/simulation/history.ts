import { philox, uniformOf } from '../../numeric/philox.ts'
import { advance } from './advance.ts'
import type { DatedJump } from './dated-jumps.ts'
import { amountNow, changeRate, checkWatches, fire, growthNow, happen, setFactor } from './moves.ts'
import type { OnceLook } from './observation-plan.ts'
import { type PathwayLog, recordHeld, type Tracked } from './pathway-log.ts'
import { never, purpose, type Walker } from './walker.ts'
import { clauseHolds } from './watch-tables.ts'

/** Walks one whole history, adds what is seen on it to the walker's sums and logs how tracked questions came about. */
export function walkHistory(
  walker: Walker,
  seed: number,
  path: number,
  log: PathwayLog,
  tracked: readonly Tracked[],
): void {
  const { plan, segmentsOn } = walker.tables
  begin(walker, seed, path)
  for (let interval = 0; interval < plan.days.length; interval += 1) {
    walker.interval = interval
    if (interval > 0) advance(walker, plan.times[interval]!)
    for (const segment of segmentsOn[interval]!) enterSegment(walker, segment)
    if (plan.isSampled[interval] === 1) {
      sample(walker)
      recordHeld(log, walker, tracked)
    }
    countOn(walker)
  }
  finish(walker)
}

function begin(walker: Walker, seed: number, path: number): void {
  const { chain, channels } = walker.tables
  walker.seed = seed | 0
  walker.path = path
  walker.now = 0
  walker.interval = 0
  walker.order = 0
  walker.drawn.fill(0)
  walker.left.fill(-1)
  walker.fired.fill(-1)
  walker.happened.fill(0)
  walker.changedAt.fill(0)
  walker.happenedAt.fill(0)
  drawStart(walker)
  walker.settled.fill(0)
  for (const [place, quantity] of chain.quantities.entries()) {
    walker.amounts[place] = quantity.start
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
  const { chain, startKeys } = walker.tables
  for (const [factor, weights] of chain.start.entries()) {
    let state = startKeys[factor]!.certain
    if (state < 0) {
      const [low, high] = startKeys[factor]!.hash
      philox(0, low, high, purpose.start, walker.seed, walker.path, walker.words)
      state = pickFrom(weights, uniformOf(walker.words[0]!))
    }
    walker.digits[factor] = state
    walker.startDigits[factor] = state
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
function takeRegime(walker: Walker, regime: Walker['regime']): void {
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
  for (const jump of walker.tables.jumps[segment]!) applyJump(walker, jump)
  const regime = walker.tables.channels.regimes[segment]!
  if (regime !== walker.regime) takeRegime(walker, regime)
}

function applyJump(walker: Walker, { jump, cumulative, key }: DatedJump): void {
  const { lookup, happens, outcomes, event } = jump
  let row = 0
  for (let place = 0; place < lookup.parents.length; place += 1) {
    row += walker.digits[lookup.parents[place]!]! * lookup.parentStrides[place]!
  }
  philox(key[0], key[1], key[2], purpose.jump, walker.seed, walker.path, walker.words)
  if (!(uniformOf(walker.words[0]!) < happens[row]!)) return
  if (event >= 0) happen(walker, event)
  const uniform = uniformOf(walker.words[1]!)
  let way = 0
  while (uniform >= cumulative[row * outcomes.length + way]!) way += 1
  const { setting } = outcomes[way]!
  for (const { factor, state } of setting) setFactor(walker, factor, state)
  for (const { factor } of setting) checkWatches(walker, factor)
}

/** Records states, conditions and quantities as they are on the present day. */
function sample(walker: Walker): void {
  const { layout, plan, conditions, chain } = walker.tables
  const { sums, digits, interval, held } = walker
  const { days } = layout
  for (let factor = 0; factor < digits.length; factor += 1) {
    sums[layout.states + (layout.stateOf[factor]! + digits[factor]!) * days + interval]! += 1
  }
  if (plan.conditions.length > 0) {
    for (let owner = 0; owner < plan.conditions.length; owner += 1) held[owner * days + interval] = 0
    for (let clause = 0; clause < conditions.owner.length; clause += 1) {
      if (clauseHolds(conditions, clause, digits)) held[conditions.owner[clause]! * days + interval] = 1
    }
    for (let owner = 0; owner < plan.conditions.length; owner += 1) {
      sums[layout.held + owner * days + interval]! += held[owner * days + interval]!
    }
  }
  for (let quantity = 0; quantity < chain.quantities.length; quantity += 1) {
    const amount = amountNow(walker, quantity)
    sums[layout.quantities + quantity * days + interval]! += amount
    sums[layout.quantitySquares + quantity * days + interval]! += amount * amount
  }
  for (const [place, { quantity, above }] of plan.exceedances.entries()) {
    if (amountNow(walker, quantity) > above) sums[layout.exceeded + place * days + interval]! += 1
  }
}

/** Records the counts that are asked for on the present day. */
function countOn(walker: Walker): void {
  const { layout, plan, countsOn } = walker.tables
  for (const place of countsOn[walker.interval]!) {
    let count = 0
    for (const event of plan.counts[place]!.events) count += walker.happened[event]!
    walker.sums[layout.counts + place]! += count
    walker.sums[layout.countSquares + place]! += count * count
  }
}

/** Records what came together with what was supposed, once the whole history is known. */
function finish(walker: Walker): void {
  const { layout, plan } = walker.tables
  const { sums, fired, held } = walker
  const { days } = layout
  for (const [place, { look, given }] of plan.joints.entries()) {
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

function isTrue(walker: Walker, look: OnceLook): boolean {
  if (look.kind === 'condition') {
    return walker.held[look.condition * walker.tables.layout.days + look.day] === 1
  }
  const interval = walker.fired[look.monitor]!
  return interval >= 0 && interval <= look.day
}
