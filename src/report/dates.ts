import type { Day } from '../language/day.ts'
import type { Language } from './language.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** Year, month (1..12) and day of the month of a day. */
export function calendarDate(day: Day): { year: number; month: number; date: number } {
  const moment = new Date(day * 86_400_000)
  return { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, date: moment.getUTCDate() }
}

/** The day on which a year begins. */
export function firstOfYear(year: number): Day {
  return Date.UTC(year, 0, 1) / 86_400_000
}

/** `2029-01-20`. */
export function isoDate(day: Day): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

/** `2029年1月20日`, `20 January 2029`. */
export function longDate(day: Day, language: Language): string {
  const { year, month, date } = calendarDate(day)
  return language === 'ja' ? `${year}年${month}月${date}日` : `${date} ${months[month - 1]} ${year}`
}

/** `2029年1月`, `Jan 2029`: for the narrow places of a chart. */
export function shortMonth(day: Day, language: Language): string {
  const { year, month } = calendarDate(day)
  return language === 'ja' ? `${year}年${month}月` : `${months[month - 1]!.slice(0, 3)} ${year}`
}

/** A date as EDTF writes it (`2024`, `2024-01`, `2024-01-05`, a span `a/b`), as people write it; else as it stands. */
export function edtfDate(text: string, language: Language): string {
  const parts = text.split('/')
  return parts.map((part) => edtfPart(part, language)).join(language === 'ja' ? '〜' : ' to ')
}

function edtfPart(text: string, language: Language): string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text)
  if (!match) return text
  const [, year, month, date] = match
  const name = month === undefined ? undefined : months[Number(month) - 1]
  if (month === undefined || name === undefined) return language === 'ja' ? `${year}年` : year!
  if (language === 'ja') return `${year}年${Number(month)}月${date === undefined ? '' : `${Number(date)}日`}`
  return date === undefined ? `${name} ${year}` : `${Number(date)} ${name} ${year}`
}
