import type { Day } from '../../language/day.ts'
import type { Jump } from '../chain.ts'
import { destinationsOf } from '../exact/apply-jump.ts'
import type { Copies, Tally } from '../exact/copies.ts'
import { rowsOn } from '../exact/layout.ts'
import { failed, openAfter } from '../exact/monitor.ts'
import { targetOf } from '../exact/undo-jump.ts'
import { type ChainGradient, type JumpGradient, passageOf } from './chain-gradient.ts'
import type { Snapshot } from './record-sweep.ts'

/** Adds what the chances of a jump gain, from the chances before it and the values after it; see `applyJump`. */
export function addJump(
  values: Copies,
  jump: Jump,
  day: Day,
  tally: Tally | null,
  before: Snapshot,
  gradient: JumpGradient,
  { byEvent, moves }: ChainGradient,
): void {
  const { layout, chain, monitors } = values
  const isCounted = jump.event >= 0 && day > chain.from
  const isGained = tally !== null && isCounted && day <= tally.until
  const gain = isGained ? tally.byEvent[jump.event]! : 0
  const rows = rowsOn(layout, jump.lookup)
  const destinations = jump.outcomes.map(({ setting }) => destinationsOf(layout, setting))
  const count = jump.outcomes.length
  const passage = isCounted ? passageOf(moves, chain.events[jump.event]!) : null
  for (const { open, present } of values.live) {
    const chances = before.get(open)
    if (!chances) continue
    const after = isCounted ? openAfter(monitors, open, jump.event) : open
    const target = after === failed ? null : targetOf(values, after)
    for (let tile = 0; tile < layout.tiles; tile++) {
      for (let place = 0; place < layout.tile; place++) {
        const at = (tile + 1) * layout.tile + place
        const chance = chances[at]!
        if (chance === 0) continue
        const row = rows.byTile[tile]! + rows.byPlace[place]!
        const happens = jump.happens[row]!
        let worth = gain
        for (let outcome = 0; target !== null && outcome < count; outcome++) {
          const { byTile, byPlace } = destinations[outcome]!
          const value = target === 'one' ? 1 : target[at + byTile[tile]! + byPlace[place]!]!
          const cell = row * count + outcome
          gradient.chances[cell]! += chance * happens * value
          worth += jump.chances[cell]! * value
        }
        gradient.happens[row]! += chance * (worth - present[at]!)
        if (passage) {
          passage.all += chance * happens
          passage.leading += chance * happens * (worth - gain)
        }
        if (isGained) byEvent[jump.event]! += chance * happens
      }
    }
  }
}
