/** UTF-16 units of one row: far beyond any that event data hold, little enough to keep in memory. */
export const longestRow = 262_144

export type RowProblem = 'too-long' | 'quote-not-closed' | 'text-after-quote'

export interface RowTaker {
  /** @param line  where the row begins, from 1 */
  row(fields: string[], line: number): void
  setAside(problem: RowProblem, line: number): void
}

export interface RowSyntax {
  readonly separator: string
  /** Whether fields may stand in quotation marks (RFC 4180); else a quotation mark is a character like others. */
  readonly isQuoted: boolean
}

/** Splits text that comes in pieces into rows. */
export interface RowSplitter {
  push(text: string): void
  /** The text has ended; a last row may lack its line end. */
  end(): void
}

/**
 * A splitter that holds one row at most. Empty lines are passed over. A row that cannot be told apart is set aside from
 * its first line, and reading goes on with the next line, so that one stray quotation mark costs one line.
 */
export function rowSplitter({ separator, isQuoted }: RowSyntax, taker: RowTaker): RowSplitter {
  let rest = ''
  let line = 1
  let isSkipping = false
  let isInQuotation = false

  const split = (isEnd: boolean) => {
    let start = 0
    while (start < rest.length) {
      const newline = rest.indexOf('\n', start)
      const end = newline < 0 ? rest.length : newline
      if (isSkipping) {
        if (newline >= 0) line++
        isSkipping = newline < 0
        start = end + 1
        continue
      }
      if (end - start > longestRow) {
        taker.setAside('too-long', line)
        isSkipping = true
        continue
      }
      if (newline < 0 && !isEnd) break
      const last = rest.charCodeAt(end - 1) === 13 && end > start ? end - 1 : end
      const text = rest.slice(start, last)
      if (!isQuoted || !text.includes('"')) {
        if (text !== '') taker.row(text.split(separator), line)
        line++
        start = end + 1
        continue
      }
      const row = readQuotedRow(rest, start, separator, isEnd || rest.length - start > longestRow)
      if (row === 'more' || row === 'in-quotation') {
        isInQuotation = row === 'in-quotation'
        break
      }
      if (typeof row === 'string') {
        taker.setAside(row, line)
        line++
        start = end + 1
      } else {
        taker.row(row.fields, line)
        line += row.lines
        start = row.end
      }
    }
    rest = start >= rest.length ? '' : rest.slice(start)
  }
  return {
    push: (text) => {
      rest = rest === '' ? text : rest + text
      // What stands between quotation marks is not looked at again until one comes that may close it.
      if (isInQuotation && rest.length <= longestRow && !text.includes('"')) return
      isInQuotation = false
      split(false)
    },
    end: () => split(true),
  }
}

interface QuotedRow {
  readonly fields: string[]
  /** Where the next row begins. */
  readonly end: number
  readonly lines: number
}

const [quote, newlineCode, carriageReturn] = [0x22, 0x0a, 0x0d]

/** @param isAll  whether no more text follows, or so much is here that a row should have ended */
function readQuotedRow(
  text: string,
  start: number,
  separator: string,
  isAll: boolean,
): QuotedRow | 'more' | 'in-quotation' | RowProblem {
  const fields: string[] = []
  const separatorCode = separator.charCodeAt(0)
  let lines = 1
  let at = start
  for (;;) {
    if (text.charCodeAt(at) === quote) {
      const field = readQuoted(text, at + 1, isAll)
      if (typeof field === 'string') return field
      if (field.end - start > longestRow) return 'quote-not-closed'
      fields.push(field.value)
      lines += field.lines
      at = field.end
    } else {
      const from = at
      while (at < text.length && text.charCodeAt(at) !== separatorCode && text.charCodeAt(at) !== newlineCode)
        at++
      if (at === text.length && !isAll) return 'more'
      const isReturn =
        at > from && text.charCodeAt(at - 1) === carriageReturn && text.charCodeAt(at) !== separatorCode
      fields.push(text.slice(from, isReturn ? at - 1 : at))
    }
    if (at >= text.length && !isAll) return 'more'
    const code = text.charCodeAt(at)
    if (code === separatorCode) at++
    else if (at >= text.length || code === newlineCode) return { fields, end: at + 1, lines }
    else if (code === carriageReturn && at + 1 >= text.length && !isAll) return 'more'
    else if (code === carriageReturn && (at + 1 >= text.length || text.charCodeAt(at + 1) === newlineCode))
      return { fields, end: at + 2, lines }
    else return 'text-after-quote'
  }
}

/** A field from behind its opening quotation mark; two of them inside stand for one. */
function readQuoted(
  text: string,
  from: number,
  isAll: boolean,
): { value: string; end: number; lines: number } | 'more' | 'in-quotation' | 'quote-not-closed' {
  let value = ''
  let start = from
  for (;;) {
    const at = text.indexOf('"', start)
    if (at < 0) return isAll ? 'quote-not-closed' : 'in-quotation'
    if (at + 1 >= text.length && !isAll) return 'more'
    const isDoubled = text.charCodeAt(at + 1) === quote
    value += text.slice(start, isDoubled ? at + 1 : at)
    if (!isDoubled) return { value, end: at + 1, lines: linesIn(value) }
    start = at + 2
  }
}

function linesIn(value: string): number {
  let count = 0
  for (let at = value.indexOf('\n'); at >= 0; at = value.indexOf('\n', at + 1)) count++
  return count
}
