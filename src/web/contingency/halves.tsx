import { topOfScale } from '../../report/chart/curve-figure.ts'
import type { GivenLedger } from '../../report/contingency/given-ledger.ts'
import { liveWordsOf } from '../../report/contingency/live-words-of.ts'
import type { WhatIfFigures } from '../../report/contingency/shifted-chance.ts'
import type { ContingencyReport } from '../../report/contingency.ts'
import type { Language } from '../../report/language.ts'
import type { Phrases } from '../../report/phrases/en.ts'
import { TableButton, useTables } from '../frame/tables.tsx'
import { TakeAway } from '../take-away/take-away.tsx'
import { CurveChart } from './curve-chart.tsx'
import { CurveTable } from './curve-table.tsx'
import { EntryMarks } from './entry-marks.tsx'
import { HistoryChart } from './history-chart.tsx'
import { HistoryTable } from './history-table.tsx'

interface HalvesProps {
  readonly report: ContingencyReport
  /** Null without a ledger: the half that looks ahead then stands alone. */
  readonly given: GivenLedger | null
  readonly whatIf: WhatIfFigures | null
  /** Whether a hand is moving the what-if just now. */
  readonly isMoving: boolean
  readonly language: Language
  readonly phrases: Phrases
}

/** The answer in two halves, so far and from here, on one scale; both end on the same number. */
export function Halves({ report, given, whatIf, isMoving, language, phrases }: HalvesProps) {
  const { isShown } = useTables()
  const words = liveWordsOf(language)
  const { curve } = report
  if (curve === null) return null
  const most = topOfScale([
    ...curve.values,
    ...(curve.high ?? []),
    ...(whatIf?.curve ?? []),
    ...(given?.steps.map(({ value }) => value) ?? []),
  ])
  return (
    <section aria-labelledby="course">
      <div className="sec-head">
        <div className="title-line">
          <h2 id="course">{report.curveTitle}</h2>
          <TableButton phrases={phrases} />
        </div>
        <p>{given === null ? phrases.curveNote[report.course] : words.halvesNote}</p>
      </div>
      {isShown ? (
        <>
          {given !== null && <HistoryTable given={given} language={language} />}
          <CurveTable report={report} whatIf={whatIf} language={language} phrases={phrases} />
        </>
      ) : (
        <figure className={given === null ? undefined : 'halves'}>
          {given !== null && <HistoryChart given={given} most={most} language={language} />}
          <CurveChart
            report={report}
            whatIf={whatIf}
            isMoving={isMoving}
            most={most}
            isPaired={given !== null}
            language={language}
            phrases={phrases}
          />
        </figure>
      )}
      <TakeAway />
      {given !== null && <EntryMarks given={given} language={language} />}
    </section>
  )
}
