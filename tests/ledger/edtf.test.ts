import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOfDate, readEdtf } from '../../src/language/edtf.ts'

const msPerDay = 86_400_000

describe('a date', () => {
  it.each([
    ['2024', 'year', '2024-01-01', '2024-12-31'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['2023-02', 'month', '2023-02-01', '2023-02-28'],
    ['2025-03-01', 'day', '2025-03-01', '2025-03-01'],
    ['2024-01/2024-03', 'span', '2024-01-01', '2024-03-31'],
    ['2024/2024-06-30', 'span', null, null],
    ['2024-11-30/2025', 'span', '2024-11-30', '2025-12-31'],
  ])('%s is a %s from %s to %s', (text, precision, first, last) => {
    if (first === null || last === null) return expect(readEdtf(text)).toBeNull()
    expect(readEdtf(text)).toEqual({
      text,
      precision,
      first: Date.parse(first) / msPerDay,
      last: Date.parse(last) / msPerDay,
      instantMs: null,
    })
  })

  it.each([
    ['2025-03-01T22:10+09:00', '2025-03-01T13:10:00Z'],
    ['2025-03-01T05:10:30+0900', '2025-02-28T20:10:30Z'],
    ['2025-03-01T00:00Z', '2025-03-01T00:00:00Z'],
    ['2025-03-01 20:00-05', '2025-03-02T01:00:00Z'],
  ])('%s keeps the day of its writer and is the instant %s', (text, instant) => {
    const date = readEdtf(text)!
    expect(date.precision).toBe('time')
    expect(date.first).toBe(Date.parse('2025-03-01') / msPerDay)
    expect(date.instantMs).toBe(Date.parse(instant))
  })

  it('has no instant where it has a time and no zone', () => {
    expect(readEdtf('2025-03-01T22:10')).toMatchObject({ precision: 'time', instantMs: null })
  })

  it.each([
    ['2025-02-29'],
    ['2025-13'],
    ['2025-00-01'],
    ['25-01-01'],
    ['2025/01/02'],
    ['2025-1-2'],
    [''],
    ['2025-03-01T25:00Z'],
    ['2025-03-01T10:00+25:00'],
    ['2025-03T10:00Z'],
    ['2025/2024'],
    ['yesterday'],
  ])('is not %j', (text) => expect(readEdtf(text)).toBeNull())

  it('counts days as the calendar of the platform does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
        const date = new Date(day * msPerDay)
        expect(dayOfDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(day)
      }),
    )
  })
})
