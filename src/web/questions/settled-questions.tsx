import type { BinaryScore } from '../../lenses/score/binary-scores.ts'
import { longDate } from '../../report/dates.ts'
import { settledUnforecast } from '../../report/questions/settled-unforecast.ts'
import { brierText, forecasterName } from '../../report/score/score-sheet.ts'
import { scoreWordsOf } from '../../report/score/score-words-of.ts'
import { outcomeWords } from '../../report/score/settled-lines.ts'
import { TakeAway } from '../take-away/take-away.tsx'
import type { QuestionPart } from './question-part.ts'
import { titleOfAsked } from './title-of-asked.ts'

/** The settled questions: those forecast with what was said at the start and who did best and worst, then the others. */
export function SettledQuestions({ view, words, rows, score }: QuestionPart) {
  if (score === null) return null
  const { language } = view
  const { questions, overdue } = score.report
  const say = scoreWordsOf(language)
  const { settledHeads } = words
  const comma = language === 'ja' ? '、' : ', '
  const unforecast = settledUnforecast(
    view.opened.entries,
    new Set(rows.map(({ id }) => id)),
    new Set(questions.map(({ id }) => id)),
    language,
  )
  const isNone = questions.length + unforecast.length === 0
  const atStart = (id: string) => (
    <td>
      <span className="label">{settledHeads.start} </span>
      {rows.find((row) => row.id === id)?.journey?.before ?? '–'}
    </td>
  )
  const named = (one: BinaryScore | undefined) =>
    one === undefined ? '' : `${forecasterName(one.forecaster, { say })} ${brierText(one.brier)}`
  return (
    <section aria-labelledby="settled">
      <div className="sec-head">
        <h2 id="settled">{words.settledTitle}</h2>
        {questions.length > 0 && <p>{words.brierNote}</p>}
      </div>
      {isNone ? (
        <p>{words.noneSettled}</p>
      ) : (
        <table className="stacked">
          <thead>
            <tr>
              {Object.values(settledHeads).map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {questions.map(({ id, outcome, settled, binary }) => {
              const sorted = binary
                .filter(({ forecaster }) => forecaster.kind !== 'pool')
                .sort((one, other) => one.brier - other.brier)
              return (
                <tr key={id}>
                  <th scope="row">{titleOfAsked(view, id)}</th>
                  <td className="strong">{outcomeWords(outcome, { say })}</td>
                  <td className="quiet">{longDate(settled, language)}</td>
                  {atStart(id)}
                  <td>
                    {sorted[0] !== undefined && <span className="label">{settledHeads.best} </span>}
                    {named(sorted[0])}
                  </td>
                  <td>
                    {sorted.length > 1 && <span className="label">{settledHeads.worst} </span>}
                    {sorted.length > 1 ? named(sorted.at(-1)) : ''}
                  </td>
                </tr>
              )
            })}
            {unforecast.map(({ id, outcome, date }) => (
              <tr key={id}>
                <th scope="row">{titleOfAsked(view, id)}</th>
                <td className="strong">{outcome}</td>
                <td className="quiet">{date}</td>
                {atStart(id)}
                <td className="quiet" colSpan={2}>
                  {words.unforecast}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!isNone && <TakeAway of="table" />}
      {overdue.length > 0 && (
        <p className="quiet small">
          {words.overdue(overdue.map((id) => titleOfAsked(view, id)).join(comma))}
        </p>
      )}
    </section>
  )
}
