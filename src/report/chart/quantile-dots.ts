import type { Day } from '../../language/day.ts'
import type { CurveData } from './curve-data.ts'

export const dotCount = 50

/**
 * Fifty equally likely futures: the dates at which it comes, one for each quantile that the curve reaches.
 * The k-th dot stands for the quantile (k + 1/2) / 50; those the curve never reaches do not come within the term.
 * Only for curves that never fall. After Fernandes et al. 2018, doi:10.1145/3173574.3173718.
 */
export function quantileDots({ dates, values }: CurveData): Day[] {
  const days: Day[] = []
  for (let dot = 0; dot < dotCount; dot++) {
    const quantile = (dot + 0.5) / dotCount
    const index = values.findIndex((value) => value >= quantile)
    if (index === -1) break
    days.push(index === 0 ? dates[0]! : crossing(dates, values, index, quantile))
  }
  return days
}

function crossing(dates: readonly Day[], values: readonly number[], index: number, quantile: number): Day {
  const [before, after] = [values[index - 1]!, values[index]!]
  const share = after > before ? (quantile - before) / (after - before) : 0
  return dates[index - 1]! + (dates[index]! - dates[index - 1]!) * share
}

/** Stacks days into columns of a width in pixels: each dot's column and its height in the stack, from 0. */
export function stackDots(
  places: readonly number[],
  columnWidth: number,
): { readonly column: number; readonly level: number }[] {
  const heights = new Map<number, number>()
  return places.map((place) => {
    const column = Math.round(place / columnWidth)
    const level = heights.get(column) ?? 0
    heights.set(column, level + 1)
    return { column, level }
  })
}
