import { useMemo } from 'react'
import type { Update } from '../../engine/evidence/update.ts'
import { standingEntries } from '../../language/ledger-standing.ts'
import { phrasesOf } from '../../report/phrases/phrases-of.ts'
import { questionRows } from '../../report/questions/question-rows.ts'
import { questionsWordsOf } from '../../report/questions/questions-words-of.ts'
import { pickText } from '../../report/text.ts'
import { InPhrases } from '../frame/in-phrases.tsx'
import type { PageView } from '../frame/page-view.ts'
import { Link } from '../frame/routing.tsx'
import { TableButton } from '../frame/tables.tsx'
import type { ScoreFound } from '../session/protocol.ts'
import { LedgerFindings } from '../states/ledger-findings.tsx'
import { NoAnswer } from '../states/no-answer.tsx'
import { Progress } from '../states/progress.tsx'
import { ForecastAs } from './forecast-as.tsx'
import { OpenQuestions } from './open-questions.tsx'
import { useOwnForecasts } from './own-forecasts.ts'
import './questions.css'
import { TakeAway } from '../take-away/take-away.tsx'
import { Scores } from './scores.tsx'
import { SettleQuestion } from './settle-question.tsx'
import { SettledQuestions } from './settled-questions.tsx'
import { WaitingQuestions } from './waiting-questions.tsx'

/** The questions: open, answered by the ledger, settled; how each answer moved, and how the forecasts did. */
export function QuestionsPage(view: PageView) {
  const { session, opened, language, controls } = view
  const { situation } = opened.course
  const phrases = phrasesOf(language)
  const words = questionsWordsOf(language)
  const { ledger } = session.folder
  const update = here<Update>(view, session.works.update.answer)
  const score = here<ScoreFound>(view, session.works.score.answer)
  const rows = useMemo(
    () => questionRows(situation, opened.entries, update, language),
    [situation, opened.entries, update, language],
  )
  const own = useOwnForecasts(view, rows)
  if (opened.ledgerErrors.length > 0) return <LedgerFindings {...view} />
  const settledIds = settledIn(view)
  const waitingIds = new Set(score?.report.proposals.map(({ question }) => question))
  const open = rows.filter(({ id }) => !settledIds.has(id) && !waitingIds.has(id))
  const waiting = rows.filter(({ id }) => waitingIds.has(id))
  const part = { view, words, rows, score }
  return (
    <>
      <p className="kicker">
        <span>{phrases.readingOf(pickText(situation.reading.title, language))}</span>
      </p>
      <h1>
        <InPhrases
          text={
            rows.length === 0 ? words.titleEmpty : words.title(open.length, settledIds.size, waiting.length)
          }
        />
      </h1>
      <p className="lede">{rows.length === 0 ? words.emptyWords : words.lede}</p>
      {controls}
      {ledger === null && rows.length > 0 && (
        <p className="quiet">
          {words.noLedger} <Link to={{ page: 'briefing' }}>{phrases.pageNames.briefing}</Link>
        </p>
      )}
      <Progress
        {...view}
        work={session.works.update}
        phrases={phrases}
        working={update === null ? words.working : words.workingRough}
        stopped={words.stopped}
        label={words.working}
      />
      <NoAnswer {...view} work={session.works.update} />
      <ForecastAs own={own} words={words} hasOpen={open.length > 0} />
      {rows.length > 0 && (
        <section aria-labelledby="open">
          <div className="sec-head">
            <div className="title-line">
              <h2 id="open">{words.openTitle}</h2>
              <TableButton phrases={phrases} />
            </div>
            <p>{words.openNote}</p>
          </div>
          {open.length === 0 ? (
            <p className="quiet">{words.noOpen}</p>
          ) : (
            <OpenQuestions
              view={view}
              own={own}
              rows={open}
              focus={view.id}
              words={words}
              language={language}
            />
          )}
          {open.length > 0 && <TakeAway />}
        </section>
      )}
      <WaitingQuestions {...part} />
      <SettleQuestion view={view} words={words} questions={[...waiting, ...open]} />
      <SettledQuestions {...part} />
      <Scores {...part} />
    </>
  )
}

/** An answer about the reading in view; null while only that of another is there. */
function here<Value>(
  { opened }: PageView,
  answer: { readonly value: Value; readonly course: PageView['opened']['course'] } | null,
): Value | null {
  return answer?.course.situation.reading.id === opened.course.situation.reading.id ? answer.value : null
}

/** The questions that the ledger settles, whether anybody had forecast them or not. */
function settledIn({ opened }: PageView): ReadonlySet<string> {
  const asked = new Set(opened.course.situation.questions.map(({ id }) => id))
  const settled = standingEntries(opened.entries).flatMap((entry) =>
    entry.kind === 'resolution' ? [entry.question] : [],
  )
  return new Set(settled.filter((id) => asked.has(id)))
}
