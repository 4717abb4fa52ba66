import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestRow, rowSplitter } from '../../src/workspace/import/split-rows.ts'

const comma = { separator: ',', isQuoted: true }

function split(pieces: readonly string[], syntax = comma) {
  const rows: [number, string[]][] = []
  const aside: [number, string][] = []
  const splitter = rowSplitter(syntax, {
    row: (fields, line) => rows.push([line, fields]),
    setAside: (problem, line) => aside.push([line, problem]),
  })
  for (const piece of pieces) splitter.push(piece)
  splitter.end()
  return { rows, aside }
}
const fieldsOf = (text: string) => split([text]).rows.map(([, fields]) => fields)

describe('rows', () => {
  it.each([
    [
      'plain',
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'without a last line end',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'with CRLF',
      'a,b\r\n"c",d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'with CRLF behind a quoted field',
      'a,"b"\r\nc,"d"',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['with separators in quotation marks', '"a,b",c\n', [['a,b', 'c']]],
    ['with doubled quotation marks', '"a ""b"" c",""\n', [['a "b" c', '']]],
    [
      'with line ends in quotation marks',
      '"a\nb\r\nc",d\ne,f\n',
      [
        ['a\nb\r\nc', 'd'],
        ['e', 'f'],
      ],
    ],
    ['with a quotation mark inside a bare field', '5" gun,b,"c"\n', [['5" gun', 'b', 'c']]],
    [
      'with empty fields',
      ',\n,,"",\n',
      [
        ['', ''],
        ['', '', '', ''],
      ],
    ],
    [
      'with empty lines between',
      'a,b\n\n\r\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['in Japanese', '"北、朝鮮",発射\n', [['北、朝鮮', '発射']]],
  ])('%s', (_, text, expected) => {
    expect(fieldsOf(text)).toEqual(expected)
  })

  it('take a quotation mark for a character where fields are never quoted', () => {
    expect(split(['"a\t5"\nb\t"\n'], { separator: '\t', isQuoted: false }).rows).toEqual([
      [1, ['"a', '5"']],
      [2, ['b', '"']],
    ])
  })

  it('come out as they went in, however the text is cut', () => {
    const field = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r\n', ' ', '語', '😀') }),
      fc.constant(''),
    )
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { maxLength: 8 })
    const cuts = fc.array(fc.nat({ max: 120 }), { maxLength: 6 })
    fc.assert(
      fc.property(table, cuts, fc.constantFrom('\n', '\r\n'), (rows, places, lineEnd) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
        const text = rows.map((row) => row.map(quoted).join(',') + lineEnd).join('')
        const sorted = [
          0,
          ...places.filter((place) => place < text.length).sort((a, b) => a - b),
          text.length,
        ]
        const pieces = sorted.slice(1).map((end, index) => text.slice(sorted[index], end))
        const found = split(pieces)
        expect(found.rows.map(([, fields]) => fields)).toEqual(rows)
        expect(found.aside).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it('never fail and never lose a line, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r'), maxLength: 60 })
    fc.assert(
      fc.property(text, (written) => {
        const { rows, aside } = split([written])
        const lines = written.split('\n').filter((line) => line !== '' && line !== '\r').length
        const inRows = rows.reduce((sum, [, fields]) => sum + 1 + fields.join('').split('\n').length - 1, 0)
        expect(inRows + aside.length).toBeGreaterThanOrEqual(lines)
      }),
      { numRuns: 400 },
    )
  })
})

describe('rows that cannot be told apart', () => {
  it('are set aside one line at a time', () => {
    expect(split(['a,b\n"c,d\ne,f\n"g"h,i\nj,k\n'])).toEqual({
      rows: [
        [1, ['a', 'b']],
        [3, ['e', 'f']],
        [5, ['j', 'k']],
      ],
      aside: [
        [2, 'text-after-quote'],
        [4, 'text-after-quote'],
      ],
    })
    expect(split(['a,b\n"c,d\ne,f\n'])).toEqual({
      rows: [
        [1, ['a', 'b']],
        [3, ['e', 'f']],
      ],
      aside: [[2, 'quote-not-closed']],
    })
  })

  it('do not grow: a line of 50 MB is passed over in little memory', () => {
    const piece = 'x'.repeat(500_000)
    const pieces = Array.from({ length: 100 }, () => piece)
    const before = process.memoryUsage().heapUsed
    const { rows, aside } = split(['a,b\n', ...pieces, '\nc,d\n'])
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(30_000_000)
    expect([rows, aside]).toEqual([
      [
        [1, ['a', 'b']],
        [3, ['c', 'd']],
      ],
      [[2, 'too-long']],
    ])
  })

  it('do not swallow the file behind a quotation mark that nobody closes', () => {
    const lines = Array.from({ length: 40_000 }, (_, index) => `row,${index}\n`)
    const { rows, aside } = split(['"open,1\n', ...lines])
    expect(lines.join('').length).toBeGreaterThan(longestRow)
    expect(rows).toHaveLength(40_000)
    expect(aside).toEqual([[1, 'quote-not-closed']])
  })
})
