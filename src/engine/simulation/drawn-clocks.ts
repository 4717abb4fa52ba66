import { exponentialOf } from '../../numeric/logarithm.ts'
import { philox } from '../../numeric/philox.ts'
import type { Channels } from './channel-tables.ts'
import type { DatedJump } from './dated-jumps.ts'

/** The words of the counter that keep a channel's firings, and what dates do, apart from other uses of randomness. */
export const movePurpose = 2
export const jumpPurpose = 3

/** Firings of a channel that are kept, and channels that there is room for. */
const depth = 4
const width = 128
/** Histories that are worth keeping clocks of: beyond this the numbers would not stay near the processor. */
const mostPaths = 2048

/**
 * The first clocks of every channel in the first histories. They are functions of the seed, the history's number and the channel's
 * id alone, so courses that are walked with the same random numbers share them: drawing them again takes a third of the walk.
 */
interface KeptClocks {
  readonly seed: number
  readonly paths: number
  /** What is left on each clock, and the word that picks its way, [paths × width × depth]. */
  readonly left: Float64Array
  readonly pick: Uint32Array
  /** Places of the channels by the words that key them. */
  readonly slots: Map<string, number>
  /** The two words that each dated jump takes, [paths × 2], by what keys them. */
  readonly jumps: Map<string, Uint32Array>
}

/** Kept clocks as one chain's channels find them. */
export interface DrawnClocks {
  readonly depth: number
  readonly left: Float64Array
  readonly pick: Uint32Array
  /** What one history more, and one channel, adds to a place; −1 for a channel that had no room. */
  readonly stride: number
  readonly first: Int32Array
  /** Words of the chain's dated jumps by their places, [jumps][paths × 2]. */
  readonly jumps: readonly Uint32Array[]
}

let kept: KeptClocks | null = null

/** The clocks of a chain's channels in its first histories, drawn once for all courses; null where that would take too much room. */
export function drawnClocks(
  channels: Channels,
  jumps: readonly (readonly DatedJump[])[],
  seed: number,
  paths: number,
): DrawnClocks | null {
  if (paths > mostPaths) return null
  if (kept === null || kept.seed !== seed || kept.paths < paths) kept = nothingDrawn(seed, paths)
  const known = kept
  const { left, pick } = known
  const first = new Int32Array(channels.count)
  for (let channel = 0; channel < channels.count; channel += 1)
    first[channel] = placeOf(known, channels.hashLow[channel]!, channels.hashHigh[channel]!)
  const words = jumps.flatMap((ofDay) => ofDay.map(({ key }) => jumpWords(known, key)))
  return { depth, left, pick, stride: width * depth, first, jumps: words }
}

function nothingDrawn(seed: number, paths: number): KeptClocks {
  const length = paths * width * depth
  return {
    seed,
    paths,
    left: new Float64Array(length),
    pick: new Uint32Array(length),
    slots: new Map(),
    jumps: new Map(),
  }
}

function jumpWords({ seed, paths, jumps }: KeptClocks, key: DatedJump['key']): Uint32Array {
  const name = key.join(' ')
  const known = jumps.get(name)
  if (known !== undefined) return known
  const all = new Uint32Array(2 * paths)
  const words = new Uint32Array(4)
  for (let path = 0; path < paths; path += 1) {
    philox(key[0], key[1], key[2], jumpPurpose, seed, path, words)
    all[2 * path] = words[0]!
    all[2 * path + 1] = words[1]!
  }
  jumps.set(name, all)
  return all
}

function placeOf(clocks: KeptClocks, low: number, high: number): number {
  const key = `${low} ${high}`
  const known = clocks.slots.get(key)
  if (known !== undefined) return known
  const place = clocks.slots.size < width ? clocks.slots.size * depth : -1
  clocks.slots.set(key, place)
  if (place >= 0) drawAll(clocks, place, low, high)
  return place
}

function drawAll({ seed, paths, left, pick }: KeptClocks, place: number, low: number, high: number): void {
  const words = new Uint32Array(4)
  for (let path = 0; path < paths; path += 1) {
    for (let firing = 0; firing < depth; firing += 2) {
      philox(firing >>> 1, low, high, movePurpose, seed, path, words)
      const at = path * width * depth + place + firing
      left[at] = exponentialOf(words[0]!)
      pick[at] = words[1]!
      left[at + 1] = exponentialOf(words[2]!)
      pick[at + 1] = words[3]!
    }
  }
}
