import type { Day } from '../../language/day.ts'

/** How often an issue is made, in months. */
export const issueSteps = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const
export type IssueStep = keyof typeof issueSteps

const dayMs = 86_400_000

/** The same date so many months later; the last of the month where that month has no such date. */
export function monthsLater(day: Day, months: number): Day {
  const date = new Date(day * dayMs)
  const month = date.getUTCMonth() + months
  const last = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate()
  return Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), last)) / dayMs
}

/** The days of issues from the first on, none after `until`. */
export function issueDays(first: Day, until: Day, step: IssueStep): Day[] {
  const days: Day[] = []
  for (let place = 0; ; place++) {
    const day = monthsLater(first, place * issueSteps[step])
    if (day > until) return days
    days.push(day)
  }
}
