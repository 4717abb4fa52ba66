import type { Conflict } from './conflict.ts'
import { linesIn } from './plausible.ts'
import { ranksOf, type Taste } from './tastes.ts'
import { mainEquilibria } from './verdicts.ts'

/** Two neighbouring statements of a player exchanged, and what could rest then. */
export interface Exchange {
  readonly player: number
  /** The place of the first of the two among the statements or lines of its taste. */
  readonly place: number
  /** Nash and SEQ as bits, [outcomes]. */
  readonly equilibria: Uint8Array
}

/** Every verdict there is with two neighbouring statements of one player exchanged; those that change no order are left out. */
export function everyExchange(
  { graph }: Conflict,
  tastes: readonly Taste[],
  ranks: readonly Int32Array[],
  pause: () => void = () => undefined,
): Exchange[] {
  return tastes.flatMap((taste, player) =>
    Array.from({ length: Math.max(0, exchangesOf(taste)) }, (_, place) => {
      pause()
      const changed = ranksOf(taste, { order: neighboursExchanged(exchangesOf(taste) + 1, place) })
      if (changed.every((rank, outcome) => rank === ranks[player]![outcome])) return []
      const others = ranks.map((own, index) => (index === player ? changed : own))
      return [{ player, place, equilibria: mainEquilibria(graph, others) }]
    }).flat(),
  )
}

/** How many pairs of neighbours a taste has. */
export function exchangesOf(taste: Taste): number {
  if (taste.kind === 'interests') return taste.met.length - 1
  return taste.kind === 'ranking' ? linesIn(taste) - 1 : 0
}

function neighboursExchanged(count: number, place: number): number[] {
  return Array.from({ length: count }, (_, index) =>
    index === place ? place + 1 : index === place + 1 ? place : index,
  )
}
