import { calendarDate, firstOfYear } from '../dates.ts'
import type { Scale } from './scale.ts'

/** Where a year begins, in pixels. */
export interface YearMark {
  readonly x: number
  readonly year: number
}

/** The years that begin within two days, no more of them than are wanted: every second, third, … where there are more. */
export function yearsWithin(first: number, last: number, atMost: number, x: Scale): YearMark[] {
  const begin = calendarDate(first).year + 1
  const count = Math.max(0, calendarDate(last).year - begin + 1)
  const every = Math.max(1, Math.ceil(count / atMost))
  return Array.from({ length: count }, (_, at) => begin + at)
    .filter((_, at) => at % every === 0)
    .map((year) => ({ x: x(firstOfYear(year)), year }))
}
