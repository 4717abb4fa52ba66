import { describe, expect, it } from 'vitest'
import { csvText } from '../../src/report/csv-text.ts'

describe('a table as CSV', () => {
  it('has the byte-order mark, CRLF and quotes of RFC 4180', () => {
    expect(
      csvText([
        ['a', 'b,"c"'],
        ['二\n行', null],
      ]),
    ).toBe('\ufeffa,"b,""c"""\r\n"二\n行",\r\n')
  })

  it.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\tx', '\rx', '＝1', '＋1+2', '－a', '＠b', '--1', '-', '+'])(
    'makes %j harmless',
    (text) => {
      expect(csvText([[text]])).toMatch(/^\ufeff"?'/)
    },
  )

  it.each(['-0.5', '+0.65', '-3', '-1e-9', '.5', '-12 %', '-12％', '2026-11-22', 'a=b'])(
    'leaves %j as it is',
    (text) => {
      expect(csvText([[text]])).toBe(`\ufeff${text}\r\n`)
    },
  )

  it('writes numbers as numbers, and no number as nothing', () => {
    expect(csvText([[-0.5, Number.NaN, undefined]])).toBe('\ufeff-0.5,,\r\n')
  })
})
