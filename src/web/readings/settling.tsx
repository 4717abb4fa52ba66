import type { Day } from '../../language/day.ts'
import type { CompareSheet } from '../../report/compare/compare-sheet.ts'
import { comparePageWordsOf } from '../../report/compare/page-words-of.ts'
import { settlingQuestions } from '../../report/compare/settling-questions.ts'
import { ReadingKey } from '../chart/reading-mark.tsx'
import { Link } from '../frame/routing.tsx'

/** Open questions whose outcome would tell the two apart. */
export function Settling({ sheet, after }: { readonly sheet: CompareSheet; readonly after: Day }) {
  const words = comparePageWordsOf(sheet.language)
  const questions = settlingQuestions(after, sheet)
  return (
    <section aria-labelledby="settle">
      <div className="sec-head">
        <h2 id="settle">{words.settle}</h2>
        <p>{questions.length === 0 ? words.nothingSettles : words.settleNote}</p>
      </div>
      <ul className="settle">
        {questions.map(({ id, title, when, sides }) => (
          <li key={id}>
            <Link to={{ page: 'readings', id }}>{title}</Link> <span className="quiet small">{when}</span>
            {sides.map(({ id: side, value, said }, place) => (
              <div key={side} className={place === 0 ? 'row' : 'row other'}>
                <span>
                  <ReadingKey place={place} />
                  <span className="vh">{side}</span>
                </span>
                <span aria-hidden="true">
                  <i style={{ width: `${100 * value}%` }} />
                </span>
                <span className="n">{said}</span>
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
