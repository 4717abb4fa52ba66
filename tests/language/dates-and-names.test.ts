import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayOfText, textOfDay } from '../../src/language/dates.ts'
import { nearNames } from '../../src/language/near-names.ts'

it('counts days from 1970, and back', () => {
  expect(dayOfText('1970-01-01')).toBe(0)
  expect(dayOfText('2025-01-20')).toBe(20108)
  expect(dayOfText('0001-01-01')).toBe(-719162)
  expect(dayOfText('9999-12-31')).toBe(2932896)
  fc.assert(
    fc.property(fc.integer({ min: -719162, max: 2932896 }), (day) => dayOfText(textOfDay(day)) === day),
  )
})

it.each(['2025-02-29', '0000-01-01', '2025-13-01', '2025-1-1', '20250101', '2025-01-20T00:00', ''])(
  'refuses %s',
  (text) => {
    expect(dayOfText(text)).toBeNull()
  },
)

it('offers the names that were probably meant, nearest first', () => {
  expect(nearNames('Goverment', ['Government', 'Governors', 'Parliament'])).toEqual(['Government'])
  expect(nearNames('talkz', ['tanks', 'talks', 'talky', 'line'])).toEqual(['talks', 'talky'])
  expect(nearNames('talks', ['us-talks', 'line'])).toEqual(['us-talks'])
  expect(nearNames('対話路線', ['対話', '対話路綫', '制裁'])).toEqual(['対話路綫'])
  expect(nearNames('weather', ['talks', 'line'])).toEqual([])
  expect(nearNames('x'.repeat(1e5), ['x'])).toEqual([])
})
