/** Everything that happened along one history, in its order, from which its likelihood under other tables is told. */
export interface Trail {
  /** The monitor whose firing settles what is asked; −1: none does. */
  readonly settledBy: number
  /** Moves up to and with the one that settled it; −1 while nothing has. */
  settledAfter: number
  /** State of each factor at the start, [factors]. */
  readonly start: Uint8Array
  moves: number
  /** Years from the start, by move. */
  times: Float64Array
  /** The channel that went off; of a dated jump −1 less its place among all, by move. */
  channels: Int32Array
  /** Which of its own ways, or which outcome of the jump, −1: nothing; by move. */
  ways: Int16Array
}

export function newTrail(factors: number, settledBy: number): Trail {
  return {
    settledBy,
    settledAfter: -1,
    start: new Uint8Array(factors),
    moves: 0,
    times: new Float64Array(128),
    channels: new Int32Array(128),
    ways: new Int16Array(128),
  }
}

export function beginTrail(trail: Trail): void {
  trail.moves = 0
  trail.settledAfter = -1
}

export function noteMove(trail: Trail, time: number, channel: number, way: number): void {
  if (trail.moves === trail.times.length) grow(trail, 2 * trail.moves)
  trail.times[trail.moves] = time
  trail.channels[trail.moves] = channel
  trail.ways[trail.moves] = way
  trail.moves += 1
}

/** A monitor has fired; the move that did it has been noted. */
export function noteFired(trail: Trail, monitor: number): void {
  if (monitor === trail.settledBy) trail.settledAfter = trail.moves
}

/** Both then tell of the same history. */
export function copyTrail(from: Trail, to: Trail): void {
  if (to.times.length < from.moves) grow(to, from.times.length)
  to.moves = from.moves
  to.settledAfter = from.settledAfter
  to.start.set(from.start)
  to.times.set(from.times.subarray(0, from.moves))
  to.channels.set(from.channels.subarray(0, from.moves))
  to.ways.set(from.ways.subarray(0, from.moves))
}

function grow(trail: Trail, length: number): void {
  const { times, channels, ways } = trail
  trail.times = new Float64Array(length)
  trail.channels = new Int32Array(length)
  trail.ways = new Int16Array(length)
  trail.times.set(times)
  trail.channels.set(channels)
  trail.ways.set(ways)
}
