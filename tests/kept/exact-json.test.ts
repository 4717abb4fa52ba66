import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactJsonOf, exactValueOf } from '../../src/web/kept/exact-json.ts'

const there = (value: unknown) => exactValueOf(exactJsonOf(value))

const odd = fc.constantFrom(
  Number.NaN,
  -0,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  undefined,
  null,
)
const number = fc.double()
const key = fc.oneof(fc.string(), fc.constantFrom('~', 'of', '__proto', 'number'))
const anything = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    odd,
    number,
    fc.string(),
    fc.boolean(),
    fc.float64Array(),
    fc.int32Array(),
    fc.array(tie('value')),
    fc.dictionary(key, tie('value'), { noNullPrototype: true }),
    fc.array(fc.tuple(key, tie('value'))).map((pairs) => new Map(pairs)),
    fc.array(fc.oneof(fc.string(), number)).map((values) => new Set(values)),
  ),
})).value

describe('a value as exact JSON', () => {
  it('comes back as it was, whatever it holds', () => {
    fc.assert(
      fc.property(anything, (value) => {
        expect(there(value)).toStrictEqual(value)
      }),
    )
  })

  it('is one object again where it was one', () => {
    const shared = { points: 2 }
    const back = there({ one: shared, other: [shared, { points: 2 }] }) as {
      one: object
      other: object[]
    }
    expect(back.other[0]).toBe(back.one)
    expect(back.other[1]).not.toBe(back.one)
    expect(back.other[1]).toStrictEqual(back.one)
  })

  it('keeps numbers to the last bit', () => {
    const values = Float64Array.of(0.1 + 0.2, 5e-324, -0, Number.NaN, 1 / 3)
    expect([...new Uint8Array((there(values) as Float64Array).buffer)]).toEqual([
      ...new Uint8Array(values.buffer),
    ])
  })

  it.each([
    ['a function', () => 1],
    ['an instance of a class', new (class Judgement {})()],
    ['a date', new Date(0)],
  ])('refuses %s rather than lose it', (_, value) => {
    expect(() => exactJsonOf({ value })).toThrow(TypeError)
  })

  it('says so where a text is none of its own', () => {
    expect(() => exactValueOf('{"~":"somebody-else","of":[]}')).toThrow(TypeError)
    expect(() => exactValueOf('{"~":"map","of"')).toThrow()
  })
})
