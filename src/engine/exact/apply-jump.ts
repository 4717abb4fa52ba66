import type { Jump, Setting } from '../chain.ts'
import { type Copies, type Copy, copyWith, land } from './copies.ts'
import type { Layout } from './layout.ts'
import { rowsOn } from './layout.ts'
import { failed, openAfter } from './monitor.ts'

/**
 * Applies what a date does to every copy, settles what it settles, and returns the chance that it happened.
 * A window on the first day is part of the start: it moves the configuration and counts as no happening
 * (questions run over (from, date]).
 */
export function applyJump(copies: Copies, jump: Jump, isCounted: boolean): number {
  let happened = 0
  for (const copy of copies.live) copy.next.fill(0)
  for (const copy of copies.live) {
    const open = jump.event >= 0 && isCounted ? openAfter(copies.monitors, copy.open, jump.event) : copy.open
    const settles = open === 0 && copies.monitors.length > 0
    const target = open === failed || settles ? null : copyWith(copies, open)!.next
    const share = spread(copies.layout, jump, copy, target)
    happened += share
    if (settles) copies.done += share
  }
  for (const copy of copies.live) swap(copy)
  copies.done += land(copies, 'present')
  return happened
}

export function swap(copy: Copy): void {
  const { present } = copy
  copy.present = copy.next
  copy.next = present
}

function spread(layout: Layout, jump: Jump, copy: Copy, target: Float64Array | null): number {
  const rows = rowsOn(layout, jump.lookup)
  const destinations = jump.outcomes.map(({ setting }) => destinationsOf(layout, setting))
  const { present, next } = copy
  const count = jump.outcomes.length
  let happened = 0
  for (let tile = 0; tile < layout.tiles; tile++) {
    for (let place = 0; place < layout.tile; place++) {
      const at = (tile + 1) * layout.tile + place
      const chance = present[at]!
      if (chance === 0) continue
      const row = rows.byTile[tile]! + rows.byPlace[place]!
      const share = chance * jump.happens[row]!
      happened += share
      next[at]! += chance * (1 - jump.happens[row]!)
      if (!target || share === 0) continue
      for (let outcome = 0; outcome < count; outcome++) {
        const { byTile, byPlace } = destinations[outcome]!
        target[at + byTile[tile]! + byPlace[place]!]! += share * jump.chances[row * count + outcome]!
      }
    }
  }
  return happened
}

/** How far a setting moves a configuration, as the sum of a part by tile and a part by place in it. */
function destinationsOf(layout: Layout, setting: Setting) {
  const byPlace = new Int32Array(layout.tile)
  const byTile = new Int32Array(layout.tiles)
  for (const { factor, state } of setting) {
    const { isLow, byPlace: digits } = layout.digits[factor]!
    const part = isLow ? byPlace : byTile
    for (let at = 0; at < part.length; at++) part[at]! += (state - digits[at]!) * layout.strides[factor]!
  }
  return { byPlace, byTile }
}
