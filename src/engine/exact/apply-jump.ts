import type { Day } from '../../language/day.ts'
import type { Jump, Setting } from '../chain.ts'
import { type Copies, type Copy, copyWith, land, type Tally, tallied } from './copies.ts'
import type { Layout } from './layout.ts'
import { rowsOn } from './layout.ts'
import { failed, openAfter } from './monitor.ts'

/**
 * Applies what a date does to every copy, settles what it settles, and returns the chance that it happened.
 * A window on the first day is part of the start: it moves the configuration and counts as no happening
 * (questions run over (from, date]).
 */
export function applyJump(copies: Copies, jump: Jump, day: Day): number {
  const isCounted = day > copies.chain.from
  let happened = 0
  for (const copy of copies.live) copy.next.fill(0)
  for (const copy of copies.live) {
    const open = jump.event >= 0 && isCounted ? openAfter(copies.monitors, copy.open, jump.event) : copy.open
    const target = open === failed ? undefined : copyWith(copies, open)?.next
    const share = spread(copies.layout, jump, copy, target ?? null)
    happened += share
    if (open === 0 && !target) copies.done += share
  }
  if (copies.tally && isCounted) addHappening(copies, copies.tally, jump, day)
  for (const copy of copies.live) swap(copy)
  copies.done += land(copies, 'present')
  return happened
}

/** What a happening adds to the tally, wherever its outcomes lead. */
function addHappening(copies: Copies, tally: Tally, jump: Jump, day: Day): void {
  const by = tally.byEvent[jump.event] ?? 0
  if (by === 0 || day > tally.until) return
  const counted = {
    ...jump,
    happens: jump.happens.map((chance) => by * chance),
    stays: new Float64Array(jump.happens.length),
  }
  spread(copies.layout, counted, copyWith(copies, tallied.chances)!, copyWith(copies, tallied.amounts)!.next)
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
  const stays = jump.stays ?? jump.happens.map((chance) => 1 - chance)
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
      next[at]! += chance * stays[row]!
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
export function destinationsOf(layout: Layout, setting: Setting) {
  const byPlace = new Int32Array(layout.tile)
  const byTile = new Int32Array(layout.tiles)
  for (const { factor, state } of setting) {
    const { isLow, byPlace: digits } = layout.digits[factor]!
    const part = isLow ? byPlace : byTile
    for (let at = 0; at < part.length; at++) part[at]! += (state - digits[at]!) * layout.strides[factor]!
  }
  return { byPlace, byTile }
}
