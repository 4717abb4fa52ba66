import { daysPerYear } from '../../language/day.ts'
import { plainNumber } from '../../report/figures.ts'
import type { MapSheet } from '../../report/map/map-sheet.ts'
import { type StrengthRow, strengthLines } from '../../report/map/strength-lines.ts'
import { phrasesOf } from '../../report/phrases/phrases-of.ts'
import type { PageView } from '../frame/page-view.ts'
import { Link } from '../frame/routing.tsx'
import { NoAnswer } from '../states/no-answer.tsx'
import { Progress } from '../states/progress.tsx'
import { TakeAway } from '../take-away/take-away.tsx'

interface MapStrengthsProps {
  readonly view: PageView
  readonly sheet: MapSheet
  readonly focus: string
}

/** What moves the factor in focus by all ways together, and what it moves: computed while the map already stands. */
export function MapStrengths({ view, sheet, focus }: MapStrengthsProps) {
  const { session, opened, language } = view
  const { say } = sheet
  const phrases = phrasesOf(language)
  const work = session.works.strengths
  if (sheet.thing(focus)?.kind !== 'factor') return null
  const reading = opened.course.situation.reading.id
  const strengths = work.answer?.course.situation.reading.id === reading ? work.answer.value : null
  const lists = strengths === null ? null : strengthLines(sheet, strengths, focus)
  const { from, to } = opened.course.situation
  const years = say.years(plainNumber(strengths?.years ?? Math.min(1, (to - from) / daysPerYear), 1))
  return (
    <section aria-labelledby="strengths">
      <div className="sec-head">
        <h2 id="strengths">{say.strengthTitle(phrases.quoted(sheet.title(focus)))}</h2>
        <p>{say.strengthNote(years)}</p>
      </div>
      <Progress
        {...view}
        work={work}
        phrases={phrases}
        working={say.working}
        stopped={say.stopped}
        label={say.working}
      />
      <NoAnswer {...view} work={work} />
      {lists !== null && (
        <div className="two">
          <Strengths title={say.strengthMoved} rows={lists.moved} none={lists.none} />
          <Strengths title={say.strengthItMoves} rows={lists.moves} none={lists.none} />
        </div>
      )}
      {lists !== null && <TakeAway of="chart" />}
      {strengths !== null && strengths.runs !== null && (
        <p className="note">{say.strengthRuns(plainNumber(strengths.runs))}</p>
      )}
    </section>
  )
}

interface StrengthsProps {
  readonly title: string
  readonly rows: readonly StrengthRow[]
  readonly none: string
}

function Strengths({ title, rows, none }: StrengthsProps) {
  return (
    <div>
      <h3>{title}</h3>
      {rows.length === 0 ? (
        <p className="quiet small">{none}</p>
      ) : (
        <ul className="map-strengths">
          {rows.map(({ id, title: name, held, strength, points }) => (
            <li key={id}>
              <span>
                <Link to={{ page: 'map', id }}>{name}</Link> <span className="quiet">{held}</span>
              </span>
              <span className="bar" aria-hidden="true">
                <i style={{ width: `${Math.round(100 * strength)}%` }} />
              </span>
              <span className="num">{points}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
