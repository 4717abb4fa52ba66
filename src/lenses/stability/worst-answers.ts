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
 * @param better  whether a mover may move so: for credible answers, whether all of it prefer where it leads
 *
 * Source: group reachable lists, Fang, Hipel & Kilgour 1993; Kilgour, Hipel, Fang & Peng 2001.
 * Checked: the matrix method and lists built move by move, tests/stability/second-method.test.ts.
 */
export function worstAnswers(
  { outcomes, movers }: MoveGraph,
  player: number,
  value: Int32Array,
  better: ((mover: number, from: number, to: number) => boolean) | null,
): Int32Array {
  const opponents = movers.flatMap((mover, index) => (mover.players.includes(player) ? [] : [index]))
  const count = movers.length
  const worst = new Int32Array(outcomes).fill(noAnswer)
  /** Who could bring it about first; -1 nobody yet, -2 a second one too. */
  const first = new Int16Array(outcomes).fill(-1)
  /** Whether arriving at an outcome by a mover leads to a value already met, [outcomes x movers]. */
  const isMet = new Uint8Array(outcomes * count)
  const waiting: number[] = []
  const meet = (outcome: number, mover: number) => {
    const place = outcome * count + mover
    if (isMet[place] === 1) return
    isMet[place] = 1
    waiting.push(place)
  }
  const reach = (from: number, mover: number, level: number) => {
    if (first[from] === -1) {
      first[from] = mover
      worst[from] = level
      for (const other of opponents) if (other !== mover) meet(from, other)
    } else if (first[from]! >= 0 && first[from] !== mover) {
      const earlier = first[from]!
      first[from] = -2
      meet(from, earlier)
    }
  }
  for (const target of inOrder(value)) {
    for (const mover of opponents) meet(target, mover)
    for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
      const mover = place % count
      const at = (place - mover) / count
      const { starts, targets } = movers[mover]!.back
      for (let arc = starts[at]!; arc < starts[at + 1]!; arc += 1) {
        const from = targets[arc]!
        if (better === null || better(mover, from, at)) reach(from, mover, value[target]!)
      }
    }
  }
  return worst
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
