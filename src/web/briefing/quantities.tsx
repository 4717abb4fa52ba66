import type { Briefing } from '../../report/briefing.ts'
import { outlookWordsOf } from '../../report/outlook/outlook-words-of.ts'
import type { Phrases } from '../../report/phrases/en.ts'
import { TakeAway } from '../take-away/take-away.tsx'

/** The quantities at the end of the term. */
export function Quantities({
  briefing,
  phrases,
}: {
  readonly briefing: Briefing
  readonly phrases: Phrases
}) {
  const { language, quantities, term } = briefing
  const hasRanges = briefing.ledger === null || quantities.some(({ range }) => range !== null)
  return (
    <section aria-labelledby="quantities">
      <div className="sec-head">
        <h2 id="quantities">{phrases.quantitiesTitle}</h2>
        <p>
          {hasRanges
            ? phrases.quantitiesNote(term.lastDay)
            : outlookWordsOf(language).quantitiesNote(term.lastDay)}
        </p>
      </div>
      <table className="counts">
        <thead>
          <tr>
            <th scope="col">{phrases.quantity}</th>
            <th scope="col">{phrases.mean}</th>
            {hasRanges && <th scope="col">{phrases.nineInTen}</th>}
          </tr>
        </thead>
        <tbody>
          {quantities.map(({ id, title, mean, unit, range }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td className="strong">
                {mean} {unit}
              </td>
              {hasRanges && <td>{range ?? '–'}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <TakeAway of="table" />
    </section>
  )
}
