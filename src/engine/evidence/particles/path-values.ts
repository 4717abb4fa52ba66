import { type FigureTable, reads } from './figure-table.ts'
import type { Particle } from './particle.ts'
import type { Signal } from './path-plan.ts'

/**
 * What one whole path says of some figures: 1 or 0, a number, an amount.
 *
 * @param places  of the figures that are read
 * @param values  receives it, 0 where what the figure supposes did not come about, [figures]
 * @param supposed  receives 1 where it did, and where nothing is supposed, else 0, [figures]
 */
export function readFigures(
  particle: Particle,
  table: FigureTable,
  places: Int32Array,
  values: Float64Array,
  supposed: Uint8Array,
): void {
  for (let index = 0; index < places.length; index += 1) {
    const figure = places[index]!
    const given = table.givenPlace[figure]!
    const isSupposed = given < 0 || isTrue(particle, table.givenKind[figure]!, given, table.givenDay[figure]!)
    supposed[figure] = isSupposed ? 1 : 0
    values[figure] = isSupposed ? figureValue(particle, table, figure) : 0
  }
}

function figureValue(particle: Particle, { kind, place, day, above }: FigureTable, figure: number): number {
  const at = place[figure]!
  switch (kind[figure]) {
    case reads.count:
      return particle.counted[at]!
    case reads.measure:
      return particle.measured[at]!
    case reads.above:
      return particle.measured[at]! > above[figure]! ? 1 : 0
    case reads.state:
      return particle.walker.digits[at] === day[figure] ? 1 : 0
    default:
      return isTrue(particle, kind[figure]!, at, day[figure]!) ? 1 : 0
  }
}

function isTrue({ walker }: Particle, kind: number, place: number, day: number): boolean {
  if (kind === reads.condition) return walker.held[place * walker.tables.layout.days + day] === 1
  const interval = walker.fired[place]!
  return interval >= 0 && interval <= day
}

/** The chance, on this path, of seeing a signal on its day. */
export function signalChance(
  { walker, before, statesOn, happenedOn }: Particle,
  signal: Signal,
  day: number,
): number {
  if (signal.kind === 'look') return signal.seen[statesOn[day * walker.digits.length + signal.factor]!]!
  return happenedOn[day * walker.happened.length + signal.event]! > before[signal.event]! ? 1 : 0
}
