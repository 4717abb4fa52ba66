import type { Situation } from '../../language/situation.ts'
import type { HindcastReport } from '../../lenses/hindcast/hindcast-report.ts'
import type { ProspectScores } from '../../lenses/hindcast/prospect-scores.ts'
import type { SettledQuestion } from '../../lenses/hindcast/settled-questions.ts'
import { isoDate } from '../dates.ts'
import type { Provenance } from '../provenance.ts'
import type { HindcastDocument } from './hindcast-schema.ts'

/** The document that `hindcast --json` prints. */
export function hindcastDocument(
  { title }: Situation,
  report: HindcastReport,
  { version, hash }: Required<Provenance>,
): HindcastDocument {
  return {
    kizashi: version,
    situation: { ...title },
    hash,
    method: { kind: 'hindcast', brier: '0..1', log: 'natural' },
    asOf: isoDate(report.asOf),
    issues: report.issued.map(({ reading, asOf, logLikelihood }) => ({
      reading,
      asOf: isoDate(asOf),
      logLikelihood,
    })),
    readings: [...report.readings],
    forecasters: report.forecasters.map((one) => ({ ...one })),
    all: scoresOf(report.all),
    byHorizon: byHorizonOf(report.byHorizon),
    sameProspects: report.sameProspects.map(({ reference, all, byHorizon }) => ({
      reference,
      all: scoresOf(all),
      byHorizon: byHorizonOf(byHorizon),
    })),
    undisputed: report.undisputed === null ? null : scoresOf(report.undisputed),
    reliability: report.reliability.map(({ forecaster, rows }) => ({ forecaster, rows: [...rows] })),
    events: Object.fromEntries(
      report.events.map(({ event, said, brier, ...others }) => [
        event,
        { ...others, said: [...said], brier: [...brier] },
      ]),
    ),
    prospects: report.prospects.map(({ from, to, came, said, ...others }) => ({
      ...others,
      from: isoDate(from),
      to: isoDate(to),
      came: [...came],
      said: [...said],
    })),
    questions: questionsOf(report),
    evidence: evidenceOf(report),
    ledger: ledgerOf(report),
  }
}

function evidenceOf({ evidence }: HindcastReport): HindcastDocument['evidence'] {
  return evidence.map(({ entries, ...others }) => ({
    ...others,
    entries: entries.map(({ id, day, logLikelihood }) => ({ id, date: isoDate(day), logLikelihood })),
  }))
}

function ledgerOf({ makeup }: HindcastReport): HindcastDocument['ledger'] {
  const { events, states, looks, writers, grades, lateBaseRates } = makeup
  return {
    events,
    states,
    ...looks,
    writers: [...writers],
    grades: { ...grades },
    lateBaseRates: Object.fromEntries(lateBaseRates.map(({ event, until }) => [event, isoDate(until)])),
  }
}

function byHorizonOf(scores: HindcastReport['byHorizon']) {
  return scores.map((one) => ({ months: one.months, ...scoresOf(one) }))
}

function questionsOf({ questions, questionScores }: HindcastReport): HindcastDocument['questions'] {
  return {
    due: questions.due.map(questionOf),
    early: questions.early.map(questionOf),
    unanswered: [...questions.unanswered],
    overdue: [...questions.overdue],
    open: [...questions.open],
    scores: questionScores.map(({ log, ...others }) => ({ ...others, log: logOf(log) })),
  }
}

/** JSON has no infinities. */
function logOf(natural: number) {
  return Number.isFinite(natural) ? { natural } : { natural: null, reason: 'called-impossible' as const }
}

function scoresOf({ prospects, yes, events, scores, comparisons }: ProspectScores) {
  return {
    prospects,
    yes,
    events,
    scores: scores.map(({ log, ...others }) => ({ ...others, log: logOf(log) })),
    comparisons: comparisons.map((one) => ({ ...one })),
  }
}

function questionOf({ issues, date, settled, ...others }: SettledQuestion) {
  return {
    ...others,
    date: isoDate(date),
    settled: isoDate(settled),
    issues: issues.map(({ day, said }) => ({ day: isoDate(day), said: [...said] })),
  }
}
