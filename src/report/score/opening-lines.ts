import { type ForecasterSummary, warningFrom } from '../../lenses/score/forecaster-summary.ts'
import { enoughToCalibrate } from '../../numeric/scores/calibration.ts'
import { percent, percentSpan } from '../figures.ts'
import { textTable } from '../terminal/text-table.ts'
import { wrapText } from '../terminal/wrap-text.ts'
import { brierText, forecasterName, type ScoreSheet, scoreFigure } from './score-sheet.ts'

/** How often what each forecaster said came, by tenths, with counts. */
export function calibrationLines(sheet: ScoreSheet): string[] {
  const { report, columns, paint, say } = sheet
  return report.forecasters.flatMap((summary) => {
    const { opening, questions, forecaster } = summary
    const few = opening.isEnough ? '' : `  ${say.tooFew(questions, enoughToCalibrate)}`
    return [
      ...wrapText(`${forecasterName(forecaster, sheet)}${few}`, columns).map(paint.strong),
      ...textTable([say.calibrationHead.map(String), ...binRows(summary, sheet)], columns, [1, 2, 3]).map(
        (line) => `  ${line}`,
      ),
      ...spiegelhalterLines(summary, sheet),
    ]
  })
}

function binRows({ opening }: ForecasterSummary, { language, say }: ScoreSheet): string[][] {
  return opening.bins
    .filter(({ count }) => count > 0)
    .map(({ from, to, count, yes, came, interval }) => [
      say.range(String(Math.round(from * 100)), wholePercent(to, language)),
      String(count),
      String(yes),
      percent(came!, language),
      percentSpan(interval!.low, interval!.high, language),
    ])
}

function wholePercent(share: number, language: string): string {
  return `${Math.round(share * 100)}${language === 'ja' ? '％' : ' %'}`
}

function spiegelhalterLines(
  { opening }: ForecasterSummary,
  { say, columns, language }: ScoreSheet,
): string[] {
  const { isEnough, spiegelhalter } = opening
  if (!isEnough || spiegelhalter === null) return []
  const { z, chance } = spiegelhalter
  return wrapText(say.spiegelhalter(scoreFigure(z, 2), percent(chance, language)), columns - 2).map(
    (line) => `  ${line}`,
  )
}

/** The parts of the Brier score of one forecast a question, and how well it told apart what came. */
export function partsLines(sheet: ScoreSheet): string[] {
  const { report, columns, paint, say } = sheet
  if (report.forecasters.length === 0) return []
  const rows = report.forecasters.map(({ forecaster, opening }) => {
    const { corp, murphy, areaUnderCurve, averagePrecision } = opening
    const parts = [corp.brier, corp.miscalibration, corp.discrimination, corp.uncertainty]
    return [
      forecasterName(forecaster, sheet),
      ...[...parts, murphy.reliability, murphy.resolution].map(brierText),
      areaUnderCurve === null ? '' : areaUnderCurve.toFixed(2),
      averagePrecision === null ? '' : averagePrecision.toFixed(2),
    ]
  })
  return [
    ...textTable([say.partsHead, ...rows], columns, [1, 2, 3, 4, 5, 6, 7, 8]),
    ...wrapText(say.partsNote, columns).map(paint.quiet),
    ...report.forecasters.flatMap((summary) => warningLines(summary, sheet)),
  ]
}

function warningLines({ forecaster, opening }: ForecasterSummary, sheet: ScoreSheet): string[] {
  const { say, columns, language } = sheet
  const { warnings, isEnough } = opening
  if (warnings === null || !isEnough) return []
  const share = (value: number) => (Number.isFinite(value) ? percent(value, language) : '—')
  const text = say.warnings(
    percent(warningFrom, language),
    share(warnings.recall),
    share(warnings.threatScore),
    scoreFigure(warnings.peirceSkill, 2),
    share(warnings.falseAlarmRatio),
  )
  return wrapText(`${forecasterName(forecaster, sheet)}: ${text}`, columns)
}
