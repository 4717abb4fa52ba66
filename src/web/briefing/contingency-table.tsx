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
                <Value key={year} value={valueAt(row, firstOfYear(year))} language={language} />
              ))}
              <td className="strong" data-value={row.answer.value ?? undefined}>
                {row.answer.said?.number ?? row.answer.reason}
              </td>
              {hasLedger && (
                <td data-value={row.ledger?.before.value ?? undefined}>
                  {row.ledger?.before.said?.number ?? '–'}
                </td>
              )}
              <Value value={bandOf(row)?.low} language={language} />
              <Value value={bandOf(row)?.high} language={language} />
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

function valueAt({ curve }: BriefingRow, day: number): number | undefined {
  const index = curve?.dates.findIndex((date) => date >= day) ?? -1
  return curve?.values[index]
}

/** A chance as it is shown, with the number behind it for who takes the table away. */
function Value({ value, language }: { readonly value: number | undefined } & Pick<Briefing, 'language'>) {
  return <td data-value={value}>{value === undefined ? '–' : percent(value, language)}</td>
}
