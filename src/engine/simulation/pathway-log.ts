import type { Chain } from '../chain.ts'
import type { ObservationPlan, PlannedAsk } from './observation-plan.ts'
import type { Walker } from './walker.ts'

/** Steps kept of each history that came to what is tracked: the last ones before it. */
export const stepsKept = 8
/** Histories kept for each tracked question in each shard. */
export const historiesKept = 256

/**
 * A question whose ways of coming about are recorded. A step is a state taken by a factor (its place among the states of all
 * factors) or an event (its place after them).
 */
export interface Tracked {
  readonly id: string
  readonly ask: PlannedAsk
  /** 1 for factors and events whose moves count as steps. */
  readonly factors: Uint8Array
  readonly events: Uint8Array
}

/** Recorded steps, plain data: for each tracked question how many histories are kept, and their steps, −1 where fewer. */
export interface PathwayLog {
  readonly kept: Int32Array
  /** [tracked × historiesKept × stepsKept] */
  readonly steps: Int16Array
}

/** What a shard records pathways with. */
export interface PathwayRecorder {
  readonly log: PathwayLog
  readonly tracked: readonly Tracked[]
  /** Places of the tracked questions that each monitor, and each day of the plan, settles. */
  readonly firedBy: readonly (readonly number[])[]
  readonly heldOn: readonly (readonly number[])[]
}

export function pathwayRecorder(plan: ObservationPlan, tracked: readonly Tracked[]): PathwayRecorder {
  const places = (isSettled: (look: PlannedAsk['look']) => boolean) =>
    tracked.flatMap(({ ask }, place) => (isSettled(ask.look) ? [place] : []))
  return {
    log: emptyLog(tracked.length),
    tracked,
    firedBy: plan.monitors.map((_, monitor) =>
      places((look) => look.kind === 'monitor' && look.monitor === monitor),
    ),
    heldOn: plan.days.map((_, day) => places((look) => look.kind === 'condition' && look.day === day)),
  }
}

function emptyLog(tracked: number): PathwayLog {
  return {
    kept: new Int32Array(tracked),
    steps: new Int16Array(tracked * historiesKept * stepsKept).fill(-1),
  }
}

/** Listens to the monitors of tracked questions and records the steps that led to them. */
export function pathwayListener(recorder: PathwayRecorder): (walker: Walker, monitor: number) => void {
  const { log, tracked, firedBy } = recorder
  return (walker, monitor) => {
    for (const place of firedBy[monitor]!) {
      if (walker.interval <= tracked[place]!.ask.look.day) recordSteps(log, walker, tracked[place]!, place)
    }
  }
}

/** Records the steps to tracked questions of a day, for a history that has just been sampled on it. */
export function recordHeld(
  log: PathwayLog,
  walker: Walker,
  tracked: readonly Tracked[],
  places: readonly number[],
): void {
  for (const place of places) {
    const { look } = tracked[place]!.ask
    if (look.kind !== 'condition') continue
    const isHeld = walker.held[look.condition * walker.tables.layout.days + look.day] === 1
    if (isHeld) recordSteps(log, walker, tracked[place]!, place)
  }
}

interface Step {
  readonly label: number
  readonly order: number
}

/** The moves that still stand, in the order in which they were made: what came and went again led nowhere. */
function recordSteps(log: PathwayLog, walker: Walker, tracked: Tracked, place: number): void {
  const history = log.kept[place]!
  if (history >= historiesKept) return
  log.kept[place] = history + 1
  const steps = standingSteps(walker, tracked).sort((a, b) => a.order - b.order)
  const first = (place * historiesKept + history) * stepsKept
  for (const [index, { label }] of steps.slice(-stepsKept).entries()) log.steps[first + index] = label
}

function standingSteps(walker: Walker, { factors, events }: Tracked): Step[] {
  const { layout, chain } = walker.tables
  const steps: Step[] = []
  for (let factor = 0; factor < factors.length; factor += 1) {
    const digit = walker.digits[factor]!
    if (factors[factor] === 0 || digit === walker.startDigits[factor]) continue
    steps.push({ label: layout.stateOf[factor]! + digit, order: walker.changedAt[factor]! })
  }
  const states = statesOf(chain)
  for (let event = 0; event < events.length; event += 1) {
    const order = walker.happenedAt[event]!
    if (events[event] === 1 && order > 0) steps.push({ label: states + event, order })
  }
  return steps
}

export function statesOf(chain: Chain): number {
  return chain.space.sizes.reduce((sum, size) => sum + size, 0)
}
