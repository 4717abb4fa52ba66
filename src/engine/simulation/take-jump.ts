import { philox, uniformOf } from '../../numeric/philox.ts'
import type { DatedJump } from './dated-jumps.ts'
import { checkWatches, happen, setFactor } from './moves.ts'
import { purpose, type Walker } from './walker.ts'

/**
 * Lets a date do what it does.
 *
 * @returns the weight that the jump gives the history: 1 unless evidence says something of it, 0 where that rules it out
 */
export function takeJump(walker: Walker, { jump, cumulative, key }: DatedJump): number {
  const { lookup, happens, stays, outcomes, event } = jump
  let row = 0
  for (let place = 0; place < lookup.parents.length; place += 1) {
    row += walker.digits[lookup.parents[place]!]! * lookup.parentStrides[place]!
  }
  const weight = stays ? happens[row]! + stays[row]! : 1
  if (!(weight > 0)) return 0
  // What is certain needs no chance.
  if (weight > happens[row]! || outcomes.length > 1) {
    philox(key[0], key[1], key[2], purpose.jump, walker.seed, walker.path, walker.words)
  }
  if (weight > happens[row]! && !(uniformOf(walker.words[0]!) * weight < happens[row]!)) return weight
  // A window on the first day shapes the start; happenings are counted after it.
  if (event >= 0 && walker.interval > 0) happen(walker, event)
  let way = 0
  if (outcomes.length > 1) {
    const uniform = uniformOf(walker.words[1]!)
    while (uniform >= cumulative[row * outcomes.length + way]!) way += 1
  }
  const { setting } = outcomes[way]!
  for (let place = 0; place < setting.length; place += 1) {
    setFactor(walker, setting[place]!.factor, setting[place]!.state)
  }
  for (let place = 0; place < setting.length; place += 1) checkWatches(walker, setting[place]!.factor)
  return weight
}
