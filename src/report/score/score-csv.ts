import { askedIn } from '../../language/asked.ts'
import type { Situation } from '../../language/situation.ts'
import type { BinaryScore } from '../../lenses/score/binary-scores.ts'
import type { ScoredQuestion, ScoreReport } from '../../lenses/score/score-report.ts'
import { twoSidedBrier } from '../../numeric/scores/brier-score.ts'
import { csvText, type Row } from '../csv-text.ts'
import { isoDate } from '../dates.ts'
import type { Language } from '../language.ts'
import { pickText } from '../text.ts'

const columns = [
  'question',
  'title',
  'family',
  'outcome',
  'opened',
  'settled',
  'date',
  'forecaster_kind',
  'forecaster',
  'days',
  'coverage',
  'opening',
  'brier_0_1',
  'brier_0_2',
  'brier_decayed',
  'log',
  'baseline',
  'peer',
  'relative',
  'brier_base_rate',
  'brier_no_change',
  'brier_last_issue',
  'crps',
  'crps_skill',
] as const

/**
 * The scores as a table, a row for each forecaster on each question; a question without a score has one row of its own.
 * What a question is held against is the mean Brier score of the reference on the same days. An empty cell is no number.
 */
export function scoreCsv(situation: Situation, { questions }: ScoreReport, language: Language): string {
  const titles = new Map(askedIn(situation).map(({ id, title }) => [id, pickText(title, language)]))
  const padded = (row: Row): Row => columns.map((_, place) => row[place])
  return csvText([
    columns,
    ...questions.flatMap((question) => {
      const head = headOf(question, titles.get(question.id) ?? question.id)
      const rows = [
        ...question.binary.map((score) => [...head, ...binaryCells(score)]),
        ...question.number.map(({ forecaster, days, coverage, crps, skill }) => [
          ...head,
          ...[forecaster.kind, forecaster.name, days, coverage],
          ...Array.from({ length: 11 }, () => null),
          crps,
          skill,
        ]),
      ]
      return (rows.length === 0 ? [head] : rows).map(padded)
    }),
  ])
}

function headOf({ id, family, outcome, opened, settled, date }: ScoredQuestion, title: string): Row {
  return [
    id,
    title,
    family,
    outcome,
    opened === null ? null : isoDate(opened),
    isoDate(settled),
    isoDate(date),
  ]
}

function binaryCells(score: BinaryScore): Row {
  const { forecaster, days, coverage, opening, brier, brierDecayed, log, baseline, peer, relative } = score
  const { baseRate, noChange, lastIssue } = score.against
  return [
    ...[forecaster.kind, forecaster.name, days, coverage, opening],
    ...[brier, twoSidedBrier(brier), brierDecayed, log, baseline, peer, relative],
    ...[baseRate?.reference, noChange?.reference, lastIssue?.reference],
  ]
}
