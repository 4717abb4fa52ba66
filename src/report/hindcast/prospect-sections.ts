import { placeOf } from '../../lenses/hindcast/event-summaries.ts'
import type { HindcastForecaster } from '../../lenses/hindcast/forecasters.ts'
import type { HindcastReport } from '../../lenses/hindcast/hindcast-report.ts'
import type { ProspectComparison, ProspectScores } from '../../lenses/hindcast/prospect-scores.ts'
import { forecasterName, type HindcastSheet, scoreText, shareText, titleIn } from './hindcast-sheet.ts'
import { markdownTable, paragraph } from './markdown.ts'

/** The family of prospects: scores by span, differences, parts, what was said and what came, event by event. */
export function prospectSections(sheet: HindcastSheet): string[] {
  const { report, say } = sheet
  if (report.prospects.length === 0) return []
  const { sections } = say
  return [
    ...paragraph(`## ${sections.prospects}`),
    ...paragraph(say.family),
    ...paragraph(verdict(sheet)),
    ...disputed(sheet),
    ...paragraph(`### ${sections.brier}`),
    ...scoreTable(groupsOf(sheet.report, sheet), 'brier', sheet),
    ...paragraph(say.brierNote),
    ...report.sameProspects.flatMap((same) => [
      ...paragraph(say.sameProspects[same.reference] ?? ''),
      ...scoreTable(groupsOf(same, sheet), 'brier', sheet),
    ]),
    ...paragraph(`### ${sections.differences}`),
    ...differenceTable(sheet),
    ...paragraph(say.differenceNote),
    ...paragraph(`### ${sections.log}`),
    ...scoreTable(groupsOf(sheet.report, sheet), 'log', sheet),
    ...paragraph(say.logNote),
    ...report.sameProspects.flatMap((same) => [
      ...paragraph(say.sameProspects[same.reference] ?? ''),
      ...scoreTable(groupsOf(same, sheet), 'log', sheet),
    ]),
    ...paragraph(`### ${sections.corp}`),
    ...corpTable(sheet),
    ...paragraph(say.corpNote),
    ...paragraph(`### ${sections.reliability}`),
    ...reliabilityTable(sheet),
    ...paragraph(say.reliabilityNote),
    ...paragraph(`### ${sections.events}`),
    ...eventTable(sheet),
    ...paragraph(say.eventNote),
  ]
}

/** The spans, and all together. */
function groupsOf(
  { byHorizon, all }: Pick<HindcastReport, 'byHorizon' | 'all'>,
  { say }: HindcastSheet,
): Group[] {
  return [
    ...byHorizon.map((scores) => ({ name: say.months(scores.months), scores })),
    { name: say.all, scores: all },
  ]
}

interface Group {
  readonly name: string
  readonly scores: ProspectScores
}

function isSame(a: HindcastForecaster, b: HindcastForecaster): boolean {
  return a.kind === b.kind && a.name === b.name
}

/** A reference that has nothing to say of some prospects is left out: its figures would be of other prospects. */
function scoreTable(groups: readonly Group[], which: 'brier' | 'log', sheet: HindcastSheet): string[] {
  const { report, say } = sheet
  const all = groups.at(-1)!.scores
  const shown = report.forecasters.filter(
    (forecaster) =>
      forecaster.kind !== 'reference' ||
      all.scores.find((one) => isSame(one.forecaster, forecaster))?.prospects === all.prospects,
  )
  const counts = groups.map(({ scores }) => `${scores.prospects} (${scores.yes})`)
  const rows = shown.map((forecaster) => [
    forecasterName(forecaster, sheet),
    ...groups.map(({ scores }) => {
      const found = scores.scores.find((one) => isSame(one.forecaster, forecaster))
      if (!found) return scoreText(null)
      const count = found.prospects === scores.prospects ? '' : ` (${found.prospects})`
      return `${scoreText(found[which])}${count}`
    }),
  ])
  const head = ['', ...groups.map(({ name }) => name)]
  return markdownTable(head, [[say.prospectsCame, ...counts], ...rows], 1)
}

function differenceText(
  { difference: { mean, interval } }: ProspectComparison,
  { say }: HindcastSheet,
): string {
  if (interval === null) return signed(mean)
  return `${signed(mean)} (${say.range(signed(interval.low), signed(interval.high))})`
}

/** The same within a sentence that has brackets of its own. */
function inWords({ difference: { mean, interval } }: ProspectComparison, { say }: HindcastSheet): string {
  if (interval === null) return signed(mean)
  return say.verdict.interval(signed(mean), say.range(signed(interval.low), signed(interval.high)))
}

function signed(value: number): string {
  const text = scoreText(value)
  return value > 0 && text !== '0.000' ? `+${text}` : text
}

function differenceTable(sheet: HindcastSheet): string[] {
  const groups = groupsOf(sheet.report, sheet)
  const rows = sheet.report.all.comparisons.map(({ forecaster, against }) => [
    `${forecasterName(forecaster, sheet)} − ${forecasterName(against, sheet)}`,
    ...groups.map(({ scores }) => {
      const found = scores.comparisons.find(
        (one) => isSame(one.forecaster, forecaster) && isSame(one.against, against),
      )
      return found ? differenceText(found, sheet) : scoreText(null)
    }),
  ])
  return markdownTable([sheet.say.differenceHead, ...groups.map(({ name }) => name)], rows, 1)
}

/** How the mean of the readings stands against each reference, by whether the interval holds 0. */
function verdict(sheet: HindcastSheet): string {
  const { report, say } = sheet
  const own = report.all.comparisons.filter(({ forecaster }) => forecaster.name === 'linear')
  const parts = own.map((comparison) => {
    const { interval } = comparison.difference
    const way =
      interval === null || (interval.low <= 0 && interval.high >= 0)
        ? 'even'
        : interval.high < 0
          ? 'better'
          : 'worse'
    const what = forecasterName(comparison.against, sheet)
    return say.verdict[way](what, inWords(comparison, sheet))
  })
  const score = report.all.scores.find(({ forecaster }) => forecaster.name === 'linear')
  if (!score) return ''
  const gap = sheet.language === 'ja' ? '' : ' '
  const expected = say.verdict.expected(score.expected.toFixed(1), score.yes)
  return `${say.verdict.sentence(forecasterName(score.forecaster, sheet), parts)}${gap}${expected}`
}

function disputed(sheet: HindcastSheet): string[] {
  const { report, say, situations } = sheet
  if (report.undisputed === null) return []
  const events = [...new Set(report.prospects.flatMap((one) => (one.isDisputed ? [one.event] : [])))]
  const figures = report.undisputed.scores
    .filter(({ forecaster }) => forecaster.kind !== 'reference')
    .map(({ forecaster, brier }) => `${forecasterName(forecaster, sheet)} ${scoreText(brier)}`)
  const names = events.map((id) => titleIn(situations[0]!.events, id, sheet))
  return paragraph(say.disputed(names.join(say.separator), figures.join(say.separator)))
}

function corpTable(sheet: HindcastSheet): string[] {
  const rows = groupsOf(sheet.report, sheet).flatMap(({ name, scores }) =>
    scores.scores
      .filter(({ forecaster }) => forecaster.kind !== 'reference')
      .map(({ forecaster, brier, corp }) => [
        forecasterName(forecaster, sheet),
        name,
        ...[brier, corp.miscalibration, corp.discrimination, corp.uncertainty].map(scoreText),
      ]),
  )
  return markdownTable(sheet.say.corpHead, rows, 2)
}

function reliabilityTable(sheet: HindcastSheet): string[] {
  const { report, say } = sheet
  const [first] = report.reliability
  const rows = (first?.rows ?? []).map(({ from, to }, place) => [
    say.range(wholeShare(from), `${wholeShare(to)}${sheet.language === 'ja' ? '％' : ' %'}`),
    ...report.reliability.map(({ rows: own }) => {
      const { count, yes, said } = own[place]!
      return count === 0 ? say.nobody : say.cameOf(yes, count, shareText(said, sheet))
    }),
  ])
  const names = report.reliability.map(({ forecaster }) => forecasterName(forecaster, sheet))
  return markdownTable([say.said, ...names], rows, 1)
}

function wholeShare(share: number): string {
  return String(Math.round(share * 100))
}

function eventTable(sheet: HindcastSheet): string[] {
  const { report, say, situations } = sheet
  const shown = [
    ...report.readings.map((reading) => placeOf(report.forecasters, 'reading', reading)),
    placeOf(report.forecasters, 'reference', 'base-rate'),
  ]
  const names = shown.map((place) => forecasterName(report.forecasters[place]!, sheet))
  const rows = report.events.map(({ event, prospects, yes, said, brier }) => [
    titleIn(situations[0]!.events, event, sheet),
    String(prospects),
    String(yes),
    ...shown.map((place) => shareText(said[place]!, sheet)),
    ...shown.map((place) => scoreText(brier[place]!)),
  ])
  return markdownTable(say.eventHead(names), rows, 1)
}
