import { type Layout, rowsOn } from './layout.ts'
import type { RowTable } from './row-table.ts'

/** A number for every configuration, kept as the few different tiles that it is made of. */
export interface TiledField {
  /** The different tiles, one behind the other. */
  readonly values: Float64Array
  /** [tiles]: where each tile's values begin, −1 where they are all zero. */
  readonly starts: Int32Array
}

export function tileField(layout: Layout, table: RowTable): TiledField {
  const { byPlace, byTile } = rowsOn(layout, table.lookup)
  const startByRow = new Map<number, number>()
  const tiles: Float64Array[] = []
  const starts = new Int32Array(layout.tiles)
  for (let tile = 0; tile < layout.tiles; tile++) {
    const row = byTile[tile]!
    let start = startByRow.get(row)
    if (start === undefined) {
      const values = tileAt(table.values, byPlace, row)
      start = values ? tiles.length * layout.tile : -1
      if (values) tiles.push(values)
      startByRow.set(row, start)
    }
    starts[tile] = start
  }
  const values = new Float64Array(tiles.length * layout.tile)
  for (const [place, tile] of tiles.entries()) values.set(tile, place * layout.tile)
  return { values, starts }
}

function tileAt(values: Float64Array, byPlace: Int32Array, row: number): Float64Array | null {
  const tile = new Float64Array(byPlace.length)
  let isZero = true
  for (let place = 0; place < byPlace.length; place++) {
    const value = values[row + byPlace[place]!]!
    tile[place] = value
    if (value !== 0) isZero = false
  }
  return isZero ? null : tile
}

/** Σ field · vector over all configurations. */
export function weighField(layout: Layout, field: TiledField, vector: Float64Array): number {
  const { values, starts } = field
  let total = 0
  for (let tile = 0; tile < layout.tiles; tile++) {
    const start = starts[tile]!
    if (start < 0) continue
    const base = (tile + 1) * layout.tile
    let sum = 0
    for (let place = 0; place < layout.tile; place++) sum += vector[base + place]! * values[start + place]!
    total += sum
  }
  return total
}

/** Adds the field to a vector, configuration by configuration. */
export function addField(layout: Layout, field: TiledField, vector: Float64Array): void {
  const { values, starts } = field
  for (let tile = 0; tile < layout.tiles; tile++) {
    const start = starts[tile]!
    if (start < 0) continue
    const base = (tile + 1) * layout.tile
    for (let place = 0; place < layout.tile; place++) vector[base + place]! += values[start + place]!
  }
}

/** Places in a vector at which the field is not zero, ascending. */
export function* placesOf(layout: Layout, field: TiledField): Generator<number> {
  for (let tile = 0; tile < layout.tiles; tile++) {
    const start = field.starts[tile]!
    if (start < 0) continue
    const base = (tile + 1) * layout.tile
    for (let place = 0; place < layout.tile; place++) {
      if (field.values[start + place] !== 0) yield base + place
    }
  }
}
