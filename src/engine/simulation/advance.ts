import { noteFiring, settleIfOver } from './count-score.ts'
import { checkWatches, happen, setDue, setFactor } from './moves.ts'
import { noteMove } from './trail.ts'
import { drawClock, type Walker } from './walker.ts'

/** Lets everything happen that is due up to a time, in its order. The tool's hottest loop. */
export function advance(walker: Walker, until: number): void {
  if (until < walker.idleUntil) {
    walker.now = until
    return
  }
  const { due, ticks, regime } = walker
  for (;;) {
    const channel = earliestOf(ticks)
    const time = due[channel]!
    if (!(time <= until)) {
      walker.idleUntil = time
      break
    }
    walker.now = time
    walker.moves += 1
    const row = walker.rows[channel]! - regime.rowsAt[channel]!
    const ownWay = pickWay(walker, channel, row)
    const way = regime.waysAt[channel]! + ownWay
    if (walker.score !== null) noteFiring(walker.score, walker, channel, ownWay)
    if (walker.trail !== null) noteMove(walker.trail, time, channel, ownWay)
    drawClock(walker, channel)
    setDue(walker, channel, time + walker.left[channel]! / walker.rates[channel]!)
    const event = regime.wayEvent[way]!
    if (event >= 0) happen(walker, event)
    apply(walker, way)
    if (walker.score !== null) settleIfOver(walker.score, walker)
  }
  walker.now = until
}

/**
 * The place of the least of some numbers from 0 to 2³¹ − 1, the first where several are equal; their number is a multiple of
 * four. Without branches, because which of them is the least cannot be foretold: a plain comparison takes twice the time.
 */
export function earliestOf(ticks: Int32Array): number {
  let least = 0x7fffffff
  for (let place = 0; place < ticks.length; place += 4) {
    const first = ticks[place + 1]!
    const second = ticks[place + 3]!
    const stepFirst = (ticks[place]! - first) | 0
    const stepSecond = (ticks[place + 2]! - second) | 0
    const lower = (first + (stepFirst & (stepFirst >> 31))) | 0
    const other = (second + (stepSecond & (stepSecond >> 31))) | 0
    const step = (lower - other) | 0
    const leastHere = (other + (step & (step >> 31))) | 0
    const gain = (leastHere - least) | 0
    least = (least + (gain & (gain >> 31))) | 0
  }
  let place = 0
  while (ticks[place] !== least) place += 1
  return place
}

function pickWay(walker: Walker, channel: number, row: number): number {
  const { cumulative, cumulativeAt, ways } = walker.regime
  const uniform = (walker.pick[channel]! + 0.5) / 4294967296
  const first = cumulativeAt[channel]! + row * ways[channel]!
  let way = 0
  while (uniform >= cumulative[first + way]!) way += 1
  return way
}

/** Sets what a way sets, all at once: watches look only when the whole of it stands. */
function apply(walker: Walker, way: number): void {
  const { settingsFrom, settingFactor, settingState } = walker.regime
  const start = settingsFrom[way]!
  const end = settingsFrom[way + 1]!
  for (let place = start; place < end; place += 1) {
    setFactor(walker, settingFactor[place]!, settingState[place]!)
  }
  for (let place = start; place < end; place += 1) checkWatches(walker, settingFactor[place]!)
}
