import type { RowFormat } from '../../language/tips/row-format.ts'
import { streamDecoder } from './decode-stream.ts'
import { ImportRefused } from './import-refused.ts'
import { readPieces } from './read-pieces.ts'
import { type RowProblem, type RowSplitter, rowSplitter } from './split-rows.ts'

export type SetAsideReason =
  | RowProblem
  | 'columns'
  | 'control-character'
  | 'encoding'
  | 'date'
  | 'date-order'
  | 'not-a-number'
  | 'too-many'

/** A row that is not used, and why. `detail` is what was found; empty where the reason says it all. */
export interface SetAside {
  readonly file: string
  readonly line: number
  readonly reason: SetAsideReason
  readonly detail: string
}

/** What is done with the rows of one file. */
export interface RowWork {
  /** The columns of the file, in order. @throws ImportRefused where some are lacking */
  columns(names: readonly string[]): void
  row(fields: readonly string[], line: number): void
  setAside(line: number, reason: SetAsideReason, detail: string): void
}

export interface TableRead {
  readonly rows: number
  readonly bytes: number
  readonly encoding: string
}

/**
 * Reads one file of a format, row by row, holding one row and one piece of the file at a time.
 *
 * @param pause  is awaited after each piece, with the bytes and rows read so far
 * @throws ImportRefused
 */
export async function readTable(
  path: string,
  file: string,
  format: RowFormat,
  encoding: string | null,
  work: RowWork,
  pause: (bytes: number, rows: number) => Promise<void> = async () => undefined,
): Promise<TableRead> {
  const decoder = streamDecoder(encoding ?? format.encoding, file)
  const counted = { rows: 0, width: 0 }
  let splitter: RowSplitter | null = null
  let waiting = ''
  const give = (text: string, isEnd: boolean) => {
    if (splitter === null) {
      waiting += text
      // The separator shows in the first line, which has to be whole; a line without end is left to the splitter.
      if (!waiting.includes('\n') && !isEnd && waiting.length < 65_536) return
      splitter = splitterFor(format, waiting, file, work, counted)
      splitter.push(waiting)
      waiting = ''
    } else splitter.push(text)
    if (isEnd) splitter.end()
  }
  const bytes = await readPieces(path, file, async (piece, read) => {
    give(decoder.decode(piece), false)
    await pause(read, counted.rows)
  })
  give(decoder.end(), true)
  if (counted.width === 0) throw new ImportRefused('empty', { file })
  return { rows: counted.rows, bytes, encoding: decoder.encoding() }
}

function splitterFor(
  format: RowFormat,
  head: string,
  file: string,
  work: RowWork,
  counted: { rows: number; width: number },
): RowSplitter {
  const separator = format.separator ?? shownSeparator(head)
  const begin = (names: readonly string[] | null) => {
    // Without a row that names the columns there is no telling what the others mean.
    if (names === null) throw new ImportRefused('binary', { file })
    counted.width = names.length
    work.columns(names)
  }
  return rowSplitter(
    { separator, isQuoted: format.isQuoted },
    {
      row: (fields, line) => {
        if (counted.width === 0) {
          const isHeader = isHeaderOf(format, fields)
          begin(isHeader ? fields.map((name) => name.trim().normalize('NFC')) : format.columns)
          if (isHeader) return
        }
        counted.rows++
        giveRow(fields, line, counted.width, work)
      },
      setAside: (problem, line) => {
        counted.rows++
        if (counted.width === 0) begin(format.columns)
        work.setAside(line, problem, '')
      },
    },
  )
}

/** Empty fields beyond the last column are a spreadsheet's doing; any other number of fields than columns is a fault. */
function giveRow(fields: string[], line: number, width: number, work: RowWork): void {
  const extra = fields.length - width
  if (extra > 0 && fields.slice(-extra).every((field) => field === '')) fields.length = width
  const fault = fields.length === width ? faultIn(fields) : 'columns'
  if (fault === null) work.row(fields, line)
  else work.setAside(line, fault, fault === 'columns' ? `${fields.length} / ${width}` : '')
}

/** Whether the first row names the columns. Where a release may lack the line, it does if it says what the first column is called. */
function isHeaderOf(format: RowFormat, fields: readonly string[]): boolean {
  if (format.header === 'first-line') return true
  const first = format.columns?.[0]
  return first !== undefined && fields[0]!.trim().toLowerCase() === first.toLowerCase()
}

/** Of comma, semicolon and tab the one that the first line has most of. */
function shownSeparator(text: string): string {
  const line = text.slice(0, text.indexOf('\n') < 0 ? text.length : text.indexOf('\n'))
  const bare = line.replace(/"[^"]*"/g, '')
  const count = (separator: string) => bare.split(separator).length
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best))
}

function faultIn(fields: readonly string[]): 'control-character' | 'encoding' | null {
  for (const field of fields) {
    if (field.includes('\u0000')) return 'control-character'
    if (field.includes('\ufffd')) return 'encoding'
  }
  return null
}
