import { leftOut } from './successor-table.ts'

/** What configurations end in, by the order in which it is met. Ends can be millions, so that they stand in typed arrays. */
export interface ResolvedBasins {
  /** Lowest signature of each end, [ends]. */
  readonly lowest: Float64Array
  /** Configurations that come to each, its own included, [ends]. */
  readonly weights: Float64Array
  /** Signatures of the ends that are cycles, in the order of succession, the lowest first; by number of the end. */
  readonly cycles: ReadonlyMap<number, readonly number[]>
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
  const cycles = new Map<number, readonly number[]>()
  let lowest = new Float64Array(1024)
  let weights = new Float64Array(1024)
  let ends = 0
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
      const cycle = turned(way.subarray(number, length))
      number = ends++
      if (number === weights.length) {
        lowest = grown(lowest)
        weights = grown(weights)
      }
      lowest[number] = cycle[0]!
      if (cycle.length > 1) cycles.set(number, cycle)
    }
    weights[number]! += length
    const mark = (resolvedMark | number) >>> 0
    for (let place = 0; place < length; place++) table[way[place]!] = mark
  }
  return { lowest: lowest.subarray(0, ends), weights: weights.subarray(0, ends), cycles, leftOut: out }
}

function grown<Table extends Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>>(table: Table): Table {
  const larger = new (table.constructor as new (length: number) => Table)(table.length * 2)
  larger.set(table)
  return larger
}

function turned(cycle: Int32Array): number[] {
  let lowest = 0
  for (let place = 1; place < cycle.length; place++) if (cycle[place]! < cycle[lowest]!) lowest = place
  return [...cycle.subarray(lowest), ...cycle.subarray(0, lowest)]
}
