import { holdingOptions, isHolding } from '../../report/options/holding-options.ts'
import type { OptionsPageSheet } from '../../report/options/page-sheet.ts'
import { optionsPageWordsOf } from '../../report/options/page-words-of.ts'
import { ReadingKey } from '../chart/reading-mark.tsx'
import { TakeAway } from '../take-away/take-away.tsx'

/** Every option by itself: how it does in each reading, by each set of values, what it costs and may fall short. */
export function HoldingTable({ sheet }: { readonly sheet: OptionsPageSheet }) {
  const { finding, situation, language, letter, view, draws } = sheet
  const words = optionsPageWordsOf(language)
  const rows = holdingOptions(finding, situation, language)
  const isOneView = finding.values.length === 1
  return (
    <section aria-labelledby="holding">
      <div className="sec-head">
        <h2 id="holding">{words.holding(rows.filter(isHolding).length)}</h2>
        <p>
          {words.holdingNote(isOneView)}
          {language === 'ja' ? '' : ' '}
          {words.points}
        </p>
        {!isOneView && (
          <p className="views">
            {finding.values.map((_, place) => (
              <span key={letter(place)} className="nowrap">
                <b>{letter(place)}</b> {view(place)}
              </span>
            ))}
          </p>
        )}
      </div>
      <table className="holding">
        <thead>
          <tr>
            <th scope="col">{words.option}</th>
            {finding.readings.map((id, place) => (
              <th scope="col" key={id}>
                <ReadingKey place={place} />
                {id}
              </th>
            ))}
            {finding.values.map((_, place) => (
              <th scope="col" className="n" key={letter(place)}>
                {isOneView ? words.regret('').trim() : words.regretBy(letter(place))}
              </th>
            ))}
            <th scope="col">{words.cost}</th>
            <th scope="col">{words.unbeaten}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.title}</th>
              {row.readings.map((reading, place) => (
                <td key={reading.id}>
                  <span className="cell-label">
                    <ReadingKey place={place} />
                    {reading.id}
                  </span>
                  <span className="verdict">
                    <span aria-hidden="true">{reading.mark}</span>
                    <span>{reading.words}</span>
                  </span>
                  <span className="gains num">
                    {reading.gains.map((gain, values) => (
                      <span key={letter(values)} className="nowrap">
                        {isOneView ? '' : `${letter(values)} `}
                        {gain ?? '·'}
                      </span>
                    ))}
                  </span>
                </td>
              ))}
              {row.regrets.map((regret, place) => (
                <td className="n" key={letter(place)}>
                  <span className="cell-label">{words.regretBy(letter(place))}</span>
                  {draws === 0 ? '…' : regret}
                </td>
              ))}
              <td>
                <span className="cell-label">{words.cost}</span>
                {row.cost ?? <span className="quiet">{words.noCost}</span>}
              </td>
              <td className={row.unbeatenIn.length === 0 ? 'quiet' : undefined}>
                <span className="cell-label">{words.unbeaten}</span>
                {row.unbeatenIn.length === 0
                  ? words.beaten
                  : words.unbeatenIn(
                      row.unbeatenIn.join(language === 'ja' ? '・' : ', '),
                      row.unbeatenIn.length === finding.readings.length,
                    )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">{words.unbeatenNote}</p>
      <TakeAway of="table" />
    </section>
  )
}
