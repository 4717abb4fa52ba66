import type { FilterTables } from './filter-tables.ts'
import type { Particle } from './particle.ts'
import { pathValues } from './path-values.ts'
import { type Fork, walkFuture } from './walk-future.ts'

/** Weighted sums over paths that went on from one moment. All zero where none did. */
export interface FuturesSums {
  /** How many went on, and the sum of their weights over it relative to that of all particles. */
  readonly paths: number
  readonly weight: number
  /** Mean over the paths of weight times value, and of weight where what the figure supposes came about, [figures]. */
  readonly values: Float64Array
  readonly supposed: Float64Array
  /** At least once, and how often, from here on, [events] each. */
  readonly ahead: Float64Array
  readonly expected: Float64Array
  /** Weight times the chance of the signal, [signals], and that times the figure's value, [signals × figures]. */
  readonly signalled: Float64Array
  readonly together: Float64Array
}

/**
 * Lets every `stride`-th particle walk on and sums what its path says.
 *
 * @param weights  relative weights of all particles; the mean of all of them is the unit of the sums
 * @param send  puts a particle at the moment to go on from
 */
export function sumFutures(
  tables: FilterTables,
  weights: Float64Array,
  stride: number,
  send: (place: number) => { readonly particle: Particle; readonly fork: Fork },
): FuturesSums {
  const sums = emptySums(tables)
  const chosen = stride === 0 ? 0 : Math.ceil(weights.length / stride)
  if (chosen === 0) return sums
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length
  let total = 0
  for (let place = 0; place < weights.length; place += stride) {
    const weight = weights[place]! / mean / chosen
    if (!(weight > 0)) continue
    total += weight
    const { particle, fork } = send(place)
    walkFuture(particle, tables.plan, fork)
    addPath(tables, sums, particle, weight)
  }
  return { ...sums, paths: chosen, weight: total }
}

interface Scratch {
  readonly values: Float64Array
  readonly supposed: Float64Array
}

type Accumulator = FuturesSums & { readonly scratch: Scratch }

function emptySums({ plan, prior }: FilterTables): Accumulator {
  const figures = plan.figures.length
  const events = prior.chain.events.length
  const signals = plan.signals.length
  return {
    paths: 0,
    weight: 0,
    values: new Float64Array(figures),
    supposed: new Float64Array(figures),
    ahead: new Float64Array(events),
    expected: new Float64Array(events),
    signalled: new Float64Array(signals),
    together: new Float64Array(signals * figures),
    scratch: { values: new Float64Array(figures), supposed: new Float64Array(figures) },
  }
}

function addPath({ plan }: FilterTables, sums: Accumulator, particle: Particle, weight: number): void {
  const { values, supposed } = sums.scratch
  pathValues(particle, plan, values, supposed)
  const figures = values.length
  for (let figure = 0; figure < figures; figure += 1) {
    sums.values[figure]! += weight * values[figure]!
    sums.supposed[figure]! += weight * supposed[figure]!
  }
  const { happened } = particle.walker
  for (let event = 0; event < happened.length; event += 1) {
    const since = happened[event]! - particle.before[event]!
    if (since > 0) sums.ahead[event]! += weight
    sums.expected[event]! += weight * since
  }
  for (let signal = 0; signal < particle.signalled.length; signal += 1) {
    const chance = weight * particle.signalled[signal]!
    sums.signalled[signal]! += chance
    if (chance === 0) continue
    const first = signal * figures
    for (let figure = 0; figure < figures; figure += 1) {
      sums.together[first + figure]! += chance * values[figure]!
    }
  }
}
