import type { DateOrder } from './row-format.ts'

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** The year before the first of each Japanese era since 1926. */
const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 }

/**
 * A date as tables have it (`2025/3/1`, `20250301`, `1 March 2025`, `令和7年3月1日`) as ISO year, month or day.
 * `open` where figures alone leave the order of day and month open, null where it is no date. That such a day exists is
 * not looked at.
 */
export function calendarText(written: string, order: DateOrder | null): string | 'open' | null {
  const text = written.normalize('NFKC').trim()
  const bare = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (bare) return iso(bare[1], bare[2], bare[3])
  const yearFirst = /^(\d{4})(?:\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})\s*日?)?\s*月?)?\s*年?$/.exec(
    text,
  )
  if (yearFirst) return iso(yearFirst[1], yearFirst[2], yearFirst[3])
  return eraDate(text) ?? namedMonth(text) ?? yearLast(text, order)
}

function eraDate(text: string): string | null {
  const parts = /^(令和|平成|昭和)(\d{1,2}|元)年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/.exec(text)
  if (!parts) return null
  const year = eras[parts[1]!]! + (parts[2] === '元' ? 1 : Number(parts[2]))
  return iso(String(year), parts[3], parts[4])
}

function namedMonth(text: string): string | null {
  const dayFirst = /^(?:(\d{1,2})[\s-]+)?([a-z]{3,9})\.?[\s-]+(\d{4})$/i.exec(text)
  const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/i.exec(text)
  const [day, name, year] = dayFirst
    ? dayFirst.slice(1)
    : monthFirst
      ? [monthFirst[2], monthFirst[1], monthFirst[3]]
      : []
  const month = monthNames.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1
  return name === undefined || month === 0 ? null : iso(year, String(month), day)
}

function yearLast(text: string, order: DateOrder | null): string | 'open' | null {
  const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text)
  if (!parts) return null
  if (order === null || order === 'year-month-day') return 'open'
  const [day, month] = order === 'day-month-year' ? [parts[1], parts[2]] : [parts[2], parts[1]]
  return iso(parts[3], month, day)
}

function iso(year: string | undefined, month: string | undefined, day: string | undefined): string {
  return [year, month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-')
}
