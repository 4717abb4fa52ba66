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
    const name = movesWith === undefined ? `judgement ${address}` : `moves with ${movesWith}`
    const places = known.get(name) ?? latinDimension(name, members, seed)
    known.set(name, places)
    ofJudgement.set(judgement, places)
    return places
  }
}

/** The value of every judgement in one member. */
export function memberDraw(places: Places, member: number): Draw {
  return (judgement) => {
    if (!(judgement.low < judgement.high)) return judgement.nominal
    const { added, scale } = judgement
    if (added === undefined) return valueAt(judgement, places(judgement)[member]!)
    const own = added.low < added.high ? valueAt({ scale, ...added }, places(judgement)[member]!) : added.low
    return added.effects.reduce(
      (value, effect) => withPoints(scale, value, valueAt(effect, places(effect)[member]!)),
      own,
    )
  }
}

/** Points are added to points; a rate or a tempo is doubled by each. */
export function withPoints(scale: Scale, value: number, points: number): number {
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
