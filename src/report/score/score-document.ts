import type { Text } from '../../language/situation.ts'
import type { BinaryScore } from '../../lenses/score/binary-scores.ts'
import type { ForecasterSummary, MeanScores } from '../../lenses/score/forecaster-summary.ts'
import type { ProposedResolution } from '../../lenses/score/proposed-resolutions.ts'
import type { ScoredQuestion, ScoreReport } from '../../lenses/score/score-report.ts'
import { twoSidedBrier } from '../../numeric/scores/brier-score.ts'
import { ignorance } from '../../numeric/scores/logarithmic-score.ts'
import { isoDate } from '../dates.ts'
import type { IssueFault } from '../issue/read-issue.ts'
import type { ScoreDocument } from './score-schema.ts'

/** What the scores were made from. */
export interface ScoreSource {
  readonly version: string
  readonly hash: string
  readonly title: Text
  /** Files that are no frozen forecast to be relied on. */
  readonly leftOut: readonly { readonly file: string; readonly fault: IssueFault }[]
}

/** The document that `score --json` prints. Infinities are null; a log score says why. */
export function scoreDocument(report: ScoreReport, source: ScoreSource): ScoreDocument {
  return {
    kizashi: source.version,
    situation: source.title,
    hash: source.hash,
    reading: report.mainReading,
    method: { kind: 'scores', brier: '0..1', log: 'natural', carried: 'forward' },
    asOf: report.asOf === null ? null : isoDate(report.asOf),
    onlyDue: report.onlyDue,
    issues: {
      scored: report.issues,
      inHindsight: report.inHindsight,
      leftOut: source.leftOut.map(({ file, fault }) => ({ file, fault })),
    },
    forecasters: report.forecasters.map(summaryOf),
    questions: Object.fromEntries(report.questions.map((question) => [question.id, questionOf(question)])),
    when: report.when.map(({ questions, outcome, scores }) => ({
      questions: [...questions],
      outcome,
      scores: scores.map((score) => ({ ...score, day: isoDate(score.day) })),
    })),
    evidence: report.evidence.map((one) => ({ ...one, asOf: isoDate(one.asOf) })),
    proposals: report.proposals.map(proposalOf),
    contradicted: report.contradicted.map(proposalOf),
    overdue: [...report.overdue],
    open: [...report.open],
  }
}

/** JSON has no infinities. */
function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null
}

type Means = Pick<
  MeanScores,
  'coverage' | 'brier' | 'brierDecayed' | 'log' | 'baseline' | 'peer' | 'relative'
>

function meansOf({ coverage, brier, brierDecayed, log, baseline, peer, relative }: Means) {
  const isKnown = Number.isFinite(log)
  return {
    coverage,
    brier,
    brierTwoSided: twoSidedBrier(brier),
    brierDecayed,
    log: isKnown
      ? { natural: log, bits: ignorance(log) }
      : { natural: null, bits: null, reason: 'called-impossible' as const },
    baseline: finite(baseline),
    peer: finite(peer),
    relative,
  }
}

function summaryOf(summary: ForecasterSummary): ScoreDocument['forecasters'][number] {
  const { forecaster, questions, yes, families, against, secondRound, opening } = summary
  const { warnings, corp, bins, ...others } = opening
  return {
    forecaster,
    questions,
    yes,
    ...meansOf(summary),
    families: families.map((family) => ({
      family: family.family,
      questions: family.questions,
      yes: family.yes,
      ...meansOf(family),
    })),
    against,
    secondRound,
    opening: {
      ...others,
      corp: { ...corp, blocks: [...corp.blocks] },
      bins: [...bins],
      warnings:
        warnings === null
          ? null
          : Object.fromEntries(Object.entries(warnings).map(([name, value]) => [name, finite(value)])),
    },
  }
}

function questionOf(question: ScoredQuestion): ScoreDocument['questions'][string] {
  const { family, outcome, settled, date, opened, isEarly, binary, number } = question
  return {
    family,
    outcome,
    settled: isoDate(settled),
    date: isoDate(date),
    opened: opened === null ? null : isoDate(opened),
    isEarly,
    binary: binary.map(binaryOf),
    number: number.map((score) => ({ ...score })),
  }
}

function binaryOf(score: BinaryScore) {
  const { forecaster, days, opening, against, secondRound } = score
  return { forecaster, days, opening, ...meansOf(score), against, secondRound }
}

function proposalOf({ question, outcome, day, because }: ProposedResolution) {
  return { question, outcome, day: isoDate(day), because: [...because] }
}
