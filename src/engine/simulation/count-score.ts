import type { ScoreLayout } from './score-layout.ts'
import type { ScoreLog } from './score-log.ts'
import type { Walker } from './walker.ts'

export function newScoreLog(walker: Walker, layout: ScoreLayout, settledBy: number): ScoreLog {
  const { channels, chain } = walker.tables
  return {
    layout,
    segment: 0,
    settledBy,
    isSettled: false,
    entries: 0,
    cells: new Int32Array(1024),
    amounts: new Float64Array(1024),
    since: new Float64Array(channels.count),
    inState: new Float64Array(walker.tables.layout.stateCount),
    stateSince: new Float64Array(chain.space.factors.length),
  }
}

/** Begins a history whose start has been drawn. */
export function beginLog(log: ScoreLog, walker: Walker): void {
  log.segment = 0
  log.isSettled = false
  log.entries = 0
  log.since.fill(0)
  log.inState.fill(0)
  log.stateSince.fill(0)
  const { stateOf } = walker.tables
  for (let factor = 0; factor < stateOf.length; factor += 1)
    count(log, log.layout.start + stateOf[factor]! + walker.startDigits[factor]!, 1)
  settleIfOver(log, walker)
}

/** A channel goes off in its present row; `way` counts from its own first. */
export function noteFiring(log: ScoreLog, walker: Walker, channel: number, way: number): void {
  if (log.isSettled) return
  const { cumulativeAt, ways, rowsAt } = walker.regime
  const row = walker.rows[channel]! - rowsAt[channel]!
  count(log, log.layout.firings[log.segment]! + cumulativeAt[channel]! + row * ways[channel]! + way, 1)
}

/** A dated jump does nothing (outcome −1) or has one of its outcomes. */
export function noteJump(log: ScoreLog, place: number, rows: number, row: number, cell: number): void {
  if (log.isSettled) return
  count(log, log.layout.jumps[place]! + (cell < 0 ? row : rows + cell), 1)
}

/** Before a factor moves: the years so far in the rows that it leaves. */
export function noteLeaving(log: ScoreLog, walker: Walker, factor: number): void {
  leaveState(log, walker, factor)
  if (log.isSettled) return
  const { dependents, dependentsFrom } = walker.regime
  const end = dependentsFrom[factor + 1]!
  for (let link = dependentsFrom[factor]!; link < end; link += 2) leaveRow(log, walker, dependents[link]!)
}

/** After a move: where it settles the question, everything up to now is counted and nothing after it. */
export function settleIfOver(log: ScoreLog, walker: Walker): void {
  if (log.isSettled || log.settledBy < 0 || walker.fired[log.settledBy] === -1) return
  leaveRows(log, walker)
  log.isSettled = true
}

/** Counts the years so far in every channel's row, and the factors' in their states. */
export function leaveEverything(log: ScoreLog, walker: Walker): void {
  if (!log.isSettled) leaveRows(log, walker)
  for (let factor = 0; factor < log.stateSince.length; factor += 1) leaveState(log, walker, factor)
}

function leaveRows(log: ScoreLog, walker: Walker): void {
  for (let channel = 0; channel < log.since.length; channel += 1) leaveRow(log, walker, channel)
}

function leaveRow(log: ScoreLog, walker: Walker, channel: number): void {
  const years = walker.now - log.since[channel]!
  log.since[channel] = walker.now
  if (years > 0 && walker.rates[channel]! > 0)
    count(log, log.layout.years[log.segment]! + walker.rows[channel]!, years)
}

function leaveState(log: ScoreLog, walker: Walker, factor: number): void {
  log.inState[walker.tables.stateOf[factor]! + walker.digits[factor]!]! +=
    walker.now - log.stateSince[factor]!
  log.stateSince[factor] = walker.now
}

function count(log: ScoreLog, cell: number, amount: number): void {
  if (log.entries === log.cells.length) grow(log)
  log.cells[log.entries] = cell
  log.amounts[log.entries] = amount
  log.entries += 1
}

function grow(log: ScoreLog): void {
  const cells = new Int32Array(2 * log.entries)
  const amounts = new Float64Array(2 * log.entries)
  cells.set(log.cells)
  amounts.set(log.amounts)
  log.cells = cells
  log.amounts = amounts
}
