import { type Day, daysPerYear } from '../../language/day.ts'
import type { Chain, Segment } from '../chain.ts'
import type { Monitor } from './monitor.ts'

/** A segment or a part of one: its jumps, then the questions that close on its first day, then its rates. */
export interface Stage {
  readonly from: Day
  readonly to: Day
  readonly segment: Segment
  readonly hasJumps: boolean
  /** Places of the monitors that close after the jumps. */
  readonly closing: readonly number[]
  /** Places in the sweep's dates that fall in [from, to), on the last stage also on `to`. */
  readonly dates: readonly number[]
}

export function stagesOf(chain: Chain, monitors: readonly Monitor[], dates: readonly Day[]): Stage[] {
  const closes = monitors.map((monitor) => monitor.closes)
  const pieces = chain.segments.flatMap((segment) => cut(segment, closes))
  const last = pieces.at(-1)!
  if (last.from < last.to && closes.includes(last.to)) {
    pieces.push({ from: last.to, to: last.to, segment: last.segment, hasJumps: false })
  }
  return pieces.map((piece, place) => ({
    ...piece,
    closing: closes.flatMap((day, monitor) => (day === piece.from ? [monitor] : [])),
    dates: dates.flatMap((day, date) =>
      day >= piece.from && (day < piece.to || place === pieces.length - 1) ? [date] : [],
    ),
  }))
}

function cut(segment: Segment, closes: readonly (Day | null)[]) {
  const inside = closes.filter((day) => day !== null && day > segment.from && day < segment.to) as Day[]
  const days = [...new Set([segment.from, ...inside])].sort((a, b) => a - b)
  return days.map((from, place) => ({
    from,
    to: days[place + 1] ?? segment.to,
    segment,
    hasJumps: place === 0,
  }))
}

export function yearsBetween(from: Day, to: Day): number {
  return (to - from) / daysPerYear
}
