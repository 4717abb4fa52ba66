import type { GivenLedger } from '../../report/contingency/given-ledger.ts'
import { liveWordsOf } from '../../report/contingency/live-words-of.ts'
import { percent } from '../../report/figures.ts'
import type { Language } from '../../report/language.ts'

/** The numbers of the half that looks back: the entries that moved the answer most. */
export function HistoryTable({
  given,
  language,
}: {
  readonly given: GivenLedger
  readonly language: Language
}) {
  const words = liveWordsOf(language)
  const { marks, steps, answer, asOfWords } = given
  return (
    <section className="course-table" aria-label={words.axisSoFar}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.entry}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{words.atFirst}</th>
            <td>–</td>
            <td>{percent(steps[0]!.value, language)}</td>
          </tr>
          {marks.map(({ date, what, before, after }, index) => (
            <tr key={index}>
              <th scope="row">
                {date} {what}
              </th>
              <td>{percent(before, language)}</td>
              <td>{percent(after, language)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{asOfWords}</th>
            <td>–</td>
            <td className="strong">{answer.said?.number}</td>
          </tr>
        </tbody>
      </table>
    </section>
  )
}
