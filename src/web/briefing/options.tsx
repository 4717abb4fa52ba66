import type { Briefing } from '../../report/briefing.ts'
import type { Phrases } from '../../report/phrases/en.ts'
import { TakeAway } from '../take-away/take-away.tsx'

/** The options that the situation describes, listed and not judged. */
export function Options({ briefing, phrases }: { readonly briefing: Briefing; readonly phrases: Phrases }) {
  return (
    <section aria-labelledby="options">
      <div className="sec-head">
        <h2 id="options">{phrases.optionsTitle}</h2>
        <p>{phrases.optionsNote}</p>
      </div>
      <table className="counts">
        <thead>
          <tr>
            <th scope="col">{phrases.option}</th>
            <th scope="col">{phrases.optionFrom}</th>
            <th scope="col">{phrases.cost}</th>
          </tr>
        </thead>
        <tbody>
          {briefing.options.map(({ id, title, from, cost }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td className="quiet nowrap">{from}</td>
              <td>{cost}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <TakeAway of="table" />
    </section>
  )
}
