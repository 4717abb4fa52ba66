import type { SideComparison } from '../../lenses/compare/compare.ts'
import { wrapText } from '../terminal/wrap-text.ts'
import type { CompareSheet } from './compare-sheet.ts'
import { differenceWordsOf } from './difference-words-of.ts'
import { toldDifferences } from './told-differences.ts'

/** What differs beside numbers, element by element, each part with what either side has. */
export function differenceLines(comparison: SideComparison, sheet: CompareSheet): string[] {
  const { columns, paint, language } = sheet
  const words = differenceWordsOf(language)
  const { things, grounds, remarks } = toldDifferences(comparison, sheet)
  if (things.length + grounds.length + remarks.length === 0) return []
  const names = [sheet.side(0), sheet.side(comparison.side)]
  const hung = (text: string, indent: number) =>
    wrapText(text, columns - indent - 2).map((line, at) => ' '.repeat(at === 0 ? indent : indent + 2) + line)
  return [
    ...wrapText(words.note, columns).map(paint.quiet),
    '',
    ...things.flatMap(({ title, rows }) => [
      ...wrapText(title, columns).map(paint.strong),
      ...rows.flatMap((row) => [
        ...hung(row.title, 2),
        ...row.sides.flatMap((said, side) =>
          (said.length === 1
            ? hung(`${names[side]} ${said[0]}`, 4)
            : [...hung(names[side]!, 4), ...said.flatMap((line) => hung(line, 6))]
          ).map(paint.quiet),
        ),
      ]),
    ]),
    ...(grounds.length === 0 ? [] : hung(words.grounds(grounds), 0)),
    ...(remarks.length === 0 ? [] : hung(words.remarks(remarks), 0)),
  ]
}
