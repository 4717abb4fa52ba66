import type { Space } from '../chain.ts'

/** By factor of the narrower space, what a step of its digit moves in the wider one. */
function stridesIn(wide: Space, narrow: Space): number[] {
  return narrow.factors.map((id) => wide.strides[wide.factors.indexOf(id)]!)
}

/** For each configuration of a space, the place of its factors' states in another that has them; missing ones at 0. */
function placesIn(wide: Space, narrow: Space): Int32Array {
  const places = new Int32Array(narrow.configurations)
  const strides = stridesIn(wide, narrow)
  for (const [factor, size] of narrow.sizes.entries()) {
    const own = narrow.strides[factor]!
    for (let at = 0; at < places.length; at++) places[at]! += (Math.floor(at / own) % size) * strides[factor]!
  }
  return places
}

/** Values that do not depend on the factors left out, on the narrower space. */
export function restrictJoint(wide: Space, joint: Float64Array, narrow: Space): Float64Array {
  return Float64Array.from(placesIn(wide, narrow), (place) => joint[place]!)
}

/** Chances summed over the factors left out, on the narrower space. */
export function marginalJoint(wide: Space, joint: Float64Array, narrow: Space): Float64Array {
  const places = new Int32Array(joint.length)
  for (const [factor, id] of narrow.factors.entries()) {
    const from = wide.factors.indexOf(id)
    const [size, own] = [wide.sizes[from]!, wide.strides[from]!]
    for (let at = 0; at < places.length; at++)
      places[at]! += (Math.floor(at / own) % size) * narrow.strides[factor]!
  }
  const sums = new Float64Array(narrow.configurations)
  for (let at = 0; at < joint.length; at++) sums[places[at]!]! += joint[at]!
  return sums
}
