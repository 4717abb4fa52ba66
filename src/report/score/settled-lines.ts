import type { ResolutionOutcome } from '../../language/ledger-entry.ts'
import type { ProposedResolution } from '../../lenses/score/proposed-resolutions.ts'
import { isoDate, longDate } from '../dates.ts'
import { fittingDigits, plainNumber } from '../figures.ts'
import { textTable } from '../terminal/text-table.ts'
import { cutText } from '../terminal/text-width.ts'
import { wrapText } from '../terminal/wrap-text.ts'
import { brierText, forecasterName, type ScoreSheet, shareText } from './score-sheet.ts'

/** An answer in words; a number as it stands. */
export function outcomeWords(outcome: ResolutionOutcome, { say }: Pick<ScoreSheet, 'say'>): string {
  return typeof outcome === 'number' ? plainNumber(outcome, fittingDigits(outcome)) : say.outcomes[outcome]
}

const shownName = 16

/** Each settled question, with whoever did best and worst by Brier. */
export function questionLines(sheet: ScoreSheet): string[] {
  const { report, say, columns } = sheet
  if (report.questions.length === 0) return []
  const rows = report.questions.map(({ id, outcome, settled, binary }) => {
    const sorted = binary
      .filter(({ forecaster }) => forecaster.kind !== 'pool')
      .sort((a, b) => a.brier - b.brier)
    const [best, worst] = [sorted[0], sorted.length > 1 ? sorted.at(-1) : undefined]
    const shown = [best, worst].flatMap((one) =>
      one === undefined
        ? ['', '']
        : [cutText(forecasterName(one.forecaster, sheet), shownName), brierText(one.brier)],
    )
    return [id, outcomeWords(outcome, sheet), isoDate(settled), ...shown]
  })
  return textTable([say.questionHead, ...rows], columns, [4, 6])
}

/** Sets of questions that ask when, with who placed it best. */
export function whenLines(sheet: ScoreSheet): string[] {
  const { report, say, columns, paint } = sheet
  if (report.when.length === 0) return []
  const blocks = report.when.flatMap(({ questions, outcome, scores }) => [
    ...wrapText(
      say.whenOf(questions, questions[outcome] ? say.cameBy(questions[outcome]) : say.cameLater),
      columns,
    ),
    ...textTable(
      [
        say.whenHead.map(String),
        ...scores.map(({ forecaster, ranked, brierOfCategories }) => [
          forecasterName(forecaster, sheet),
          brierText(ranked),
          brierText(brierOfCategories),
        ]),
      ],
      columns - 2,
      [1, 2],
    ).map((line) => `  ${line}`),
  ])
  return [...blocks, ...wrapText(say.whenNote, columns).map(paint.quiet)]
}

/** Questions that asked for a number. */
export function numberLines(sheet: ScoreSheet): string[] {
  const { report, say, columns, paint, language } = sheet
  const asked = report.questions.filter(({ number }) => number.length > 0)
  if (asked.length === 0) return []
  const blocks = asked.flatMap(({ id, outcome, number }) => [
    `${id}: ${outcomeWords(outcome, sheet)}`,
    ...textTable(
      [
        say.numbersHead.map(String),
        ...number.map(({ forecaster, crps, skill, interval }) => [
          forecasterName(forecaster, sheet),
          plainNumber(crps, fittingDigits(crps)),
          skill === null ? '' : shareText(skill, language),
          interval === null ? '' : interval.holds ? say.held : say.missed,
        ]),
      ],
      columns - 2,
      [1, 2],
    ).map((line) => `  ${line}`),
  ])
  return [...blocks, ...wrapText(say.numbersNote, columns).map(paint.quiet)]
}

/** What the ledger answers, with the command by which a person settles it. */
export function proposalLines(proposals: readonly ProposedResolution[], sheet: ScoreSheet): string[] {
  const { say, columns, language, paint } = sheet
  return proposals.flatMap(({ question, outcome, day, because }) => [
    ...wrapText(
      say.proposal(question, outcomeWords(outcome, sheet), longDate(day, language), because),
      columns,
    ),
    paint.quiet(`  ${say.proposeCommand(question, String(outcome), isoDate(day))}`),
  ])
}
