import type { Day } from './day.ts'

/**
 * A date of the Extended Date/Time Format, level 0 (ISO 8601-2:2019): a year, a month, a day, a day with a
 * time, or a span of two of the first three (`2024-01/2024-03`).
 */
export interface EdtfDate {
  readonly text: string
  readonly precision: 'year' | 'month' | 'day' | 'time' | 'span'
  /** First and last day it covers, as the calendar of whoever wrote it has them. */
  readonly first: Day
  readonly last: Day
  /** Milliseconds since 1970-01-01T00:00Z; null where no time or no zone is given. */
  readonly instantMs: number | null
}

const calendarPattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
const timePattern = /^(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/
const minuteMs = 60_000

/** Reads a date as EDTF level 0; null where the text is none, or names a day that no calendar has. */
export function readEdtf(text: string): EdtfDate | null {
  const slash = text.indexOf('/')
  if (slash >= 0) return readSpan(text, slash)
  const separator = text.search(/[T ]/)
  return separator < 0 ? readCalendarDate(text) : readDateWithTime(text, separator)
}

/** Days from 1970-01-01 to a date of the Gregorian calendar; null where there is no such date. */
export function dayOfDate(year: number, month: number, dayOfMonth: number): Day | null {
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return null
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, dayOfMonth)
  return Math.round(date.getTime() / (1440 * minuteMs))
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function readCalendarDate(text: string): EdtfDate | null {
  const parts = calendarPattern.exec(text)
  if (!parts) return null
  const year = Number(parts[1])
  const month = parts[2] === undefined ? null : Number(parts[2])
  const dayOfMonth = parts[3] === undefined ? null : Number(parts[3])
  const lastMonth = month ?? 12
  const first = dayOfDate(year, month ?? 1, dayOfMonth ?? 1)
  const last = dayOfDate(year, lastMonth, dayOfMonth ?? daysInMonth(year, lastMonth))
  if (first === null || last === null) return null
  const precision = dayOfMonth !== null ? 'day' : month !== null ? 'month' : 'year'
  return { text, precision, first, last, instantMs: null }
}

function readSpan(text: string, slash: number): EdtfDate | null {
  const from = readCalendarDate(text.slice(0, slash))
  const to = readCalendarDate(text.slice(slash + 1))
  if (!from || !to || to.first < from.first || to.last < from.last) return null
  return { text, precision: 'span', first: from.first, last: to.last, instantMs: null }
}

function readDateWithTime(text: string, separator: number): EdtfDate | null {
  const date = readCalendarDate(text.slice(0, separator))
  const time = timePattern.exec(text.slice(separator + 1))
  if (date?.precision !== 'day' || !time) return null
  const [hour, minute, second] = [Number(time[1]), Number(time[2]), Number(time[3] ?? 0)]
  if (hour > 23 || minute > 59 || second > 59) return null
  const offset = time[4] === undefined ? null : readOffsetMinutes(time[4])
  if (offset === undefined) return null
  const localMs = ((date.first * 24 + hour) * 60 + minute) * minuteMs + second * 1000
  return { ...date, text, precision: 'time', instantMs: offset === null ? null : localMs - offset * minuteMs }
}

/** Minutes east of Greenwich; undefined where no clock on earth keeps such a zone. */
function readOffsetMinutes(zone: string): number | undefined {
  if (zone === 'Z') return 0
  const sign = zone.startsWith('-') ? -1 : 1
  const hours = Number(zone.slice(1, 3))
  const minutes = Number(zone.slice(3).replace(':', '') || 0)
  return hours > 14 || minutes > 59 ? undefined : sign * (hours * 60 + minutes)
}
