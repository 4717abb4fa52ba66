import type { CompareSheet } from '../../report/compare/compare-sheet.ts'
import { ReadingHeads } from '../chart/reading-heads.tsx'

interface SideHeadsProps {
  readonly sheet: CompareSheet
  /** Columns that each side takes. */
  readonly colSpan?: number
}

/** The heads of the columns of figures, one a side. */
export function SideHeads({ sheet, colSpan = 1 }: SideHeadsProps) {
  const names = sheet.finding.sides.map((_, place) => sheet.side(place))
  return <ReadingHeads names={names} className="n" colSpan={colSpan} />
}
