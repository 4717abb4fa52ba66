import { philox } from './philox.ts'

/** A way through the unit cube that changes one group of coordinates at a time: [groups + 1] points, and the order of the groups. */
export interface MorrisTrajectory {
  readonly points: readonly Float64Array[]
  readonly order: readonly number[]
}

/** How far each coordinate moves, on a grid of four levels. */
export const morrisStep = 2 / 3

/**
 * Trajectories of Morris's design on four levels, of groups of coordinates: in each step every coordinate of one group moves by
 * two thirds, up or down.
 *
 * @param groups  the group of each coordinate, 0 … count − 1
 *
 * Source: Morris 1991, doi:10.1080/00401706.1991.10484804; groups after Campolongo, Cariboni & Saltelli 2007,
 * doi:10.1016/j.envsoft.2006.10.004.
 */
export function morrisTrajectories(
  groups: readonly number[],
  count: number,
  trajectories: number,
  seed: number,
): MorrisTrajectory[] {
  return Array.from({ length: trajectories }, (_, number) => {
    const unit = unitsOf(number, seed)
    const start = Float64Array.from(groups, () => Math.floor(unit() * 4) / 3)
    const order = shuffled(count, unit)
    const points = [start]
    for (const group of order) {
      const next = points.at(-1)!.slice()
      for (const [coordinate, own] of groups.entries())
        if (own === group) next[coordinate]! += next[coordinate]! < 0.5 ? morrisStep : -morrisStep
      points.push(next)
    }
    return { points, order }
  })
}

export interface ElementaryEffects {
  /** Mean effect of the whole unit range; of groups of several coordinates it has no sign to speak of. */
  readonly mean: number
  /** Mean size. */
  readonly meanSize: number
  readonly deviation: number
}

/**
 * Effects of each group from the outcomes along trajectories.
 *
 * @param outcomes  [trajectories][groups + 1]
 * @param firstOf   a coordinate of each group: an effect is signed by the direction in which it moved
 */
export function elementaryEffects(
  trajectories: readonly MorrisTrajectory[],
  outcomes: readonly (readonly number[])[],
  firstOf: readonly number[],
): ElementaryEffects[] {
  const effects = firstOf.map((): number[] => [])
  for (const [number, { points, order }] of trajectories.entries()) {
    for (const [step, group] of order.entries()) {
      const coordinate = firstOf[group]!
      const moved = points[step + 1]![coordinate]! - points[step]![coordinate]!
      effects[group]!.push((outcomes[number]![step + 1]! - outcomes[number]![step]!) / moved)
    }
  }
  return effects.map(summary)
}

function summary(effects: readonly number[]): ElementaryEffects {
  const average = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const mean = average(effects)
  const squares = effects.reduce((sum, effect) => sum + (effect - mean) ** 2, 0)
  return {
    mean,
    meanSize: average(effects.map(Math.abs)),
    deviation: Math.sqrt(squares / Math.max(1, effects.length - 1)),
  }
}

function unitsOf(stream: number, seed: number): () => number {
  const block = new Uint32Array(4)
  let drawn = 0
  return () => {
    if (drawn % 4 === 0) philox(drawn / 4, stream, 0x3077, 0, seed, 0, block)
    return block[drawn++ % 4]! / 2 ** 32
  }
}

function shuffled(count: number, unit: () => number): number[] {
  const order = Array.from({ length: count }, (_, place) => place)
  for (let place = count - 1; place > 0; place--) {
    const other = Math.floor(unit() * (place + 1))
    ;[order[place], order[other]] = [order[other]!, order[place]!]
  }
  return order
}
