import { addToCurves, type CurveSums, emptyCurves } from './curve-sums.ts'
import type { FilterTables } from './filter-tables.ts'
import type { Particle } from './particle.ts'
import { readFigures, signalChance } from './path-values.ts'
import { type Fork, walkFuture } from './walk-future.ts'

/** Means over paths that went on from one moment, each times its weight relative to the mean of all particles. */
export interface FutureSums {
  weight: number
  readonly isWhole: boolean
  /** Of each figure's value (of the asked ones alone where this is not whole) where what it supposes came about, and of that it did, [figures] each. */
  readonly values: Float64Array
  readonly supposed: Float64Array
  /** At least once, and how often, from the moment on, [events] each. */
  readonly ahead: Float64Array
  readonly expected: Float64Array
  /** Of the chance of each signal, [signals], and of that times each asked figure's value, [signals × figures]. */
  readonly signalled: Float64Array
  readonly together: Float64Array
  /** Null where no curve was wanted. */
  readonly curves: CurveSums | null
}

/** Which particles go on: every `stride`-th, none where it is 0. `isWhole`: curves and signals are wanted of them. */
export interface Sending {
  readonly stride: number
  readonly isWhole: boolean
  readonly fork: Fork
  /** The particle of that place at the moment to go on from. */
  readonly send: (place: number) => Particle
  /** Shown each path once it has been walked, with its weight in the first set relative to the mean. */
  readonly keep?: PathKeeper['keep']
}

/** Takes down whole paths. The particle is used again for the next one. */
export interface PathKeeper {
  /** The monitor whose firing settles what is asked; −1: none. */
  readonly settledBy: number
  readonly keep: (particle: Particle, weight: number) => void
}

/**
 * Lets particles walk on once and sums what their paths say, under each of several sets of weights.
 *
 * @param weights  [sets][particles]
 */
export function sumFutures(
  tables: FilterTables,
  weights: readonly Float64Array[],
  { stride, isWhole, fork, send, keep }: Sending,
): FutureSums[] {
  const sums = weights.map(() => emptySums(tables, isWhole))
  if (stride === 0) return sums
  const { plan, figures, everyFigure } = tables
  const scratch: Scratch = {
    places: isWhole ? everyFigure : plan.asked,
    values: new Float64Array(plan.figures.length),
    supposed: new Uint8Array(plan.figures.length),
  }
  const means = weights.map((set) => set.reduce((sum, weight) => sum + weight, 0) / set.length)
  const particles = weights[0]!.length
  const chosen = Math.ceil(particles / stride)
  for (let place = 0; place < particles; place += stride) {
    if (!weights.some((set) => set[place]! > 0)) continue
    const particle = send(place)
    walkFuture(particle, plan, fork, isWhole)
    keep?.(particle, weights[0]![place]! / means[0]! / chosen)
    readFigures(particle, figures, scratch.places, scratch.values, scratch.supposed)
    for (let set = 0; set < sums.length; set += 1) {
      const weight = weights[set]![place]! / means[set]! / chosen
      if (weight > 0) addPath(tables, sums[set]!, particle, scratch, weight)
    }
  }
  return sums
}

function emptySums({ plan, prior }: FilterTables, isWhole: boolean): FutureSums {
  const figures = plan.figures.length
  const events = prior.chain.events.length
  const signals = isWhole ? plan.signals.length : 0
  return {
    weight: 0,
    isWhole,
    values: new Float64Array(figures),
    supposed: new Float64Array(figures),
    ahead: new Float64Array(events),
    expected: new Float64Array(events),
    signalled: new Float64Array(signals),
    together: new Float64Array(signals * figures),
    curves: isWhole && plan.datePlaces.length > 0 ? emptyCurves(plan, prior) : null,
  }
}

interface Scratch {
  /** Of the figures that are told. */
  readonly places: Int32Array
  readonly values: Float64Array
  readonly supposed: Uint8Array
}

function addPath(
  { plan, figures }: FilterTables,
  sums: FutureSums,
  particle: Particle,
  { places, values, supposed }: Scratch,
  weight: number,
): void {
  sums.weight += weight
  for (let index = 0; index < places.length; index += 1) {
    const figure = places[index]!
    sums.values[figure]! += weight * values[figure]!
    sums.supposed[figure]! += weight * supposed[figure]!
  }
  if (!sums.isWhole) return
  addHappenings(sums, particle, weight)
  addSignals(sums, plan, particle, values, weight)
  if (sums.curves) addToCurves(sums.curves, plan, figures, particle, supposed, weight)
}

function addHappenings(sums: FutureSums, { walker, before }: Particle, weight: number): void {
  const { happened } = walker
  for (let event = 0; event < happened.length; event += 1) {
    const since = happened[event]! - before[event]!
    if (since > 0) sums.ahead[event]! += weight
    sums.expected[event]! += weight * since
  }
}

/** Signals are told beside questions and contingencies alone. */
function addSignals(
  { signalled, together }: FutureSums,
  { signals, signalDays, asked }: FilterTables['plan'],
  particle: Particle,
  values: Float64Array,
  weight: number,
): void {
  for (let signal = 0; signal < signalled.length; signal += 1) {
    const chance = weight * signalChance(particle, signals[signal]!, signalDays[signal]!)
    if (chance === 0) continue
    signalled[signal]! += chance
    const first = signal * values.length
    for (let index = 0; index < asked.length; index += 1) {
      together[first + asked[index]!]! += chance * values[asked[index]!]!
    }
  }
}
