import type { LiveShift } from '../../engine/live/live-answerer.ts'
import type { Day } from '../../language/day.ts'
import type { CurveData } from '../chart/curve-data.ts'

/**
 * A chance moved as another method's figures of it moved, on the scale of log-odds: shown figures need not be that
 * method's own. What has not moved stays the same to the last digit.
 */
export function shiftedChance(shown: number, from: number, to: number): number {
  if (from === to) return shown
  const isOpen = [shown, from, to].every((chance) => chance > 0 && chance < 1)
  if (!isOpen) return Math.min(1, Math.max(0, shown + to - from))
  const odds = (chance: number) => chance / (1 - chance)
  const moved = (odds(shown) * odds(to)) / odds(from)
  return moved / (1 + moved)
}

/** A what-if beside what is shown: its chance on the question's day, and on each date of the curve. */
export interface WhatIfFigures {
  readonly value: number
  readonly curve: readonly number[]
  /** How far the change may be off on the question's day, in 0..1; 0 where it is exact. */
  readonly reach: number
}

/**
 * Where a live answer moves what is shown; null where either has no chance.
 *
 * @param dates  of the live answer's curve; on others, what is shown stays
 */
export function whatIfFigures(
  shown: number | null,
  curve: CurveData,
  { from, to, reach }: Pick<LiveShift, 'from' | 'to' | 'reach'>,
  dates: readonly Day[],
): WhatIfFigures | null {
  if (shown === null || from.value === null || to.value === null) return null
  const places = new Map(dates.map((date, place) => [date, place]))
  const values = curve.values.map((value, index) => {
    const place = places.get(curve.dates[index]!) ?? -1
    const [before, after] = [from.curve[place], to.curve[place]]
    return before == null || after == null ? value : shiftedChance(value, before, after)
  })
  return { value: shiftedChance(shown, from.value, to.value), curve: values, reach }
}
