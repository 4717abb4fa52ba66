import type { SettledQuestion } from '../../lenses/hindcast/settled-questions.ts'
import { isoDate } from '../dates.ts'
import { plainNumber } from '../figures.ts'
import { forecasterName, type HindcastSheet, scoreText, shareText, titleIn } from './hindcast-sheet.ts'
import { markdownTable, paragraph } from './markdown.ts'

/** The situation's own questions: those whose date has passed, with scores; those settled early; those without an answer. */
export function questionSections(sheet: HindcastSheet): string[] {
  const { report, say } = sheet
  const { due, early, unanswered, overdue } = report.questions
  const scores = report.questionScores.map(({ forecaster, questions, brier, log }) => [
    forecaster.name === 'no-change' ? say.noChangeOfQuestion : forecasterName(forecaster, sheet),
    String(questions),
    scoreText(brier),
    scoreText(log),
  ])
  return [
    ...(due.length === 0
      ? []
      : [
          ...paragraph(`## ${say.sections.questions}`),
          ...questionTable(due, sheet),
          ...paragraph(say.questionNote(due.length)),
          ...unseen(sheet),
          ...(scores.length === 0 ? [] : markdownTable(say.scoreHead, scores, 1)),
        ]),
    ...(early.length === 0
      ? []
      : [
          ...paragraph(`## ${say.sections.early}`),
          ...questionTable(early, sheet),
          ...paragraph(say.earlyNote),
        ]),
    ...(unanswered.length === 0 ? [] : paragraph(say.ambiguous(coded(unanswered, sheet)))),
    ...(overdue.length === 0 ? [] : paragraph(say.overdue(coded(overdue, sheet)))),
  ]
}

/** The questions that test the model cleanly. */
export function openSection(sheet: HindcastSheet): string[] {
  const { report, say } = sheet
  const { open } = report.questions
  if (open.length === 0) return []
  return [...paragraph(`## ${say.sections.open}`), ...paragraph(say.open(open.length, coded(open, sheet)))]
}

function coded(ids: readonly string[], { say }: HindcastSheet): string {
  return ids.map((id) => `\`${id}\``).join(say.separator)
}

function questionTable(questions: readonly SettledQuestion[], sheet: HindcastSheet): string[] {
  const { report, say, situations } = sheet
  const rows = questions.map(({ id, outcome, settled, issues }) => {
    const text = (value: number | null) =>
      typeof outcome === 'number' && value !== null ? value.toFixed(1) : shareText(value, sheet)
    return [
      titleIn(situations[0]!.questions, id, sheet),
      typeof outcome === 'number' ? plainNumber(outcome, 1) : say.outcomes[outcome],
      isoDate(settled),
      ...report.readings.map((_, place) => issues.map(({ said }) => text(said[place]!)).join(' → ')),
    ]
  })
  return markdownTable(say.questionHead(report.readings.map((id) => say.reading(id))), rows, 3)
}

/** Counts of events that may happen unseen are forecasts of something else than what the ledger counts. */
function unseen(sheet: HindcastSheet): string[] {
  const { report, say, situations } = sheet
  const [situation] = situations
  const hidden = report.questions.due.filter(({ id }) => {
    const ask = situation!.questions.find((question) => question.id === id)!.ask
    if (ask.kind !== 'count') return false
    return ask.events.some((event) => !situation!.events.find((one) => one.id === event)!.alwaysReported)
  })
  if (hidden.length === 0) return []
  const titles = hidden.map(({ id }) => titleIn(situation!.questions, id, sheet))
  return paragraph(say.unseen(titles.join(say.separator)))
}
