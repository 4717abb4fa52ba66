import type { Briefing } from '../../report/briefing.ts'
import { isoDate } from '../../report/dates.ts'
import type { Phrases } from '../../report/phrases/en.ts'
import type { QuestionLine } from '../../report/question-lines.ts'
import { ShowAll, useCutList } from '../frame/cut-list.tsx'
import { useIsNarrow } from '../frame/use-media.ts'
import { TakeAway } from '../take-away/take-away.tsx'
import { Probability } from './probability.tsx'

const shownAtFirst = { wide: 12, narrow: 5 }

/** The dated questions, the first of them at first. */
export function Questions({ briefing, phrases }: { readonly briefing: Briefing; readonly phrases: Phrases }) {
  const first = useIsNarrow() ? shownAtFirst.narrow : shownAtFirst.wide
  const list = useCutList(briefing.questions, first)
  return (
    <section aria-labelledby="questions">
      <div className="sec-head">
        <h2 id="questions">{phrases.questionsTitle}</h2>
        <p>{phrases.questionsNote}</p>
      </div>
      <table className="questions">
        <thead>
          <tr>
            <th scope="col">{phrases.settled}</th>
            <th scope="col">{phrases.question}</th>
            <th scope="col">{phrases.answer}</th>
          </tr>
        </thead>
        <tbody>
          {list.shown.map((question) => (
            <Row key={question.id} question={question} briefing={briefing} phrases={phrases} />
          ))}
        </tbody>
      </table>
      <ShowAll list={list} phrases={phrases} />
      <TakeAway of="table" />
    </section>
  )
}

interface RowProps {
  readonly question: QuestionLine
  readonly briefing: Briefing
  readonly phrases: Phrases
}

function Row({ question, briefing, phrases }: RowProps) {
  const { title, given, date, day, number, range, answer } = question
  return (
    <tr>
      <td>
        <time dateTime={isoDate(day)}>{date}</time>
      </td>
      <th scope="row">
        {title}
        {given !== null && <span className="quiet"> {phrases.given(given)}</span>}
      </th>
      <td>
        {number === null ? (
          <Probability answer={answer} language={briefing.language} />
        ) : (
          <p className="prob">
            <span className="num">{number}</span>
            {range !== null && <span className="small quiet"> {range}</span>}
          </p>
        )}
      </td>
    </tr>
  )
}
