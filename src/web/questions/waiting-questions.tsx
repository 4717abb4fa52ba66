import type { ProposedResolution } from '../../lenses/score/proposed-resolutions.ts'
import { longDate } from '../../report/dates.ts'
import { scoreWordsOf } from '../../report/score/score-words-of.ts'
import { outcomeWords } from '../../report/score/settled-lines.ts'
import { Link } from '../frame/routing.tsx'
import { TakeAway } from '../take-away/take-away.tsx'
import type { QuestionPart } from './question-part.ts'
import { titleOfAsked } from './title-of-asked.ts'

/** Questions that the ledger itself answers: who settles them is a person. */
export function WaitingQuestions({ view, words, score }: QuestionPart) {
  const { language } = view
  const { proposals, contradicted } = score?.report ?? { proposals: [], contradicted: [] }
  const say = scoreWordsOf(language)
  const outcome = (one: ProposedResolution) => outcomeWords(one.outcome, { say })
  const { waitingHeads } = words
  return (
    <>
      {proposals.length > 0 && (
        <section aria-labelledby="waiting">
          <div className="sec-head">
            <h2 id="waiting">{words.waitingTitle}</h2>
            <p>{words.waitingNote}</p>
          </div>
          <table className="stacked">
            <thead>
              <tr>
                <th scope="col">{waitingHeads.question}</th>
                <th scope="col">{waitingHeads.outcome}</th>
                <th scope="col">{waitingHeads.because}</th>
              </tr>
            </thead>
            <tbody>
              {proposals.map((one) => (
                <tr key={one.question}>
                  <th scope="row">{titleOfAsked(view, one.question)}</th>
                  <td>
                    <b className="strong">{outcome(one)}</b>{' '}
                    <span className="quiet">{longDate(one.day, language)}</span>
                  </td>
                  <td>
                    {one.because.length === 0 && <span className="quiet">{words.silence}</span>}
                    {one.because.map((entry) => (
                      <span key={entry} className="entry-link">
                        <Link to={{ page: 'evidence', id: entry }}>{entry}</Link>{' '}
                      </span>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <TakeAway of="table" />
        </section>
      )}
      {contradicted.length > 0 && (
        <section aria-labelledby="contradicted">
          <div className="sec-head">
            <h2 id="contradicted">{words.contradictedTitle}</h2>
          </div>
          {contradicted.map((one) => (
            <p key={one.question}>{words.contradicted(titleOfAsked(view, one.question), outcome(one))}</p>
          ))}
        </section>
      )}
    </>
  )
}
