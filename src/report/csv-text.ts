/** The mark by which Excel knows UTF-8, so that Japanese opens as Japanese. */
const byteOrderMark = '\ufeff'

/** One row of a table; what is null or undefined becomes an empty cell. */
export type Row = readonly (string | number | null | undefined)[]

/** A table as CSV: UTF-8 with a byte-order mark, CRLF, RFC 4180 quoting; an empty cell is no number. */
export function csvText(rows: readonly Row[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

/** What a spreadsheet may take for a formula, in the wide characters of a Japanese one as well. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/
/** A number with its sign, or a share in percent, is a number. */
const number = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?\s?[%％]?$/

/** Quotes where needed; text that a spreadsheet would take for a formula gets an apostrophe before it. */
function cell(value: Row[number]): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  const safe = formula.test(value) && !number.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
