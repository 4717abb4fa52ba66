import type { Judgement, Scale } from '../../language/situation.ts'
import { exponential, powerOfTwo } from '../../numeric/exponential.ts'
import { latinDimension } from '../../numeric/latin-hypercube.ts'
import { logarithm } from '../../numeric/logarithm.ts'
import type { Draw } from '../draw.ts'

/** The places of a judgement in its range in every member of an ensemble, between 0 and 1, [members]. */
export type Places = (judgement: Judgement) => Float64Array

/**
 * A dimension of a Latin hypercube for each judgement, known by its address or by the name it moves with: the same in every
 * reading and after unrelated edits, and shared by judgements that move together. What a measure adds is a dimension of its own.
 */
export function placesFor(members: number, seed: number): Places {
  const known = new Map<string, Float64Array>()
  const ofJudgement = new WeakMap<object, Float64Array>()
  return (judgement) => {
    const found = ofJudgement.get(judgement)
    if (found !== undefined) return found
    const { address, movesWith } = judgement
    const name = placeName({ address, ...(movesWith === undefined ? {} : { movesWith }) })
    const places = known.get(name) ?? latinDimension(name, members, seed)
    known.set(name, places)
    ofJudgement.set(judgement, places)
    return places
  }
}

/** What a judgement's place in its range is known by: judgements that move together have one. */
export function placeName({ address, movesWith }: Pick<Judgement, 'address' | 'movesWith'>): string {
  return movesWith === undefined ? `judgement ${address}` : `moves with ${movesWith}`
}

/** The value of every judgement in one member. */
export function memberDraw(places: Places, member: number): Draw {
  return drawAt((judgement) => places(judgement)[member]!)
}

/** The judgements named at these places in their ranges, all others as they are. */
export function placedDraw(places: Readonly<Record<string, number>>): Draw {
  const middle = 0.5
  const isNamed = (judgement: Judgement) => places[placeName(judgement)] !== undefined
  const draw = drawAt((judgement) => places[placeName(judgement)] ?? middle)
  return (judgement) =>
    isNamed(judgement) || judgement.added?.effects.some(isNamed) ? draw(judgement) : judgement.nominal
}

/** Every ranged judgement at its place in its range; what measures add to it at a place of its own. */
export function drawAt(placeOf: (judgement: Judgement) => number): Draw {
  return (judgement) => {
    if (!(judgement.low < judgement.high)) return judgement.nominal
    const { added, scale } = judgement
    if (added === undefined) return valueAt(judgement, placeOf(judgement))
    const own = added.low < added.high ? valueAt({ scale, ...added }, placeOf(judgement)) : added.low
    return added.effects.reduce(
      (value, effect) => withPoints(scale, value, valueAt(effect, placeOf(effect))),
      own,
    )
  }
}

/** Points are added to points; a rate or a tempo is doubled by each. */
function withPoints(scale: Scale, value: number, points: number): number {
  return scale === 'rate' || scale === 'tempo' ? value * powerOfTwo(points) : value + points
}

/** The value at a place in the range: evenly spread for points, chances and numbers, by ratio for rates and tempos. */
export function valueAt(
  { scale, low, high }: Pick<Judgement, 'scale' | 'low' | 'high'>,
  place: number,
): number {
  if (scale === 'rate' || scale === 'tempo') return low * exponential(place * logarithm(high / low))
  return low + place * (high - low)
}
