import { memo, type ReactNode, useMemo, useState } from 'react'
import type { Update } from '../../engine/evidence/update.ts'
import type { Forecast } from '../../engine/forecast.ts'
import type { LedgerEntry } from '../../language/ledger-entry.ts'
import type { Course } from '../../language/situation.ts'
import { contingencyOrder } from '../../report/briefing.ts'
import { givenLedger } from '../../report/contingency/given-ledger.ts'
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
import { useEdits } from '../judgements/use-edits.ts'
import type { LiveAbout } from '../live/live-protocol.ts'
import { useKeeping } from '../live/use-keeping.ts'
import type { Live } from '../live/use-live.ts'
import type { Viewpoint } from '../session/viewpoint.ts'
import { UnknownContingency } from '../states/unknown-contingency.tsx'
import { Claims } from './claims.tsx'
import { Halves } from './halves.tsx'
import { JudgementsSection } from './judgements-section.tsx'
import { Pathways } from './pathways.tsx'

interface ContingencyPageProps {
  readonly id: string
  readonly course: Course
  readonly forecast: Forecast
  /** From where it is seen. */
  readonly viewpoint: Viewpoint
  /** Given the ledger; null without one and until it is there. */
  readonly update: Update | null
  readonly entries: readonly LedgerEntry[]
  /** The answer as it follows a hand, and of what; null: of nothing. */
  readonly live: Live
  readonly about: LiveAbout | null
  /** Whether what is shown is what is followed: a judgement may be moved from then on. */
  readonly canHold: boolean
  readonly provenance: Provenance
  readonly language: Language
  readonly controls: ReactNode
}

/** One contingency: the answer, how it came to be and goes on, the judgements it hangs on, the ways there, the claims. */
export function ContingencyPage(props: ContingencyPageProps) {
  const { id, course, forecast, live, about, language } = props
  const phrases = phrasesOf(language)
  const { report, given } = useReport(props)
  const edits = useEdits(course.situation, props.viewpoint.reading)
  const keeping = useKeeping(edits, props.viewpoint, language)
  const [isMoving, setIsMoving] = useState(false)
  if (report === null) return <UnknownContingency id={id} phrases={phrases} />
  const shift = live.shifts[id]
  const whatIf =
    shift === undefined || report.curve === null || about === null
      ? null
      : whatIfFigures(report.answer.value, report.curve, shift, about.dates)
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
        slopes={live.slopes[id] ?? null}
        shift={shift ?? null}
        keeping={keeping}
        canHold={props.canHold}
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

interface PartProps {
  readonly report: ContingencyReport
  readonly language: Language
  readonly phrases: Phrases
}

const Branches = memo(function Branches({ report, language, phrases }: PartProps) {
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
})

interface NeighboursProps {
  readonly id: string
  readonly course: Course
  readonly answers: Forecast | Update
  readonly language: Language
}

const Neighbours = memo(function Neighbours({ id, course, answers, language }: NeighboursProps) {
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
})
