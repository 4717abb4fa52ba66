import { useMemo } from 'react'
import { criterionRows } from '../../report/options/criterion-rows.ts'
import type { OptionsPageSheet } from '../../report/options/page-sheet.ts'
import { optionsPageWordsOf } from '../../report/options/page-words-of.ts'
import { ReadingKey } from '../chart/reading-mark.tsx'
import { Link } from '../frame/routing.tsx'
import { ScrollFrame } from '../frame/scroll-frame.tsx'
import { TakeAway } from '../take-away/take-away.tsx'
import { Change } from './criterion-section.tsx'

/** Options by criteria, one table a reading: what each changes. */
export function OutcomeMatrix({ sheet }: { readonly sheet: OptionsPageSheet }) {
  const { finding, language } = sheet
  const words = optionsPageWordsOf(language)
  const columns = useMemo(
    () => finding.criteria.map((_, place) => criterionRows(place, sheet, sheet.label)),
    [finding, sheet],
  )
  return (
    <section aria-labelledby="matrix">
      <div className="sec-head">
        <h2 id="matrix">{words.matrix}</h2>
        <p>{words.matrixNote}</p>
      </div>
      {finding.readings.map((reading, place) => (
        <ScrollFrame key={reading} label={words.matrixOf(reading)}>
          <table className="matrix">
            <caption>
              <ReadingKey place={place} />
              {words.matrixOf(sheet.readings.find(({ id }) => id === reading)?.title[language] ?? reading)}
            </caption>
            <thead>
              <tr>
                <th scope="col">{words.option}</th>
                {columns.map(({ id, title }) => (
                  <th scope="col" key={id}>
                    <Link to={{ page: 'options', id }} isHere>
                      {title}
                    </Link>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {finding.strategies.map((strategy, at) => (
                <tr key={strategy.id} className={strategy.id === sheet.own ? 'on' : undefined}>
                  <th scope="row">{sheet.label(strategy)}</th>
                  {columns.map((column) => {
                    const cell = column.rows[at]!.cells[place]!
                    return (
                      <td key={column.id} className="n">
                        {at === 0 ? cell.said : <Change cell={cell} words={words} />}
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      ))}
      <TakeAway of="table" />
    </section>
  )
}
