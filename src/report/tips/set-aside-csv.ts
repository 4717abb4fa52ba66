import { csvText } from '../csv-text.ts'
import type { Language } from '../language.ts'
import { tipWordsOf } from './tip-words-of.ts'

/** Rows that an import set aside, as a table that Excel opens. */
export function setAsideCsv(
  rows: readonly {
    readonly file: string
    readonly line: number
    readonly reason: string
    readonly detail: string
  }[],
  language: Language,
): string {
  const { setAside } = tipWordsOf(language)
  return csvText([
    ['file', 'line', 'reason', 'found', 'words'],
    ...rows.map(({ file, line, reason, detail }) => [file, line, reason, detail, setAside[reason]]),
  ])
}
