import { type ReactNode, useMemo, useState } from 'react'
import type { Update } from '../../engine/evidence/update.ts'
import type { Forecast } from '../../engine/forecast.ts'
import type { Day } from '../../language/day.ts'
import type { LedgerEntry } from '../../language/ledger-entry.ts'
import type { Ask, Course } from '../../language/situation.ts'
import { contingencyOrder } from '../../report/briefing.ts'
import { type GivenLedger, givenLedger } from '../../report/contingency/given-ledger.ts'
import { reportGiven } from '../../report/contingency/report-given.ts'
import { whatIfFigures } from '../../report/contingency/shifted-chance.ts'
import { type ContingencyReport, contingencyReport } from '../../report/contingency.ts'
import type { Language } from '../../report/language.ts'
import type { Phrases } from '../../report/phrases/en.ts'
import { phrasesOf } from '../../report/phrases/phrases-of.ts'
import type { Provenance } from '../../report/provenance.ts'
import { pickText } from '../../report/text.ts'
import { Probability } from '../briefing/probability.tsx'
import { Link } from '../frame/routing.tsx'
import type { LiveAbout } from '../live/live-protocol.ts'
import { useLive } from '../live/use-live.ts'
import { UnknownContingency } from '../states/unknown-contingency.tsx'
import { Claims } from './claims.tsx'
import { Halves } from './halves.tsx'
import { JudgementsSection } from './judgements-section.tsx'
import { Pathways } from './pathways.tsx'

interface ContingencyPageProps {
  readonly id: string
  readonly course: Course
  readonly forecast: Forecast
  /** Given the ledger; null without one and until it is there. */
  readonly update: Update | null
  readonly entries: readonly LedgerEntry[]
  /** Whether the figures shown are the last: a judgement may be moved from then on. */
  readonly isSettled: boolean
  readonly asOf: Day | null
  readonly provenance: Provenance
  readonly language: Language
  readonly controls: ReactNode
}

/** One contingency: the answer, how it came to be and goes on, the judgements it hangs on, the ways there, the claims. */
export function ContingencyPage(props: ContingencyPageProps) {
  const { id, course, forecast, language } = props
  const phrases = phrasesOf(language)
  const { report, given } = useReport(props)
  const about = useAbout(props, report, given)
  const live = useLive(about)
  const [isMoving, setIsMoving] = useState(false)
  if (report === null) return <UnknownContingency id={id} phrases={phrases} />
  const whatIf =
    live.shift === null || report.curve === null
      ? null
      : whatIfFigures(report.answer.value, report.curve, live.shift)
  return (
    <>
      <p className="kicker">
        <Link to={{ page: 'briefing' }}>{phrases.pageNames.briefing}</Link>
        {report.parent === null ? (
          <span>{phrases.pageNames.contingency}</span>
        ) : (
          <Link to={{ page: 'contingency', id: report.parent.id }}>{report.parent.title}</Link>
        )}
        {report.kicker.map((part) => (
          <span key={part}>{part}</span>
        ))}
      </p>
      <h1>{report.title}</h1>
      <div className="answer">
        <Probability answer={report.answer} language={language} isBig />
        <p className="say">{report.sentence}</p>
      </div>
      {report.note !== null && <p className="about">{report.note}</p>}
      {props.controls}
      <Halves
        report={report}
        given={given}
        whatIf={whatIf}
        isMoving={isMoving}
        language={language}
        phrases={phrases}
      />
      <JudgementsSection
        report={report}
        situation={course.situation}
        live={live}
        canHold={about !== null}
        whatIf={whatIf}
        isGivenLedger={given !== null}
        onMoving={setIsMoving}
        language={language}
        phrases={phrases}
      />
      {report.pathways !== null && <Pathways pathways={report.pathways} phrases={phrases} />}
      {report.branches.length > 0 && <Branches report={report} language={language} phrases={phrases} />}
      <Claims report={report} phrases={phrases} />
      <Neighbours id={id} course={course} answers={props.update ?? forecast} language={language} />
    </>
  )
}

/** What is said of it: as judged, or, once that is there, as the ledger leaves it. */
function useReport({ id, course, forecast, update, entries, provenance, language }: ContingencyPageProps) {
  const judged = useMemo(
    () => contingencyReport(course, forecast, id, provenance, language),
    [course, forecast, id, provenance, language],
  )
  return useMemo(() => {
    const { situation } = course
    const asJudged = { report: judged, given: null }
    if (judged === null || update === null) return asJudged
    const given = givenLedger(situation, entries, update, id, language)
    return given === null
      ? asJudged
      : { report: reportGiven(judged, given, situation, update, language), given }
  }, [judged, course, update, entries, id, language])
}

const seed = 1
/** What has a chance, and can therefore follow a hand. */
const follows: readonly Ask['kind'][] = ['event', 'before', 'reach', 'at']

/** What is to follow a hand: the answer that is shown, from where it is seen. */
function useAbout(
  { id, course, entries, isSettled, asOf }: ContingencyPageProps,
  report: ContingencyReport | null,
  given: GivenLedger | null,
): LiveAbout | null {
  const dates = report?.curve?.dates ?? null
  const isGiven = given !== null
  const days = dates?.join() ?? ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: the days themselves are what the dates are made of
  return useMemo(() => {
    const { ask } = course.situation.contingencies.find((one) => one.id === id) ?? {}
    if (!isSettled || dates === null || !ask || !follows.includes(ask.kind)) return null
    return { course, entries: isGiven ? entries : [], asOf, id, dates, seed }
  }, [course, entries, isGiven, isSettled, asOf, id, days])
}

interface PartProps {
  readonly report: ContingencyReport
  readonly language: Language
  readonly phrases: Phrases
}

function Branches({ report, language, phrases }: PartProps) {
  return (
    <section aria-labelledby="branches">
      <div className="sec-head">
        <h2 id="branches">{phrases.branches}</h2>
      </div>
      <ul className="relatives">
        {report.branches.map(({ id, title, answer }) => (
          <li key={id}>
            <Link to={{ page: 'contingency', id }}>{title}</Link>
            <Probability answer={answer} language={language} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface NeighboursProps {
  readonly id: string
  readonly course: Course
  readonly answers: Forecast | Update
  readonly language: Language
}

function Neighbours({ id, course, answers, language }: NeighboursProps) {
  const order = contingencyOrder(course, answers)
  const place = order.indexOf(id)
  const title = (of: string) =>
    pickText(course.situation.contingencies.find((one) => one.id === of)?.title ?? {}, language) || of
  const [before, after] = [order[place - 1], order[place + 1]]
  return (
    <nav className="neighbours" aria-label={phrasesOf(language).listTitle}>
      {before === undefined ? (
        <span />
      ) : (
        <Link to={{ page: 'contingency', id: before }}>← {title(before)}</Link>
      )}
      {after !== undefined && <Link to={{ page: 'contingency', id: after }}>{title(after)} →</Link>}
    </nav>
  )
}
