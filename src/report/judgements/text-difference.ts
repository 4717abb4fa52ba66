import type { FileEdit } from '../../language/edit/edit.ts'

/** A line of a difference between two texts. */
export interface DifferenceLine {
  readonly kind: 'same' | 'gone' | 'new'
  /** Line number, from 1: in the old text, of a new line in the new one. */
  readonly number: number
  readonly text: string
}

/** Where two texts differ: one stretch with a line before and behind. */
export interface Difference {
  readonly file: string
  readonly lines: readonly DifferenceLine[]
}

/** The lines that an edit changes, with one line before and one behind. */
export function textDifference({
  file,
  before,
  text,
}: Pick<FileEdit, 'file' | 'before' | 'text'>): Difference {
  const old = linesOf(before)
  const now = linesOf(text)
  let first = 0
  while (first < old.length && first < now.length && old[first] === now[first]) first++
  let behind = 0
  while (
    behind < old.length - first &&
    behind < now.length - first &&
    old[old.length - 1 - behind] === now[now.length - 1 - behind]
  )
    behind++
  const shift = now.length - old.length
  const same = (from: number, to: number, by = 0) =>
    old.slice(Math.max(0, from), to).map(
      (one, place): DifferenceLine => ({
        kind: 'same',
        number: Math.max(0, from) + place + 1 + by,
        text: one,
      }),
    )
  const changed = (kind: 'gone' | 'new', lines: readonly string[]) =>
    lines
      .slice(first, lines.length - behind)
      .map((one, place): DifferenceLine => ({ kind, number: first + place + 1, text: one }))
  const next = old.length - behind
  return {
    file,
    lines: [
      ...same(first - 1, first),
      ...changed('gone', old),
      ...changed('new', now),
      ...same(next, next + 1, shift),
    ],
  }
}

/** How many lines are new or gone, whichever are more. */
export function changedLines({ lines }: Difference): number {
  const count = (kind: DifferenceLine['kind']) => lines.filter((line) => line.kind === kind).length
  return Math.max(count('gone'), count('new'))
}

function linesOf(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r?\n/)
}
