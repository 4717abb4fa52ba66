import type { Lookup, Space } from '../chain.ts'
import type { RowTable } from './row-table.ts'
import type { StepMemory } from './step-memory.ts'

/**
 * Where each configuration stands in a vector: low digits make a tile of contiguous configurations, high digits number
 * the tiles. A vector has one tile of zeros before and behind, so that a shifted read never leaves it.
 */
export interface Layout {
  /** By factor of the space. */
  readonly strides: readonly number[]
  /** Configurations in a tile. */
  readonly tile: number
  readonly tiles: number
  readonly configurations: number
  /** State of each low factor by place in the tile, of each high factor by tile; by factor of the space. */
  readonly digits: readonly { readonly isLow: boolean; readonly byPlace: Uint8Array }[]
}

const smallestTile = 64
const largestTile = 320
/** Work of entering one pass, in configurations' worth of it. */
const passOverhead = 12

/**
 * Chooses the low factors greedily: those that cost least when a pass must touch their whole tile, though only some of
 * their states take part. `arrivals` are the rates of the moves at arrival.
 */
export function layoutFor(space: Space, arrivals: readonly RowTable[]): Layout {
  const low: number[] = []
  let tile = 1
  while (tile < smallestTile) {
    const candidates = space.sizes
      .map((size, factor) => ({ factor, size }))
      .filter(({ factor, size }) => !low.includes(factor) && tile * size <= largestTile)
    if (candidates.length === 0) break
    const costs = candidates.map(({ factor }) => costOf(space, arrivals, [...low, factor]))
    const best = candidates[costs.indexOf(Math.min(...costs))]!
    low.push(best.factor)
    tile *= best.size
  }
  return layoutWith(space, low)
}

/** Work of a step, in configurations touched, relative to the number of configurations. */
function costOf(space: Space, arrivals: readonly RowTable[], low: readonly number[]): number {
  const tile = low.reduce((product, factor) => product * space.sizes[factor]!, 1)
  return arrivals.reduce((sum, table) => sum + shareOfTiles(space, table, low), 0) * (1 + passOverhead / tile)
}

/** Share of the tiles in which the table is not zero throughout. */
function shareOfTiles(space: Space, { lookup, values }: RowTable, low: readonly number[]): number {
  const seen = new Set<number>()
  let all = 1
  for (const parent of lookup.parents) if (!low.includes(parent)) all *= space.sizes[parent]!
  for (let row = 0; row < lookup.rows; row++)
    if (values[row] !== 0) seen.add(highPart(space, lookup, row, low))
  return seen.size / all
}

function highPart(space: Space, lookup: Lookup, row: number, low: readonly number[]): number {
  let part = row
  for (const [place, parent] of lookup.parents.entries()) {
    if (!low.includes(parent)) continue
    part -=
      (Math.floor(row / lookup.parentStrides[place]!) % space.sizes[parent]!) * lookup.parentStrides[place]!
  }
  return part
}

function layoutWith(space: Space, low: readonly number[]): Layout {
  const high = space.sizes.map((_, factor) => factor).filter((factor) => !low.includes(factor))
  const strides = new Array<number>(space.sizes.length)
  let stride = 1
  for (const factor of [...low, ...high]) {
    strides[factor] = stride
    stride *= space.sizes[factor]!
  }
  const tile = low.reduce((product, factor) => product * space.sizes[factor]!, 1)
  const tiles = space.configurations / tile
  const digits = space.sizes.map((size, factor) => {
    const isLow = low.includes(factor)
    const step = isLow ? strides[factor]! : strides[factor]! / tile
    const byPlace = Uint8Array.from(
      { length: isLow ? tile : tiles },
      (_, place) => Math.floor(place / step) % size,
    )
    return { isLow, byPlace }
  })
  return { strides, tile, tiles, configurations: space.configurations, digits }
}

/** Length of a vector over the configurations with its margins. */
export function vectorLength(layout: Layout): number {
  return layout.configurations + 2 * layout.tile
}

/** A vector of zeros over the configurations, in the memory where there is one. */
export function newVector(layout: Layout, memory: StepMemory | null): Float64Array {
  return memory?.take(vectorLength(layout)) ?? new Float64Array(vectorLength(layout))
}

/** The row of a lookup in a configuration: `byTile[tile] + byPlace[place]`. */
export interface Rows {
  readonly byPlace: Int32Array
  readonly byTile: Int32Array
}

export function rowsOn(layout: Layout, lookup: Lookup): Rows {
  const byPlace = new Int32Array(layout.tile)
  const byTile = new Int32Array(layout.tiles)
  for (const [place, parent] of lookup.parents.entries()) {
    const { isLow, byPlace: digits } = layout.digits[parent]!
    const target = isLow ? byPlace : byTile
    const stride = lookup.parentStrides[place]!
    for (let at = 0; at < target.length; at++) target[at]! += digits[at]! * stride
  }
  return { byPlace, byTile }
}

/** Writes numbers by configuration, in the space's order, where the layout has them. */
export function fillFrom(joint: Float64Array, space: Space, layout: Layout, vector: Float64Array): void {
  const { byTile, byPlace } = rowsOn(layout, wholeLookup(space))
  for (let tile = 0; tile < layout.tiles; tile++) {
    for (let place = 0; place < layout.tile; place++) {
      vector[(tile + 1) * layout.tile + place] = joint[byTile[tile]! + byPlace[place]!]!
    }
  }
}

/** A vector's numbers in the space's order, [configurations]. */
export function jointOf(space: Space, layout: Layout, vector: Float64Array): Float64Array {
  const { byTile, byPlace } = rowsOn(layout, wholeLookup(space))
  const joint = new Float64Array(layout.configurations)
  for (let tile = 0; tile < layout.tiles; tile++) {
    for (let place = 0; place < layout.tile; place++) {
      joint[byTile[tile]! + byPlace[place]!] = vector[(tile + 1) * layout.tile + place]!
    }
  }
  return joint
}

/** A row for every configuration. */
function wholeLookup({ sizes, strides, configurations }: Space): Lookup {
  return { parents: sizes.map((_, factor) => factor), parentStrides: strides, rows: configurations }
}
