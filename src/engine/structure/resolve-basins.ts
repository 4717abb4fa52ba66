import { leftOut } from './successor-table.ts'

/** What configurations end in, by the order in which it is met. */
export interface ResolvedBasins {
  /** Signatures of each attractor in the order of succession, the lowest first. */
  readonly attractors: readonly (readonly number[])[]
  /** Configurations that end in each, the attractor's own included, [attractors]. */
  readonly weights: Float64Array
  readonly leftOut: number
}

const resolvedMark = 0x80000000
const onWayMark = 0xc0000000
const valueMask = 0x3fffffff

/**
 * Follows a table of successors to its ends. The table is used up: every entry becomes the mark and number of its attractor.
 *
 * @param table  successor of each configuration, or `leftOut`; [configurations], fewer than 2^30
 */
export function resolveBasins(table: Uint32Array, onShare?: (share: number) => void): ResolvedBasins {
  const attractors: number[][] = []
  const weights: number[] = []
  let way = new Int32Array(1024)
  let out = 0
  const tellEvery = Math.max(1, table.length >> 5)
  for (let start = 0; start < table.length; start++) {
    if (onShare && start % tellEvery === 0) onShare(start / table.length)
    let length = 0
    let present = start
    let entry = table[present]!
    if (entry === leftOut) {
      out += 1
      continue
    }
    while (entry < resolvedMark) {
      if (length === way.length) way = grown(way)
      way[length] = present
      table[present] = (onWayMark | length) >>> 0
      length += 1
      present = entry
      entry = table[present]!
    }
    if (length === 0) continue
    let number = entry & valueMask
    if (entry >= onWayMark) {
      const cycle = way.subarray(number, length)
      number = attractors.length
      attractors.push(turned(cycle))
      weights.push(0)
    }
    weights[number]! += length
    const mark = (resolvedMark | number) >>> 0
    for (let place = 0; place < length; place++) table[way[place]!] = mark
  }
  return { attractors, weights: Float64Array.from(weights), leftOut: out }
}

function grown(way: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(way.length * 2)
  larger.set(way)
  return larger
}

function turned(cycle: Int32Array): number[] {
  let lowest = 0
  for (let place = 1; place < cycle.length; place++) if (cycle[place]! < cycle[lowest]!) lowest = place
  return [...cycle.subarray(lowest), ...cycle.subarray(0, lowest)]
}
