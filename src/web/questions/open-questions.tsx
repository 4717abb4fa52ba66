import { useEffect, useRef } from 'react'
import { linearScale } from '../../report/chart/scale.ts'
import { isoDate } from '../../report/dates.ts'
import type { Language } from '../../report/language.ts'
import type { QuestionRow } from '../../report/questions/question-rows.ts'
import type { QuestionsWords } from '../../report/questions/questions-words-en.ts'
import { useWidth } from '../chart/use-width.ts'
import type { PageView } from '../frame/page-view.ts'
import { Link } from '../frame/routing.tsx'
import { useTables } from '../frame/tables.tsx'
import { GiveForecast } from './give-forecast.tsx'
import type { OwnForecasts } from './own-forecasts.ts'

interface OpenQuestionsProps {
  readonly view: PageView
  /** Under which name a person forecasts here, and what is covered until they have. */
  readonly own: OwnForecasts
  readonly rows: readonly QuestionRow[]
  readonly focus: string | undefined
  readonly words: QuestionsWords
  readonly language: Language
}

/** The open questions in order of date, each with its answer at the start and now. */
export function OpenQuestions({ view, own, rows, focus, words, language }: OpenQuestionsProps) {
  const { heads } = words
  return (
    <table className="open-questions">
      <thead>
        <tr>
          <th scope="col">{heads.date}</th>
          <th scope="col">{heads.question}</th>
          <th scope="col">{heads.now}</th>
          <th scope="col">{heads.way}</th>
          <th scope="col">{heads.cause}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <OpenQuestion
            key={row.id}
            view={view}
            own={own}
            row={row}
            isInFocus={row.id === focus}
            words={words}
            language={language}
          />
        ))}
      </tbody>
    </table>
  )
}

interface OpenQuestionProps extends Omit<OpenQuestionsProps, 'rows' | 'focus'> {
  readonly row: QuestionRow
  readonly isInFocus: boolean
}

function OpenQuestion({ view, own, row, isInFocus, words, language }: OpenQuestionProps) {
  const { isShown } = useTables()
  const line = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (isInFocus) line.current?.scrollIntoView({ block: 'center' })
  }, [isInFocus])
  const { title, given, day, date } = row
  return (
    <tr ref={line} className={isInFocus ? 'in-hand' : undefined}>
      <td className="quiet">
        <time dateTime={isoDate(day)}>{date}</time>
      </td>
      <th scope="row">
        {title}
        {given !== null && <span className="quiet small"> {words.given(given)}</span>}
      </th>
      {own.covered.has(row.id) ? (
        <td colSpan={3}>
          <GiveForecast view={view} own={own} question={row.id} words={words} />
        </td>
      ) : (
        <Answers row={row} words={words} language={language} isShown={isShown} />
      )}
    </tr>
  )
}

interface AnswersProps extends Pick<OpenQuestionProps, 'row' | 'words' | 'language'> {
  /** As numbers. */
  readonly isShown: boolean
}

function Answers({ row: { title, journey }, words, language, isShown }: AnswersProps) {
  return (
    <>
      <td>{journey === null ? '–' : <Now journey={journey} language={language} />}</td>
      <td>
        {journey !== null &&
          (isShown || journey.chances === null ? (
            <span className="quiet">{words.wasAtStart(journey.before)}</span>
          ) : (
            <Way {...journey.chances} label={words.wayLabel(title, journey.before, journey.after)} />
          ))}
      </td>
      <td>
        {journey?.cause && (
          <span className="cause">
            <b className={journey.cause.isUp ? 'up' : 'down'}>
              <span aria-hidden="true">{journey.cause.isUp ? '▲' : '▽'}</span> {journey.cause.by}
            </b>
            <Link to={{ page: 'evidence', id: journey.cause.entry }}>{journey.cause.what}</Link>
          </span>
        )}
      </td>
    </>
  )
}

function Now({
  journey: { said, after },
  language,
}: {
  readonly journey: NonNullable<QuestionRow['journey']>
  readonly language: Language
}) {
  if (said === null) return <p className="prob num">{after}</p>
  return (
    <p className="prob">
      {said.word}
      {language === 'ja' ? '' : ', '}
      <span className="num">{language === 'ja' ? `（${said.number}）` : said.number}</span>
    </p>
  )
}

/** ○ at the start, the dot now, on the ruler of 0 to 100 % that is the same in every row. */
function Way({
  before,
  after,
  label,
}: {
  readonly before: number
  readonly after: number
  readonly label: string
}) {
  const [reference, width] = useWidth<HTMLSpanElement>()
  const x = linearScale(0, 1, 7, width - 7)
  return (
    <span className="chart" ref={reference}>
      {width > 0 && (
        <svg viewBox={`0 0 ${width} 18`} width={width} height="18" role="img" aria-label={label}>
          <line x1={x(0)} y1="9" x2={x(1)} y2="9" className="c-hair" />
          {[0, 0.5, 1].map((tick) => (
            <line key={tick} x1={x(tick)} y1="6" x2={x(tick)} y2="12" className="c-axis" />
          ))}
          <line x1={x(before)} y1="9" x2={x(after)} y2="9" className="c-line c-small" />
          <circle cx={x(before)} cy="9" r="4" className="c-open" />
          <circle cx={x(after)} cy="9" r="5" className="c-dot" />
        </svg>
      )}
    </span>
  )
}
