import type { Day } from '../../language/day.ts'
import type { Jump } from '../chain.ts'
import { destinationsOf, swap } from './apply-jump.ts'
import { type Copies, type Copy, copyWith, type Tally } from './copies.ts'
import { type Layout, rowsOn } from './layout.ts'
import { failed, openAfter } from './monitor.ts'

/** Values before a jump from those after it; see `applyJump` for what counts. */
export function undoJump(copies: Copies, jump: Jump, day: Day, tally: Tally | null): void {
  const isCounted = jump.event >= 0 && day > copies.chain.from
  const gain = tally && isCounted && day <= tally.until ? tally.byEvent[jump.event]! : 0
  for (const copy of copies.live) {
    const open = isCounted ? openAfter(copies.monitors, copy.open, jump.event) : copy.open
    gather(copies.layout, jump, copy, open === failed ? null : targetOf(copies, open), gain)
  }
  for (const copy of copies.live) swap(copy)
}

/** The values of what is open then; 1 where nothing is, 0 (null) where its copy has fallen away. */
export function targetOf(copies: Copies, open: number): Float64Array | 'one' | null {
  return copyWith(copies, open)?.present ?? (open === 0 ? 'one' : null)
}

function gather(
  layout: Layout,
  jump: Jump,
  { present, next }: Copy,
  target: Float64Array | 'one' | null,
  gain: number,
): void {
  const rows = rowsOn(layout, jump.lookup)
  const destinations = jump.outcomes.map(({ setting }) => destinationsOf(layout, setting))
  const stays = jump.stays ?? jump.happens.map((chance) => 1 - chance)
  const count = jump.outcomes.length
  for (let tile = 0; tile < layout.tiles; tile++) {
    for (let place = 0; place < layout.tile; place++) {
      const at = (tile + 1) * layout.tile + place
      const row = rows.byTile[tile]! + rows.byPlace[place]!
      let worth = gain
      for (let outcome = 0; target !== null && outcome < count; outcome++) {
        const { byTile, byPlace } = destinations[outcome]!
        const value = target === 'one' ? 1 : target[at + byTile[tile]! + byPlace[place]!]!
        worth += jump.chances[row * count + outcome]! * value
      }
      const chance = jump.happens[row]!
      next[at] = stays[row]! * present[at]! + (chance === 0 ? 0 : chance * worth)
    }
  }
}
