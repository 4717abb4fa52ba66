import { type Day, daysPerYear } from '../language/day.ts'

/** Dates at least, and at most, in a curve that nobody gave dates for. */
const fewest = 24
const most = 61

/** Evenly spread days from the first to the last of a term: about one a month, fewer or more where the term is long or short. */
export function seriesDates(from: Day, to: Day): Day[] {
  const months = Math.round(((to - from) / daysPerYear) * 12)
  const steps = Math.max(1, Math.min(to - from, Math.min(most - 1, Math.max(fewest, months))))
  return Array.from({ length: steps + 1 }, (_, step) => from + Math.round(((to - from) * step) / steps))
}
