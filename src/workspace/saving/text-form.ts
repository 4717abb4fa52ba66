import { lineMatches } from './line-matches.ts'

const mark = '\ufeff'

/** A text as it is compared and merged: no byte-order mark, lines end in a line feed. */
export function plainForm(text: string): string {
  return withoutMark(text).replaceAll('\r\n', '\n')
}

/**
 * A plain text in the form of the file that it replaces: its byte-order mark, and its line ends. Where the file mixes
 * them, lines that stay keep their own, and new ones end as most do.
 */
export function inFormOf(file: string, plain: string): string {
  const start = file.startsWith(mark) ? mark : ''
  if (!file.includes('\r\n')) return start + plain
  const lines = withoutMark(file).split('\n')
  const ends = lines.slice(0, -1).map((line) => line.endsWith('\r'))
  const isMostly = ends.filter(Boolean).length * 2 >= ends.length
  const texts = lines.map((line, index) => (ends[index] ? line.slice(0, -1) : line))
  const put = plain.split('\n')
  const isReturned = put.map(() => isMostly)
  if (!ends.every((end) => end === isMostly))
    lineMatches(texts, put).forEach((place, index) => {
      if (place >= 0 && index < ends.length) isReturned[place] = ends[index]!
    })
  const last = put.length - 1
  return start + put.map((line, index) => (index < last && isReturned[index] ? `${line}\r` : line)).join('\n')
}

function withoutMark(text: string): string {
  return text.startsWith(mark) ? text.slice(1) : text
}
