import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineMatches } from '../../src/workspace/saving/line-matches.ts'
import { mergeTexts } from '../../src/workspace/saving/merge-texts.ts'
import { inFormOf, plainForm } from '../../src/workspace/saving/text-form.ts'

const line = fc.constantFrom('a', 'b', 'c', '', 'd: 要因')
const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'))

describe('the lines that two texts have in common', () => {
  it('are equal, in order, and as many as there can be', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [before, after] = [one.split('\n'), other.split('\n')]
        const matches = [...lineMatches(before, after)]
        const pairs = matches.flatMap((place, index) => (place < 0 ? [] : [[index, place] as const]))
        for (const [index, place] of pairs) expect(before[index]).toBe(after[place])
        const places = pairs.map(([, place]) => place)
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
        expect(pairs.length).toBe(longestCommon(before, after))
      }),
      { numRuns: 400 },
    )
  })

  it('are found at once also where nearly all is other', () => {
    const before = Array.from({ length: 50_000 }, (_, index) => `one ${index}`)
    const after = ['first', ...before.map((_, index) => `other ${index}`), 'last']
    expect([...lineMatches(['same', ...before], ['same', ...after])].filter((place) => place >= 0)).toEqual([
      0,
    ])
  })
})

/** By the table of all pairs, which shares nothing with what is tested. */
function longestCommon(one: readonly string[], other: readonly string[]): number {
  let row = new Array<number>(other.length + 1).fill(0)
  for (const line of one) {
    const next = [0]
    for (const [index, against] of other.entries())
      next.push(line === against ? row[index]! + 1 : Math.max(row[index + 1]!, next[index]!))
    row = next
  }
  return row.at(-1)!
}

describe('merging by lines', () => {
  it('leaves the side that changed, where the other did not', () => {
    fc.assert(
      fc.property(text, text, (base, side) => {
        expect(mergeTexts(base, side, base)).toBe(side)
        expect(mergeTexts(base, base, side)).toBe(side)
        expect(mergeTexts(base, side, side)).toBe(side)
      }),
    )
  })

  it('does not ask which side is which', () => {
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        expect(mergeTexts(base, mine, theirs)).toBe(mergeTexts(base, theirs, mine))
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps both where they touch different lines, whatever they do there', () => {
    const lines = Array.from({ length: 8 }, (_, index) => `line ${index}`)
    const edit = fc.record({
      of: fc.constantFrom('mine', 'theirs', 'none'),
      put: fc.constantFrom('other', 'gone'),
    })
    fc.assert(
      fc.property(fc.array(edit, { minLength: 8, maxLength: 8 }), (edits) => {
        const seenBy = (sides: readonly string[]) =>
          lines.flatMap((one, index) => {
            const { of, put } = edits[index]!
            if (!sides.includes(of)) return [one]
            return put === 'gone' ? [] : [`${of} ${index}`]
          })
        const merged = mergeTexts(
          lines.join('\n'),
          seenBy(['mine']).join('\n'),
          seenBy(['theirs']).join('\n'),
        )
        expect(merged).toBe(seenBy(['mine', 'theirs']).join('\n'))
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['the same line otherwise', 'a\nb\nc', 'a\nB\nc', 'a\nβ\nc'],
    ['a line that the other took out', 'a\nb\nc', 'a\nB\nc', 'a\nc'],
    ['two things in one place', 'a\nb', 'a\nx\nb', 'a\ny\nb'],
    ['an end and something after it', 'a\nb', 'a\nb\nx', 'a\nB\ny'],
  ])('asks about %s', (_, base, mine, theirs) => {
    expect(mergeTexts(base, mine, theirs)).toBeNull()
  })

  it('puts a line beside one that the other changed', () => {
    expect(mergeTexts('a\nb\nc', 'a\nb\nx\nc', 'a\nB\nc')).toBe('a\nB\nx\nc')
    expect(mergeTexts('a\nb\nc', 'a\nx\nb\nc', 'a\nB\nc')).toBe('a\nx\nB\nc')
  })
})

describe('the form of a text', () => {
  it('comes back where nothing but the form was lost', () => {
    const part = fc.constantFrom('a', 'b', '\n', '\r\n', 'c')
    const formed = fc
      .tuple(fc.boolean(), fc.array(part, { maxLength: 20 }))
      .map(([hasMark, parts]) => (hasMark ? '\ufeff' : '') + parts.join(''))
    fc.assert(
      fc.property(formed, (file) => {
        expect(inFormOf(file, plainForm(file))).toBe(file)
      }),
      { numRuns: 1000 },
    )
  })

  it('is kept by lines that stay, and new lines end as most do', () => {
    expect(inFormOf('a\r\nb\r\nc\r\n', 'a\nx\nc\n')).toBe('a\r\nx\r\nc\r\n')
    expect(inFormOf('a\r\nb\nc\r\nd\r\n', 'a\nb\nx\nd\n')).toBe('a\r\nb\nx\r\nd\r\n')
    expect(inFormOf('\ufeffa\n', 'b\n')).toBe('\ufeffb\n')
  })
})
