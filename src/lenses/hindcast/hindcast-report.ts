import type { Day } from '../../language/day.ts'
import type { StandingEntry } from '../../language/ledger-standing.ts'
import type { Situation } from '../../language/situation.ts'
import { brierScore } from '../../numeric/scores/brier-score.ts'
import { type EventSummary, eventSummaries, placeOf } from './event-summaries.ts'
import { forecastersOf, type HindcastForecaster, type Reference, references } from './forecasters.ts'
import { scoredBy, type WindowScores, windowScores } from './hindcast-scores.ts'
import type { EntryEvidence, Issued } from './issued.ts'
import { type LedgerMakeup, ledgerMakeup } from './ledger-makeup.ts'
import { type QuestionScore, questionScores } from './question-scores.ts'
import { type ReliabilityRow, reliabilityRows } from './reliability.ts'
import { type SettledQuestions, settledQuestions } from './settled-questions.ts'
import { disputedEvents, type Horizon, horizons, type Window, windowsOf } from './windows.ts'

export type HorizonScores = WindowScores & { readonly months: Horizon }

/** How the readings would have done, had they been asked then. */
export interface HindcastReport {
  /** The last day that counts: the ledger's own. */
  readonly asOf: Day
  readonly days: readonly Day[]
  /** Ids, the main one first. */
  readonly readings: readonly string[]
  /** In the order of everything that is listed by forecaster. */
  readonly forecasters: readonly HindcastForecaster[]
  readonly windows: readonly Window[]
  readonly all: WindowScores
  readonly byHorizon: readonly HorizonScores[]
  /** The same on the windows alone for which a reference has something to say that has not for all: figures to compare with its own. */
  readonly sameWindows: readonly {
    readonly reference: Reference
    readonly all: WindowScores
    readonly byHorizon: readonly HorizonScores[]
  }[]
  /** The same without the events whose coming is disputed; null where there are none. */
  readonly undisputed: WindowScores | null
  readonly reliability: readonly {
    readonly forecaster: HindcastForecaster
    readonly rows: readonly ReliabilityRow[]
  }[]
  readonly events: readonly EventSummary[]
  /** Windows with the greatest loss of the readings' mean, the worst first. */
  readonly worst: readonly Window[]
  readonly questions: SettledQuestions
  readonly questionScores: readonly QuestionScore[]
  readonly issued: readonly Issued[]
  /** The reading that foresaw the ledger best first. */
  readonly evidence: readonly EntryEvidence[]
  readonly makeup: LedgerMakeup
}

export interface HindcastFindings {
  /** The same situation in each reading, the main one first. */
  readonly situations: readonly Situation[]
  readonly entries: readonly StandingEntry[]
  readonly asOf: Day
  readonly days: readonly Day[]
  readonly issued: readonly Issued[]
  readonly evidence: readonly EntryEvidence[]
}

/** As many of the worst forecasts are shown. */
const worstShown = 10

/** Scores what was found. */
export function hindcastReport({
  situations,
  entries,
  asOf,
  days,
  issued,
  evidence,
}: HindcastFindings): HindcastReport {
  const situation = situations[0]!
  const readings = situations.map(({ reading }) => reading.id)
  const forecasters = forecastersOf(readings)
  const disputed = disputedEvents(situation, entries)
  const windows = windowsOf(situation, entries, issued, disputed)
  const settled = settledQuestions(situation, entries, issued, asOf)
  const isDisputed = windows.some((window) => window.isDisputed)
  const undisputed = windows.filter((window) => !window.isDisputed)
  return {
    asOf,
    days,
    readings,
    forecasters,
    windows,
    all: windowScores(windows, forecasters),
    byHorizon: byHorizon(windows, forecasters),
    sameWindows: references.flatMap((reference) => {
      const place = placeOf(forecasters, 'reference', reference)
      const own = windows.filter(({ said }) => said[place] !== null)
      if (own.length === 0 || own.length === windows.length) return []
      return [{ reference, all: windowScores(own, forecasters), byHorizon: byHorizon(own, forecasters) }]
    }),
    undisputed: isDisputed ? windowScores(undisputed, forecasters) : null,
    reliability: forecasters.flatMap((forecaster, place) =>
      forecaster.kind === 'reference'
        ? []
        : [{ forecaster, rows: reliabilityRows(scoredBy(windows, place)) }],
    ),
    events: eventSummaries(windows, forecasters),
    worst: worstOf(windows, placeOf(forecasters, 'pool', 'linear')),
    questions: settled,
    questionScores: questionScores(settled.due, forecasters),
    issued,
    evidence: [...evidence].sort((a, b) => b.logLikelihood - a.logLikelihood),
    makeup: ledgerMakeup(situation, entries, days[0] ?? situation.from),
  }
}

function byHorizon(windows: readonly Window[], forecasters: readonly HindcastForecaster[]): HorizonScores[] {
  return horizons.flatMap((months) => {
    const own = windows.filter((window) => window.months === months)
    return own.length === 0 ? [] : [{ months, ...windowScores(own, forecasters) }]
  })
}

function worstOf(windows: readonly Window[], pool: number): Window[] {
  const loss = ({ said, came }: Window) => brierScore(said[pool] ?? 0, came.length > 0)
  return [...windows].sort((a, b) => loss(b) - loss(a)).slice(0, worstShown)
}
