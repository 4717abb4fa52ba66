import { describe, expect, it } from 'vitest'
import { keptPart, partsOfText, textOfParts, valueOfKept } from '../../src/web/kept/kept-part.ts'

const made = { on: '2026-05-27T09:00:00.000Z', version: '0.1.0' }
const value = { chances: Float64Array.of(0.25, 0.5), by: new Map([['crisis', 0.51]]) }

describe('a kept part', () => {
  const part = keptPart('key', made, value)

  it('gives its value back under its own key alone', () => {
    expect(valueOfKept(part, 'key')).toStrictEqual({ value })
    expect(valueOfKept(part, 'another')).toBeNull()
    expect(valueOfKept(undefined, 'key')).toBeNull()
  })

  it.each([
    ['a digit of it changed', { ...part, text: part.text.replace('0.51', '0.52') }],
    ['its end is gone', { ...part, text: part.text.slice(0, -4) }],
    ['its date was set anew', { ...part, made: { ...made, on: '2026-11-22T09:00:00.000Z' } }],
    ['it is something else altogether', { key: 'key', text: 3 } as never],
  ])('is nothing where %s', (_, damaged) => {
    expect(valueOfKept(damaged, 'key')).toBeNull()
  })

  it('stands in a text with others', () => {
    const other = keptPart('other', made, ['line one\nline two'])
    const parts = partsOfText(textOfParts([part, other]))
    expect([...parts.keys()]).toEqual(['key', 'other'])
    expect(valueOfKept(parts.get('other'), 'other')).toStrictEqual({ value: ['line one\nline two'] })
    const cut = partsOfText(textOfParts([part, other]).slice(0, -20))
    expect(valueOfKept(cut.get('key'), 'key')).toStrictEqual({ value })
    expect(valueOfKept(cut.get('other'), 'other')).toBeNull()
  })
})
