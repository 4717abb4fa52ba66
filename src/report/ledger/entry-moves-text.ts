import type { Situation } from '../../language/situation.ts'
import type { AnswerMove } from '../../lenses/entry-moves.ts'
import { fittingDigits, percent, plainNumber } from '../figures.ts'
import type { Language } from '../language.ts'
import { plainText } from '../terminal/plain-text.ts'
import { textTable } from '../terminal/text-table.ts'
import { wrapText } from '../terminal/wrap-text.ts'
import { titleOf } from '../update/update-sheet.ts'

/** Answers shown; the rest are counted. */
const most = 10
/** An answer that moved less than half a percentage point, or half a per cent of itself, is not shown. */
const least = 0.005

const words = {
  en: {
    head: 'What it would move',
    rest: (count: number) => `and ${count} more by half a point or more.`,
    nothing: 'No answer would move by as much as half a percentage point.',
  },
  ja: {
    head: 'この記録が動かすもの',
    rest: (count: number) => `ほかに0.5ポイント以上動くもの${count}件。`,
    nothing: '0.5ポイント以上動く答えはない。',
  },
} as const

/** What an entry would move, as lines for a terminal, ended by `\n`. */
export function entryMovesText(
  situation: Situation,
  moves: readonly AnswerMove[],
  language: Language,
  columns: number,
): string {
  const say = words[language]
  const moved = moves.filter((move) => sizeOf(situation, move) >= least)
  if (moved.length === 0) return `${say.nothing}\n`
  const rows = moved.slice(0, most).map((move) => {
    const number = (value: number) =>
      isChance(situation, move) ? percent(value, language) : plainNumber(value, fittingDigits(value))
    const change = `${number(move.before)} → ${number(move.after)}`
    return [`  ${titleOf(situation, move.name.kind, move.name.id, language)}`, change]
  })
  const rest = moved.length - rows.length
  const lines = [
    say.head,
    ...textTable(rows, columns, [1]),
    ...(rest === 0 ? [] : wrapText(say.rest(rest), columns - 2).map((line) => `  ${line}`)),
  ]
  return plainText(lines)
}

function isChance(situation: Situation, { name }: AnswerMove): boolean {
  const { ask } = situation[name.kind].find(({ id }) => id === name.id)!
  return ask.kind !== 'count' && ask.kind !== 'mean'
}

function sizeOf(situation: Situation, move: AnswerMove): number {
  const { before, after } = move
  const scale = isChance(situation, move) ? 1 : Math.max(1, Math.abs(before))
  return Math.abs(after - before) / scale
}
