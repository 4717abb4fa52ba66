import { textOfDay } from '../dates.ts'
import { type EdtfDate, readEdtf } from '../edtf.ts'
import { calendarText } from './calendar-text.ts'
import type { DateColumns } from './row-format.ts'
import { zoneText } from './zone-minutes.ts'

/** What a row's date fields say. */
export type RowDate =
  | { readonly date: EdtfDate }
  /** No date; `open` where the order of day and month has to be said first. */
  | { readonly problem: 'no-date' | 'open'; readonly written: string }

/**
 * The date of a row as precisely as it is known and no more. ACLED's precision 2 is a week around the day given, 3 its
 * month; a span of UCDP's stays a span. With a time and a zone it is told in the zone that the ledger keeps.
 *
 * @param fieldOf  what a row holds in a column
 */
export function rowDate(dates: DateColumns, fieldOf: (column: string) => string): RowDate {
  const written = fieldOf(dates.date)
  const [day, time] = parted(written, dates.time === null ? '' : fieldOf(dates.time))
  const text = calendarText(day, dates.order)
  if (text === 'open') return { problem: 'open', written }
  const date = text === null ? null : readEdtf(text)
  if (!date) return { problem: 'no-date', written }
  const end = dates.end === null ? null : fieldOf(dates.end)
  const known =
    dates.precision !== null
      ? lessPrecise(date, fieldOf(dates.precision).trim())
      : end !== null && end.trim() !== ''
        ? spanTo(date, end, dates)
        : withTime(date, time, dates)
  return known
    ? { date: known }
    : { problem: 'no-date', written: end === null ? written : `${written} – ${end}` }
}

/** Day and time of day, which may stand in one field. Midnight behind a date is how databases print a day. */
function parted(written: string, time: string): [string, string] {
  const both = /^(\S*\d)[T ]+(\d{1,2}:\d{2}.*)$/.exec(written.trim())
  if (!both) return [written, time.trim()]
  const isMidnight = /^0?0:00(:00(\.0+)?)?$/.test(both[2]!)
  return [both[1]!, time.trim() || (isMidnight ? '' : both[2]!)]
}

function lessPrecise(date: EdtfDate, precision: string): EdtfDate | null {
  if (precision === '2') return readEdtf(`${textOfDay(date.first - 3)}/${textOfDay(date.last + 3)}`)
  return precision === '3' ? readEdtf(textOfDay(date.first).slice(0, 7)) : date
}

function spanTo(from: EdtfDate, written: string, dates: DateColumns): EdtfDate | null {
  const text = calendarText(parted(written, '')[0], dates.order)
  const to = text === null ? null : readEdtf(text)
  if (!to || to.last < from.first) return null
  if (to.last === from.last) return from
  const [first, last] = [textOfDay(from.first), textOfDay(to.last)]
  const whole = [first.slice(0, 7), first.slice(0, 4)].map(readEdtf)
  return (
    whole.find((one) => one?.first === from.first && one.last === to.last) ?? readEdtf(`${first}/${last}`)
  )
}

function withTime(date: EdtfDate, time: string, { zoneMinutes, keptMinutes }: DateColumns): EdtfDate | null {
  if (time === '' || date.precision !== 'day') return date
  const parts = /^(\d{1,2})(?::|時)(\d{2})(?:分|:\d{2}(?:\.\d+)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/i.exec(
    time.normalize('NFKC'),
  )
  // A time that cannot be read ("dawn") takes nothing from the day.
  if (!parts || Number(parts[1]) > 23 || Number(parts[2]) > 59) return date
  const clock = `${parts[1]!.padStart(2, '0')}:${parts[2]}`
  const written = parts[3] === undefined ? null : /^(z|utc)$/i.test(parts[3]) ? 'Z' : parts[3]
  const zone = written ?? (zoneMinutes === null ? '' : zoneText(zoneMinutes))
  const read = readEdtf(`${textOfDay(date.first)}T${clock}${zone}`)
  if (read?.instantMs == null || keptMinutes === null) return read
  const kept = new Date(read.instantMs + keptMinutes * 60_000).toISOString().slice(0, 16)
  return readEdtf(`${kept}${zoneText(keptMinutes)}`)
}
