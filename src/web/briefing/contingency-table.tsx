import type { Briefing, BriefingRow } from '../../report/briefing.ts'
import { calendarDate, firstOfYear } from '../../report/dates.ts'
import { percent } from '../../report/figures.ts'
import { outlookWordsOf } from '../../report/outlook/outlook-words-of.ts'
import type { Phrases } from '../../report/phrases/en.ts'

interface ContingencyTableProps {
  readonly briefing: Briefing
  readonly phrases: Phrases
}

/** The numbers behind the list: the answer with its band, and the curve at the turn of each year. */
export function ContingencyTable({ briefing, phrases }: ContingencyTableProps) {
  const { language, term } = briefing
  const years = yearsWithin(term)
  const rows = flat(briefing.rows, 0)
  const words = outlookWordsOf(language)
  const hasLedger = briefing.ledger !== null
  return (
    <section className="scroll" aria-labelledby="contingencies">
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{phrases.contingency}</th>
            {years.map((year) => (
              <th key={year} scope="col">
                {year}-01
              </th>
            ))}
            <th scope="col">{hasLedger ? words.columnNow : phrases.chance}</th>
            {hasLedger && <th scope="col">{words.columnBefore}</th>}
            <th scope="col">{hasLedger ? words.columnLow : phrases.low}</th>
            <th scope="col">{hasLedger ? words.columnHigh : phrases.high}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, depth }) => (
            <tr key={row.id}>
              <th scope="row" className={depth > 0 ? 'branch' : undefined}>
                {row.title}
              </th>
              {years.map((year) => (
                <td key={year}>{valueAt(row, firstOfYear(year), language)}</td>
              ))}
              <td className="strong">{row.answer.said?.number ?? row.answer.reason}</td>
              {hasLedger && <td>{row.ledger?.before.said?.number ?? '–'}</td>}
              {[bandOf(row)?.low, bandOf(row)?.high].map((limit, place) => (
                <td key={place}>{limit === undefined ? '–' : percent(limit, language)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The band, of the forecast without the ledger where there is one. */
function bandOf({ answer, ledger }: BriefingRow) {
  return (ledger?.before ?? answer).band
}

function yearsWithin({ from, to }: Briefing['term']): number[] {
  const [first, last] = [calendarDate(from).year + 1, calendarDate(to).year]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}

function flat(rows: readonly BriefingRow[], depth: number): { row: BriefingRow; depth: number }[] {
  return rows.flatMap((row) => [{ row, depth }, ...flat(row.branches, depth + 1)])
}

function valueAt({ curve }: BriefingRow, day: number, language: Briefing['language']): string {
  const index = curve?.dates.findIndex((date) => date >= day) ?? -1
  return curve === null || index === -1 ? '–' : percent(curve.values[index]!, language)
}
