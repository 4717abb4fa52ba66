import { referenceNames } from '../../lenses/score/binary-scores.ts'
import type { ForecasterSummary } from '../../lenses/score/forecaster-summary.ts'
import { percent } from '../figures.ts'
import { brierText, forecasterName, type ScoreTableSheet, scoreFigure, shareText } from './score-sheet.ts'

/** The rows under `forecasterHead`: each forecaster's means. */
export function forecasterRows(sheet: ScoreTableSheet): string[][] {
  return sheet.report.forecasters.map((one) => [
    forecasterName(one.forecaster, sheet),
    String(one.questions),
    brierText(one.brier),
    brierText(one.brierDecayed),
    scoreFigure(one.log, 2),
    scoreFigure(one.baseline, 0),
    scoreFigure(one.peer, 0),
    percent(one.coverage, sheet.language),
  ])
}

/** The rows under `againstHead`: each forecaster held against others on the same questions and days. */
export function againstRows(sheet: ScoreTableSheet): string[][] {
  return sheet.report.forecasters.flatMap((summary) => rowsOf(summary, sheet))
}

function rowsOf({ forecaster, against, secondRound }: ForecasterSummary, sheet: ScoreTableSheet): string[][] {
  const { say, language } = sheet
  const all = [
    ...referenceNames.map((name) => ({ name: say.references[name], found: against[name] })),
    { name: say.secondRound, found: secondRound === null ? null : { ...secondRound, skill: null } },
  ]
  return all.flatMap(({ name, found }) => {
    if (found === null) return []
    const { low, high } = found.interval ?? { low: null, high: null }
    return [
      [
        forecasterName(forecaster, sheet),
        name,
        String(found.count),
        scoreFigure(found.mean, 3),
        low === null ? '' : say.range(scoreFigure(low, 3), scoreFigure(high, 3)),
        found.skill === null ? '' : shareText(found.skill, language),
      ],
    ]
  })
}
