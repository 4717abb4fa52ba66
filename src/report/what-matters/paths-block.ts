import { plainNumber } from '../figures.ts'
import { pathwayLines, stepWords } from '../pathway-lines.ts'
import { textTable } from '../terminal/text-table.ts'
import { wrapText } from '../terminal/wrap-text.ts'
import type { WhatMattersSheet } from './what-matters-sheet.ts'

/** The commonest ways there, and the moves that tell them from other histories. */
export function pathsBlock(sheet: WhatMattersSheet): string[][] {
  return [paths(sheet), moves(sheet)]
}

function paths({ situation, found, words, language, columns, paint }: WhatMattersSheet): string[] {
  const lines = pathwayLines(situation, found.pathways, language)
  if (lines === null) return []
  const arrow = ' → '
  return [
    paint.strong(words.paths),
    ...lines.paths.flatMap(({ steps, percent }) => {
      const [first, ...others] = wrapText(steps.join(arrow), columns - 9)
      return [`  ${percent.padStart(5)}  ${first ?? ''}`, ...others.map((line) => `         ${line}`)]
    }),
    ...(lines.rest ? [`  ${lines.rest.percent.padStart(5)}  ${lines.rest.words}`] : []),
  ]
}

function moves({ situation, found, words, language, columns, paint }: WhatMattersSheet): string[] {
  if (found.tellingMoves.length === 0) return []
  const say = stepWords(situation, language)
  const rate = (perYear: number) => plainNumber(perYear, perYear < 0.1 ? 3 : 2)
  const rows = found.tellingMoves.map(({ step, leading, otherwise }) => [
    `  ${say(step)}`,
    rate(leading),
    rate(otherwise),
  ])
  return [
    ...wrapText(words.moves, columns).map((line) => paint.strong(line)),
    ...textTable([words.movesHead, ...rows], columns, [1, 2]),
  ]
}
