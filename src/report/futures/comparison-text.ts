import type { Assignment, Situation } from '../../language/situation.ts'
import type { SolutionComparison } from '../../lenses/futures/solutions-of.ts'
import { type ElementWords, elementWords } from '../element-words.ts'
import { plainNumber } from '../figures.ts'
import type { Language } from '../language.ts'
import { wrapText } from '../terminal/wrap-text.ts'
import { indented } from './futures-sheet.ts'

const shownEach = 10

const words = {
  en: {
    summary: (shared: string, all: string, missing: string) =>
      `${shared} of the ${all} solutions in the file are consistent here too; ${missing} consistent scenarios are not in it.`,
    inconsistent: (by: string) => `Not consistent here, by ${by} points:`,
    weight: (theirs: string, ours: string) => `Weight ${theirs} there, ${ours} here:`,
    more: (count: string) => `… and ${count} more.`,
    list: ', ',
  },
  ja: {
    summary: (shared: string, all: string, missing: string) =>
      `ファイルの解${all}通りのうち${shared}通りがここでも整合する。整合するがファイルにないものは${missing}通り。`,
    inconsistent: (by: string) => `ここでは${by}点の差で整合しない：`,
    weight: (theirs: string, ours: string) => `重みがファイルでは${theirs}、ここでは${ours}：`,
    more: (count: string) => `…ほか${count}件。`,
    list: '、',
  },
} as const

/** A comparison as text for a terminal, lines ended by `\n`. */
export function comparisonText(
  situation: Situation,
  { solutions, shared, missing, inconsistent, weights }: SolutionComparison,
  language: Language,
  columns = 80,
): string {
  const say = words[language]
  const names = elementWords(situation, language)
  const block = (head: string, states: Assignment) => [
    ...wrapText(head, columns),
    ...indented(statesText(names, states, say.list), columns, 2),
  ]
  const rest = (all: readonly unknown[]) =>
    all.length > shownEach ? [say.more(plainNumber(all.length - shownEach))] : []
  const lines = [
    ...wrapText(say.summary(plainNumber(shared), plainNumber(solutions), plainNumber(missing)), columns),
    ...inconsistent
      .slice(0, shownEach)
      .flatMap(({ states, by }) => block(say.inconsistent(plainNumber(by, 2)), states)),
    ...rest(inconsistent),
    ...weights
      .slice(0, shownEach)
      .flatMap(({ states, theirs, ours }) =>
        block(say.weight(plainNumber(theirs), plainNumber(ours)), states),
      ),
    ...rest(weights),
  ]
  return `${lines.join('\n')}\n`
}

function statesText(names: ElementWords, states: Assignment, separator: string): string {
  return Object.entries(states)
    .map(([factor, state]) => names.state(factor, state))
    .join(separator)
}
