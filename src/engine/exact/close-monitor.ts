import { type Copies, copyWith } from './copies.ts'
import { massOf } from './marginals.ts'
import { conditionTable } from './row-table.ts'
import { tileField } from './tiled-field.ts'

/**
 * Closes one question on its day: histories in which it is still open fall away, save those that a question about
 * this very day (`at`) finds in its condition.
 */
export function closeMonitor(copies: Copies, place: number): void {
  const { ask } = copies.monitors[place]!
  const bit = 1 << place
  for (const copy of copies.live) {
    if ((copy.open & bit) === 0 || ask.kind !== 'at') continue
    maskBy(copies, ask.condition, copy.present)
    const settled = copyWith(copies, copy.open & ~bit)
    if (settled) addInto(settled.present, copy.present)
    else if ((copy.open & ~bit) === 0) copies.done += massOf(copy.present)
  }
  copies.live = copies.live.filter((copy) => (copy.open & bit) === 0)
}

function maskBy(copies: Copies, condition: Parameters<typeof conditionTable>[1], vector: Float64Array): void {
  const { layout, chain } = copies
  const { values, starts } = tileField(layout, conditionTable(chain.space, condition))
  for (let tile = 0; tile < layout.tiles; tile++) {
    const base = (tile + 1) * layout.tile
    const start = starts[tile]!
    for (let place = 0; place < layout.tile; place++) {
      if (start < 0 || values[start + place] === 0) vector[base + place] = 0
    }
  }
}

function addInto(to: Float64Array, from: Float64Array): void {
  for (let place = 0; place < to.length; place++) to[place]! += from[place]!
}
