import type { MoveGraph } from './conflict.ts'

/** No answer at all. */
export const noAnswer = 0x7fffffff

/**
 * The least value that the opponents of a player can bring about from each outcome by one or more moves, nobody moving
 * twice in succession, [outcomes]; `noAnswer` where they have no move.
 *
 * It goes from the least value upwards and marks backwards whatever reaches it: each arc is looked at once, since an
 * outcome that two different movers can leave for a value can be left for it after any last mover.
 *
 * @param value  what the player makes of each outcome, 0, 1, 2, …, [outcomes]
 * @param ranks  where only credible answers count: movers move only to what all of them rank higher, [players][outcomes]
 *
 * Source: group reachable lists, Fang, Hipel & Kilgour 1993; Kilgour, Hipel, Fang & Peng 2001.
 * Checked: the matrix method and lists built move by move, tests/stability/second-method.test.ts.
 */
export function worstAnswers(
  { outcomes, movers }: MoveGraph,
  player: number,
  value: Int32Array,
  ranks: readonly Int32Array[] | null,
): Int32Array {
  const opponents = movers.filter(({ players }) => !players.includes(player))
  const count = opponents.length
  const backwards = opponents.map(({ players, back }) => ({
    ...back,
    // One comparison is enough where one player moves, and most movers are one player.
    ranking: ranks === null ? null : ranks[players[0]!]!,
    further: ranks === null ? [] : players.slice(1).map((one) => ranks[one]!),
  }))
  const worst = new Int32Array(outcomes).fill(noAnswer)
  /** Who could bring it about first; -1 nobody yet, -2 a second one too. */
  const first = new Int16Array(outcomes).fill(-1)
  /** Whether arriving at an outcome by a mover leads to a value already met, [outcomes x movers]. */
  const isMet = new Uint8Array(outcomes * count)
  const waiting = new Int32Array(outcomes * count)
  let length = 0
  const meet = (place: number) => {
    if (isMet[place] === 1) return
    isMet[place] = 1
    waiting[length] = place
    length += 1
  }
  for (const target of inOrder(value)) {
    for (let mover = 0; mover < count; mover += 1) meet(target * count + mover)
    while (length > 0) {
      length -= 1
      const place = waiting[length]!
      const mover = place % count
      const at = (place - mover) / count
      const { starts, targets, ranking, further } = backwards[mover]!
      for (let arc = starts[at]!, end = starts[at + 1]!; arc < end; arc += 1) {
        const from = targets[arc]!
        const earlier = first[from]!
        if (earlier === -2 || earlier === mover) continue
        if (ranking !== null && ranking[at]! <= ranking[from]!) continue
        if (further.length > 0 && !isPreferred(further, from, at)) continue
        first[from] = earlier === -1 ? mover : -2
        if (earlier >= 0) meet(from * count + earlier)
        else {
          worst[from] = value[target]!
          for (let other = 0; other < count; other += 1) if (other !== mover) meet(from * count + other)
        }
      }
    }
  }
  return worst
}

function isPreferred(rankings: readonly Int32Array[], from: number, to: number): boolean {
  for (let index = 0; index < rankings.length; index += 1)
    if (rankings[index]![to]! <= rankings[index]![from]!) return false
  return true
}

/** Outcomes by rising value. */
function inOrder(value: Int32Array): Int32Array {
  let most = 0
  for (const one of value) if (one > most) most = one
  const next = new Int32Array(most + 2)
  for (const one of value) next[one + 1]! += 1
  for (let place = 0; place <= most; place += 1) next[place + 1]! += next[place]!
  const order = new Int32Array(value.length)
  value.forEach((one, outcome) => {
    order[next[one]!] = outcome
    next[one]! += 1
  })
  return order
}
