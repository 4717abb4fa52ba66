import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysOf, isNumber, narrowed, readNumber } from '../../src/language/numbers.ts'
import type { Scale } from '../../src/language/situation.ts'

const read = (text: string, scale: Scale) => {
  const number = readNumber(text, scale)
  return isNumber(number) ? [number.low, number.high, number.nominal] : number.problem
}

describe('a number in each of its forms', () => {
  it.each<[string, Scale, (number | string)[] | string]>([
    ['1', 'points', [1, 1, 1]],
    ['-2..-1', 'points', [-2, -1, -1.5]],
    ['0.5..1.5', 'points', [0.5, 1.5, 1]],
    ['+1', 'points', [1, 1, 1]],
    ['20%', 'chance', [0.2, 0.2, 0.2]],
    ['0.35', 'chance', [0.35, 0.35, 0.35]],
    ['20..40%', 'chance', [0.2, 0.4, (0.2 + 0.4) / 2]],
    ['20%..40%', 'chance', [0.2, 0.4, (0.2 + 0.4) / 2]],
    ['0.1 per year', 'rate', [0.1, 0.1, 0.1]],
    ['0.02 per month', 'rate', [0.24, 0.24, 0.24]],
    ['once in 10 years', 'rate', [0.1, 0.1, 0.1]],
    ['once in 8..20 years', 'rate', [1 / 20, 1 / 8, Math.sqrt(1 / 160)]],
    ['once a year', 'rate', 'unreadable'],
    ['once in a year', 'rate', [1, 1, 1]],
    ['0', 'rate', [0, 0, 0]],
    ['6 months', 'tempo', [0.5, 0.5, 0.5]],
    ['9..15 months', 'tempo', [0.75, 1.25, Math.sqrt(0.75 * 1.25)]],
    ['a year', 'tempo', [1, 1, 1]],
    ['26 weeks', 'tempo', [182 / 365.25, 182 / 365.25, 182 / 365.25]],
    ['50', 'number', [50, 50, 50]],
    ['6', 'tempo', 'unreadable'],
    ['often', 'rate', 'unreadable'],
    ['2..1', 'points', 'empty'],
    ['20..8 years', 'tempo', 'empty'],
    ['0..8 years', 'tempo', 'touches-zero'],
    ['0 years', 'tempo', 'touches-zero'],
    ['0..0.1 per year', 'rate', 'touches-zero'],
    ['-1 per year', 'rate', 'out-of-bounds'],
    ['120%', 'chance', 'out-of-bounds'],
    ['100% within a year', 'rate', 'out-of-bounds'],
  ])('%s as %s', (text, scale, expected) => {
    const result = read(text, scale)
    if (typeof expected === 'string') expect(result).toBe(expected)
    else {
      const digits = (values: readonly unknown[]) => values.map((value) => Number(value).toPrecision(14))
      expect(digits(result as number[])).toEqual(digits(expected))
    }
  })

  it('takes the geometric mean of the two rates of a chance within a time', () => {
    const [low, high, nominal] = read('5%..20% within a year', 'rate') as number[]
    expect(low).toBeCloseTo(-Math.log(0.95), 15)
    expect(high).toBeCloseTo(-Math.log(0.8), 15)
    expect(nominal).toBeCloseTo(Math.sqrt(low! * high!), 15)
    expect((read('10% within 4 years', 'rate') as number[])[0]).toBeCloseTo(-Math.log(0.9) / 4, 15)
  })

  it('reads full-width digits and signs as narrow ones', () => {
    expect(narrowed('３０％')).toBe('30%')
    expect(narrowed('１．５‥２')).toBe('1.5..2')
    expect(narrowed('−１..１')).toBe('-1..1')
    expect(narrowed('１０～２０％')).toBe('10..20%')
  })

  it('knows how often one looks, in days', () => {
    expect(daysOf('monthly')).toBeCloseTo(30.4375, 10)
    expect(daysOf('2 weeks')).toBeCloseTo(14, 10)
    expect(daysOf('constructor')).toBeNull()
  })

  it('reads back what it is given, and no text makes it fail', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: 1e-6, max: 1e6 }), (value) => {
        expect(read(`${value} per year`, 'rate')).toEqual([value, value, value])
        expect(read(String(-value), 'points')).toEqual([-value, -value, -value])
      }),
    )
    const scales = fc.constantFrom<Scale>('points', 'chance', 'rate', 'tempo', 'number')
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789.%- eonceiyrsw') }),
        scales,
        (text, scale) => {
          const number = readNumber(text, scale)
          if (isNumber(number))
            expect(number.low <= number.nominal && number.nominal <= number.high).toBe(true)
        },
      ),
    )
  })
})
