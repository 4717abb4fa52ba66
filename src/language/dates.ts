import type { Day } from './day.ts'
import { dayOfDate } from './edtf.ts'

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/
const dayMs = 86_400_000

/** The day that an ISO date names, years 0001 to 9999; null where the text is none or no calendar has that day. */
export function dayOfText(text: string): Day | null {
  const match = pattern.exec(text)
  if (!match || Number(match[1]) === 0) return null
  return dayOfDate(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** The ISO date of a day. */
export function textOfDay(day: Day): string {
  return new Date(day * dayMs).toISOString().slice(0, 10)
}
