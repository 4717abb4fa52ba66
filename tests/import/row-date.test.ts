import { describe, expect, it } from 'vitest'
import { knownFormats } from '../../src/language/tips/known-formats.ts'
import { rowDate } from '../../src/language/tips/row-date.ts'
import type { DateColumns } from '../../src/language/tips/row-format.ts'

const table: DateColumns = {
  kind: 'table',
  date: 'date',
  end: null,
  time: 'time',
  precision: null,
  order: null,
  zoneMinutes: null,
  keptMinutes: null,
}
const read = (dates: DateColumns, row: Readonly<Record<string, string>>) => {
  const found = rowDate(dates, (column) => row[column] ?? '')
  return 'date' in found ? found.date.text : found.problem
}

describe('a date in a table', () => {
  it.each([
    ['2025-03-01', '2025-03-01'],
    ['2025/3/1', '2025-03-01'],
    ['20250301', '2025-03-01'],
    ['２０２５年３月１日', '2025-03-01'],
    ['2025年3月', '2025-03'],
    ['2025-03', '2025-03'],
    ['2025', '2025'],
    ['令和7年3月1日', '2025-03-01'],
    ['平成元年1月8日', '1989-01-08'],
    ['1 March 2025', '2025-03-01'],
    ['01-Mar-2025', '2025-03-01'],
    ['March 1, 2025', '2025-03-01'],
    ['2025-03-01 00:00:00.000', '2025-03-01'],
    ['2025-03-01T22:10', '2025-03-01T22:10'],
    ['03/01/2025', 'open'],
    ['2025-02-30', 'no-date'],
    ['unknown', 'no-date'],
    ['', 'no-date'],
  ])('%s is %s', (written, expected) => {
    expect(read(table, { date: written })).toBe(expected)
  })

  it('has its order said where figures leave it open', () => {
    expect(read({ ...table, order: 'day-month-year' }, { date: '03/01/2025' })).toBe('2025-01-03')
    expect(read({ ...table, order: 'month-day-year' }, { date: '03/01/2025' })).toBe('2025-03-01')
  })

  it('is told in the zone of the ledger: a launch at dawn in Pyongyang has another date in UTC', () => {
    const dates = { ...table, zoneMinutes: 0, keptMinutes: 540 }
    expect(read(dates, { date: '2025-03-09', time: '22:10' })).toBe('2025-03-10T07:10+09:00')
    expect(read({ ...dates, keptMinutes: null }, { date: '2025-03-09', time: '22:10' })).toBe(
      '2025-03-09T22:10Z',
    )
    expect(read(dates, { date: '2025-03-09', time: '' })).toBe('2025-03-09')
    expect(read(dates, { date: '2025-03-09', time: 'dawn' })).toBe('2025-03-09')
    expect(read(dates, { date: '2025-03-10', time: '07:10 +09:00' })).toBe('2025-03-10T07:10+09:00')
    expect(read(table, { date: '2025年3月10日', time: '７時１０分' })).toBe('2025-03-10T07:10')
  })
})

it('GDELT has days', () => {
  expect(read(knownFormats.gdelt!.dates, { SQLDATE: '20151027' })).toBe('2015-10-27')
  expect(read(knownFormats.gdelt!.dates, { SQLDATE: '20151099' })).toBe('no-date')
})

describe('ACLED keeps its precision', () => {
  it.each([
    ['2024-01-15', '1', '2024-01-15'],
    ['15 January 2024', '1', '2024-01-15'],
    ['2024-01-15', '2', '2024-01-12/2024-01-18'],
    ['2024-01-15', '3', '2024-01'],
  ])('%s with %s is %s', (event_date, time_precision, expected) => {
    expect(read(knownFormats.acled!.dates, { event_date, time_precision })).toBe(expected)
  })
})

describe('UCDP keeps its spans', () => {
  it.each([
    ['2024-01-15', '2024-01-15', '2024-01-15'],
    ['2024-01-15 00:00:00.000', '2024-01-15 00:00:00.000', '2024-01-15'],
    ['2024-01-15', '2024-01-17', '2024-01-15/2024-01-17'],
    ['2024-02-01', '2024-02-29', '2024-02'],
    ['2024-01-01', '2024-12-31', '2024'],
    ['2024-01-15', '2024-01-10', 'no-date'],
  ])('%s to %s is %s', (date_start, date_end, expected) => {
    expect(read(knownFormats.ucdp!.dates, { date_start, date_end })).toBe(expected)
  })
})
