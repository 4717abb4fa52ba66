import { liveWordsOf } from '../../report/contingency/live-words-of.ts'
import type { WhatIfFigures } from '../../report/contingency/shifted-chance.ts'
import type { ContingencyReport } from '../../report/contingency.ts'
import { isoDate } from '../../report/dates.ts'
import { percent } from '../../report/figures.ts'
import type { Language } from '../../report/language.ts'
import type { Phrases } from '../../report/phrases/en.ts'

interface CurveTableProps {
  readonly report: ContingencyReport
  readonly whatIf: WhatIfFigures | null
  readonly language: Language
  readonly phrases: Phrases
}

/** The numbers of the large curve, date by date. */
export function CurveTable({ report, whatIf, language, phrases }: CurveTableProps) {
  const { curve } = report
  if (curve === null) return null
  return (
    <section className="course-table" aria-labelledby="course">
      <table>
        <thead>
          <tr>
            <th scope="col">{phrases.date}</th>
            <th scope="col">{phrases.chance}</th>
            {whatIf !== null && <th scope="col">{liveWordsOf(language).whatIfColumn}</th>}
            <th scope="col">{phrases.low}</th>
            <th scope="col">{phrases.high}</th>
          </tr>
        </thead>
        <tbody>
          {curve.dates.map((date, index) => (
            <tr key={date}>
              <th scope="row">{isoDate(date)}</th>
              <td className="strong" data-value={curve.values[index]}>
                {percent(curve.values[index]!, language)}
              </td>
              {whatIf !== null && (
                <td data-value={whatIf.curve[index]}>{percent(whatIf.curve[index]!, language)}</td>
              )}
              <td data-value={curve.low?.[index]}>
                {curve.low === null ? '–' : percent(curve.low[index]!, language)}
              </td>
              <td data-value={curve.high?.[index]}>
                {curve.high === null ? '–' : percent(curve.high[index]!, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
