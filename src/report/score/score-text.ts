import type { Situation } from '../../language/situation.ts'
import type { ScoreReport } from '../../lenses/score/score-report.ts'
import { longDate } from '../dates.ts'
import { plainNumber } from '../figures.ts'
import type { Language } from '../language.ts'
import { type Paint, plainPaint } from '../terminal/paint.ts'
import { plainBlocks } from '../terminal/plain-text.ts'
import { textTable } from '../terminal/text-table.ts'
import { textWidth } from '../terminal/text-width.ts'
import { wrapText } from '../terminal/wrap-text.ts'
import { pickText } from '../text.ts'
import { calibrationLines, partsLines } from './opening-lines.ts'
import type { ScoreSource } from './score-document.ts'
import { againstRows, forecasterRows } from './score-rows.ts'
import { brierText, forecasterName, type ScoreSheet, scoreFigure } from './score-sheet.ts'
import { scoreWordsOf } from './score-words-of.ts'
import { numberLines, proposalLines, questionLines, whenLines } from './settled-lines.ts'

/** The scores as text for a terminal, lines ended by `\n`. */
export function scoreText(
  situation: Situation,
  report: ScoreReport,
  { leftOut }: Pick<ScoreSource, 'leftOut'>,
  language: Language,
  { columns = 80, paint = plainPaint }: { readonly columns?: number; readonly paint?: Paint } = {},
): string {
  const say = scoreWordsOf(language)
  const sheet: ScoreSheet = { situation, report, language, columns: Math.max(60, columns), paint, say }
  const { sections } = say
  const blocks = [
    head(sheet),
    section(sections.forecasters, forecasterLines(sheet), sheet),
    section(sections.against, againstLines(sheet), sheet),
    section(sections.families, familyLines(sheet), sheet),
    section(sections.calibration, calibrationLines(sheet), sheet),
    section(sections.parts, partsLines(sheet), sheet),
    section(sections.when, whenLines(sheet), sheet),
    section(sections.numbers, numberLines(sheet), sheet),
    section(sections.evidence, evidenceLines(sheet), sheet),
    section(sections.questions, questionLines(sheet), sheet),
    section(sections.proposals, proposalLines(report.proposals, sheet), sheet),
    section(sections.contradicted, proposalLines(report.contradicted, sheet), sheet),
    section(sections.overdue, listed(report.overdue, sheet), sheet),
    section(sections.notes, noteLines(sheet, leftOut), sheet),
  ]
  return plainBlocks(blocks)
}

function section(title: string, lines: readonly string[], { columns, paint }: ScoreSheet): string[] {
  if (lines.length === 0) return []
  const rule = '─'.repeat(Math.max(0, columns - textWidth(title) - 1))
  return [`${paint.strong(title)} ${paint.quiet(rule)}`, ...lines]
}

function head(sheet: ScoreSheet): string[] {
  const { situation, report, language, columns, paint, say } = sheet
  const title = say.title(pickText(situation.title, language))
  const until = report.asOf === null ? '' : `  ${say.until(longDate(report.asOf, language))}`
  const came = (outcome: string) => report.questions.filter((one) => one.outcome === outcome)
  const ids = (questions: readonly { readonly id: string }[]) => questions.map(({ id }) => id)
  const numbers = report.questions.filter(({ outcome }) => typeof outcome === 'number').length
  const answered = came('yes').length + came('no').length + numbers
  const isNothing = report.questions.length + report.open.length + report.overdue.length === 0
  if (isNothing)
    return [paint.strong(title), ...wrapText(`${say.nothingForecast} ${say.howToForecast}`, columns)]
  const late = report.questions.filter(({ opened, outcome }) => opened === null && isAnswer(outcome))
  const early = report.questions.filter(({ isEarly, outcome }) => isEarly && isAnswer(outcome))
  const sentences = [
    answered === 0 ? say.nothingSettled : say.settled(came('yes').length, came('no').length, numbers),
    say.unanswered(ids(came('annulled')), ids(came('ambiguous'))),
    ...(late.length === 0 ? [] : [say.late(ids(late))]),
    ...(early.length === 0 ? [] : [say.early(ids(early))]),
    ...(early.length === 0 || report.onlyDue ? [] : [say.leaning]),
    ...(report.onlyDue ? [say.onlyDue] : []),
    ...(report.open.length === 0 ? [] : [say.open(report.open.length)]),
  ]
  return [
    `${paint.strong(title)}${paint.quiet(until)}`,
    ...sentences.flatMap((sentence) => wrapText(sentence, columns)),
    ...(report.forecasters.length === 0 ? [] : ['', ...wrapText(say.scale, columns).map(paint.quiet)]),
  ]
}

function isAnswer(outcome: string | number): boolean {
  return outcome !== 'annulled' && outcome !== 'ambiguous'
}

function forecasterLines(sheet: ScoreSheet): string[] {
  const { report, say, columns, paint } = sheet
  if (report.forecasters.length === 0) return []
  return [
    ...textTable([say.forecasterHead, ...forecasterRows(sheet)], columns, [1, 2, 3, 4, 5, 6, 7]),
    ...wrapText(say.forecastersNote, columns).map(paint.quiet),
  ]
}

function againstLines(sheet: ScoreSheet): string[] {
  const { say, columns, paint } = sheet
  const rows = againstRows(sheet)
  if (rows.length === 0) return []
  return [
    ...textTable([say.againstHead, ...rows], columns, [2, 3, 5]),
    ...wrapText(say.againstNote, columns).map(paint.quiet),
  ]
}

/** Only where a forecaster has questions of more than one kind. */
function familyLines(sheet: ScoreSheet): string[] {
  const { report, say, columns } = sheet
  const rows = report.forecasters
    .filter(({ families }) => families.length > 1)
    .flatMap(({ forecaster, families }) => [
      [forecasterName(forecaster, sheet)],
      ...families.map((one) => [
        `  ${say.families[one.family]}`,
        String(one.questions),
        brierText(one.brier),
        scoreFigure(one.log, 2),
        scoreFigure(one.baseline, 0),
      ]),
    ])
  return rows.length === 0 ? [] : textTable([say.familyHead, ...rows], columns, [1, 2, 3, 4])
}

function evidenceLines(sheet: ScoreSheet): string[] {
  const { report, say, columns, paint, language } = sheet
  const [best] = report.evidence
  if (best === undefined) return report.issues === 0 ? [] : wrapText(say.noEvidence, columns).map(paint.quiet)
  const rows = report.evidence.map(({ reading, asOf, logLikelihood }) => {
    // Chances of different records cannot be set against each other.
    const ratio = asOf === best.asOf ? Math.exp(best.logLikelihood - logLikelihood) : null
    return [
      say.reading(reading),
      longDate(asOf, language),
      scoreFigure(logLikelihood, 2),
      ratio === null ? '' : plainNumber(ratio, ratio < 10 ? 1 : 0),
    ]
  })
  return [
    ...textTable([say.evidenceHead, ...rows], columns, [2, 3]),
    ...wrapText(say.evidenceNote, columns).map(paint.quiet),
  ]
}

function listed(ids: readonly string[], { columns, language }: ScoreSheet): string[] {
  return ids.length === 0 ? [] : wrapText(ids.join(language === 'ja' ? '、' : ', '), columns)
}

function noteLines({ report, say, columns }: ScoreSheet, leftOut: ScoreSource['leftOut']): string[] {
  return [
    ...(report.inHindsight === 0 ? [] : [say.hindsight(report.inHindsight, report.issues)]),
    ...leftOut.map(({ file, fault }) => say.leftOut(file, say.faults[fault])),
  ].flatMap((note) => wrapText(note, columns))
}
