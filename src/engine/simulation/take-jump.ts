import { philox, uniformOf } from '../../numeric/philox.ts'
import { noteJump, settleIfOver } from './count-score.ts'
import type { DatedJump } from './dated-jumps.ts'
import { checkWatches, happen, setFactor } from './moves.ts'
import { noteMove } from './trail.ts'
import { purpose, type Walker } from './walker.ts'

/** The words by which a jump is decided, into `walker.words`. */
function drawJump(walker: Walker, key: DatedJump['key'], place: number): void {
  const { clocks, words, path } = walker
  if (clocks === null) {
    philox(key[0], key[1], key[2], purpose.jump, walker.seed, path, words)
    return
  }
  const stored = clocks.jumps[place]!
  words[0] = stored[2 * path]!
  words[1] = stored[2 * path + 1]!
}

/**
 * Lets a date do what it does.
 *
 * @returns the weight that the jump gives the history: 1 unless evidence says something of it, 0 where that rules it out
 */
export function takeJump(walker: Walker, { jump, place, cumulative, key }: DatedJump): number {
  const { lookup, happens, stays, outcomes, event } = jump
  let row = 0
  for (let at = 0; at < lookup.parents.length; at += 1) {
    row += walker.digits[lookup.parents[at]!]! * lookup.parentStrides[at]!
  }
  const weight = stays ? happens[row]! + stays[row]! : 1
  if (!(weight > 0)) return 0
  // What is certain needs no chance.
  if (weight > happens[row]! || outcomes.length > 1) {
    drawJump(walker, key, place)
  }
  if (weight > happens[row]! && !(uniformOf(walker.words[0]!) * weight < happens[row]!)) {
    if (walker.score !== null) noteJump(walker.score, place, lookup.rows, row, -1)
    if (walker.trail !== null) noteMove(walker.trail, walker.now, -1 - place, -1)
    return weight
  }
  let way = 0
  if (outcomes.length > 1) {
    const uniform = uniformOf(walker.words[1]!)
    while (uniform >= cumulative[row * outcomes.length + way]!) way += 1
  }
  if (walker.trail !== null) noteMove(walker.trail, walker.now, -1 - place, way)
  // A window on the first day shapes the start; happenings are counted after it.
  if (event >= 0 && walker.interval > 0) happen(walker, event)
  if (walker.score !== null) noteJump(walker.score, place, lookup.rows, row, row * outcomes.length + way)
  const { setting } = outcomes[way]!
  for (let at = 0; at < setting.length; at += 1) setFactor(walker, setting[at]!.factor, setting[at]!.state)
  for (let at = 0; at < setting.length; at += 1) checkWatches(walker, setting[at]!.factor)
  if (walker.score !== null) settleIfOver(walker.score, walker)
  return weight
}
