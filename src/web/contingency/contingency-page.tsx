import { type ReactNode, useMemo } from 'react'
import type { Forecast } from '../../engine/forecast.ts'
import type { Course } from '../../language/situation.ts'
import { contingencyOrder } from '../../report/briefing.ts'
import { type ContingencyReport, contingencyReport } from '../../report/contingency.ts'
import type { Language } from '../../report/language.ts'
import type { Phrases } from '../../report/phrases/en.ts'
import { phrasesOf } from '../../report/phrases/phrases-of.ts'
import type { Provenance } from '../../report/provenance.ts'
import { pickText } from '../../report/text.ts'
import { Probability } from '../briefing/probability.tsx'
import { Link } from '../frame/routing.tsx'
import { TableButton, useTables } from '../frame/tables.tsx'
import { UnknownContingency } from '../states/unknown-contingency.tsx'
import { TakeAway } from '../take-away/take-away.tsx'
import { Claims } from './claims.tsx'
import { CurveChart } from './curve-chart.tsx'
import { CurveTable } from './curve-table.tsx'
import { Drivers } from './drivers.tsx'
import { Pathways } from './pathways.tsx'

interface ContingencyPageProps {
  readonly id: string
  readonly course: Course
  readonly forecast: Forecast
  readonly provenance: Provenance
  readonly language: Language
  readonly controls: ReactNode
}

/** One contingency: the answer, its course, the judgements it hangs on, the ways there, and the claims under them. */
export function ContingencyPage({
  id,
  course,
  forecast,
  provenance,
  language,
  controls,
}: ContingencyPageProps) {
  const phrases = phrasesOf(language)
  const report = useMemo(
    () => contingencyReport(course, forecast, id, provenance, language),
    [course, forecast, id, provenance, language],
  )
  if (report === null) return <UnknownContingency id={id} phrases={phrases} />
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
      {controls}
      <CourseSection report={report} language={language} phrases={phrases} />
      <Drivers report={report} phrases={phrases} />
      {report.pathways !== null && <Pathways pathways={report.pathways} phrases={phrases} />}
      {report.branches.length > 0 && <Branches report={report} language={language} phrases={phrases} />}
      <Claims report={report} phrases={phrases} />
      <Neighbours id={id} course={course} forecast={forecast} language={language} />
    </>
  )
}

interface PartProps {
  readonly report: ContingencyReport
  readonly language: Language
  readonly phrases: Phrases
}

function CourseSection({ report, language, phrases }: PartProps) {
  const { isShown } = useTables()
  if (report.curve === null) return null
  return (
    <section aria-labelledby="course">
      <div className="sec-head">
        <div className="title-line">
          <h2 id="course">{report.curveTitle}</h2>
          <TableButton phrases={phrases} />
        </div>
        <p>{phrases.curveNote[report.course]}</p>
      </div>
      {isShown ? (
        <CurveTable report={report} language={language} phrases={phrases} />
      ) : (
        <figure>
          <CurveChart report={report} language={language} phrases={phrases} />
        </figure>
      )}
      <TakeAway />
    </section>
  )
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

function Neighbours({
  id,
  course,
  forecast,
  language,
}: Pick<ContingencyPageProps, 'id' | 'course' | 'forecast' | 'language'>) {
  const order = contingencyOrder(course, forecast)
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
