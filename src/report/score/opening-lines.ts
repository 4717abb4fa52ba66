import { type ForecasterSummary, warningFrom } from '../../lenses/score/forecaster-summary.ts'
import { enoughToCalibrate } from '../../numeric/scores/calibration.ts'
import { percent, percentSpan } from '../figures.ts'
import { textTable } from '../terminal/text-table.ts'
import { wrapText } from '../terminal/wrap-text.ts'
import {
  brierText,
  forecasterName,
  type ScoreSheet,
  type ScoreTableSheet,
  scoreFigure,
} from './score-sheet.ts'

/** How often what each forecaster said came, by tenths; of those with too few questions the counts alone. */
export function calibrationLines(sheet: ScoreSheet): string[] {
  const { report, columns, paint, say } = sheet
  const enough = report.forecasters.filter(({ opening }) => opening.isEnough)
  const few = report.forecasters.filter(({ opening }) => !opening.isEnough)
  return [
    ...enough.flatMap((summary) => [
      paint.strong(forecasterName(summary.forecaster, sheet)),
      ...textTable([say.calibrationHead, ...binRows(summary, sheet)], columns - 2, [1, 2, 3]).map(indented),
      ...spiegelhalterLines(summary, sheet),
    ]),
    ...(few.length === 0 ? [] : wrapText(say.tooFew(enoughToCalibrate), columns).map(paint.quiet)),
    ...few.flatMap((summary) => countLines(summary, sheet)),
  ]
}

function countLines(summary: ForecasterSummary, sheet: ScoreSheet): string[] {
  return wrapText(countsOf(summary, sheet), sheet.columns)
}

/** The counts alone, of somebody with too few questions for more. */
export function countsOf({ forecaster, opening }: ForecasterSummary, sheet: ScoreTableSheet): string {
  const { say, language } = sheet
  const counts = opening.bins
    .filter(({ count }) => count > 0)
    .map((bin) => say.countOfBin(rangeOf(bin, sheet), bin.yes, bin.count))
  const [colon, comma] = language === 'ja' ? ['：', '、'] : [': ', ', ']
  return `${forecasterName(forecaster, sheet)}${colon}${counts.join(comma)}`
}

function rangeOf(
  { from, to }: { readonly from: number; readonly to: number },
  { say, language }: ScoreTableSheet,
): string {
  return say.range(String(Math.round(from * 100)), wholePercent(to, language))
}

function indented(line: string): string {
  return `  ${line}`
}

/** The rows under `calibrationHead`: how often what somebody said came, by tenths. */
export function binRows({ opening }: ForecasterSummary, sheet: ScoreTableSheet): string[][] {
  const { language } = sheet
  return opening.bins
    .filter(({ count }) => count > 0)
    .map((bin) => [
      rangeOf(bin, sheet),
      String(bin.count),
      String(bin.yes),
      percent(bin.came!, language),
      percentSpan(bin.interval!.low, bin.interval!.high, language),
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
  return wrapText(say.spiegelhalter(scoreFigure(z, 2), percent(chance, language)), columns - 2).map(indented)
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
