import type { Day } from '../../language/day.ts'
import type { StandingEntry } from '../../language/ledger-standing.ts'
import type { Situation } from '../../language/situation.ts'
import { brierScore } from '../../numeric/scores/brier-score.ts'
import { type EventSummary, eventSummaries, placeOf } from './event-summaries.ts'
import { forecastersOf, type HindcastForecaster, type Reference, references } from './forecasters.ts'
import type { EntryEvidence, Issued } from './issued.ts'
import { type LedgerMakeup, ledgerMakeup } from './ledger-makeup.ts'
import { type ProspectScores, prospectScores, scoredBy } from './prospect-scores.ts'
import { disputedEvents, type Horizon, horizons, type Prospect, prospectsOf } from './prospects.ts'
import { type QuestionScore, questionScores } from './question-scores.ts'
import { type ReliabilityRow, reliabilityRows } from './reliability.ts'
import { type SettledQuestions, settledQuestions } from './settled-questions.ts'

export type HorizonScores = ProspectScores & { readonly months: Horizon }

/** How the readings would have done, had they been asked then. */
export interface HindcastReport {
  /** The last day that counts: the ledger's own. */
  readonly asOf: Day
  readonly days: readonly Day[]
  /** Ids, the main one first. */
  readonly readings: readonly string[]
  /** In the order of everything that is listed by forecaster. */
  readonly forecasters: readonly HindcastForecaster[]
  readonly prospects: readonly Prospect[]
  readonly all: ProspectScores
  readonly byHorizon: readonly HorizonScores[]
  /** The same on the prospects alone for which a reference has something to say that has not for all: figures to compare with its own. */
  readonly sameProspects: readonly {
    readonly reference: Reference
    readonly all: ProspectScores
    readonly byHorizon: readonly HorizonScores[]
  }[]
  /** The same without the events whose coming is disputed; null where there are none. */
  readonly undisputed: ProspectScores | null
  readonly reliability: readonly {
    readonly forecaster: HindcastForecaster
    readonly rows: readonly ReliabilityRow[]
  }[]
  readonly events: readonly EventSummary[]
  /** Prospects with the greatest loss of the readings' mean, the worst first. */
  readonly worst: readonly Prospect[]
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
  const prospects = prospectsOf(situation, entries, issued, disputed)
  const settled = settledQuestions(situation, entries, issued, asOf)
  const isDisputed = prospects.some((prospect) => prospect.isDisputed)
  const undisputed = prospects.filter((prospect) => !prospect.isDisputed)
  return {
    asOf,
    days,
    readings,
    forecasters,
    prospects,
    all: prospectScores(prospects, forecasters),
    byHorizon: byHorizon(prospects, forecasters),
    sameProspects: references.flatMap((reference) => {
      const place = placeOf(forecasters, 'reference', reference)
      const own = prospects.filter(({ said }) => said[place] !== null)
      if (own.length === 0 || own.length === prospects.length) return []
      return [{ reference, all: prospectScores(own, forecasters), byHorizon: byHorizon(own, forecasters) }]
    }),
    undisputed: isDisputed ? prospectScores(undisputed, forecasters) : null,
    reliability: reliabilityOf(prospects, forecasters),
    events: eventSummaries(prospects, forecasters),
    worst: worstOf(prospects, placeOf(forecasters, 'pool', 'linear')),
    questions: settled,
    questionScores: questionScores(settled.due, forecasters),
    issued,
    evidence: [...evidence].sort((a, b) => b.logLikelihood - a.logLikelihood),
    makeup: ledgerMakeup(situation, entries, days[0] ?? situation.from),
  }
}

function reliabilityOf(
  prospects: readonly Prospect[],
  forecasters: readonly HindcastForecaster[],
): HindcastReport['reliability'] {
  return forecasters.flatMap((forecaster, place) =>
    forecaster.kind === 'reference'
      ? []
      : [{ forecaster, rows: reliabilityRows(scoredBy(prospects, place)) }],
  )
}

function byHorizon(
  prospects: readonly Prospect[],
  forecasters: readonly HindcastForecaster[],
): HorizonScores[] {
  return horizons.flatMap((months) => {
    const own = prospects.filter((prospect) => prospect.months === months)
    return own.length === 0 ? [] : [{ months, ...prospectScores(own, forecasters) }]
  })
}

function worstOf(prospects: readonly Prospect[], pool: number): Prospect[] {
  const loss = ({ said, came }: Prospect) => brierScore(said[pool] ?? 0, came.length > 0)
  return [...prospects].sort((a, b) => loss(b) - loss(a)).slice(0, worstShown)
}
