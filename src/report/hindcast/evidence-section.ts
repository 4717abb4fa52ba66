import type { EvidenceEntry } from '../../engine/evidence/evidence.ts'
import { isoDate } from '../dates.ts'
import { plainNumber } from '../figures.ts'
import { entryWords } from '../update/entry-words.ts'
import type { HindcastSheet } from './hindcast-sheet.ts'
import { markdownTable, paragraph } from './markdown.ts'

const entriesShown = 8
/** A smaller difference of logarithms is not worth a line. */
const leastDifference = 0.05

interface Told {
  readonly entry: EvidenceEntry
  /** By reading, in the order of the readings. */
  readonly log: readonly number[]
}

/** How likely each reading held what came: by issue, and entry by entry. */
export function evidenceSection(sheet: HindcastSheet, entries: ReadonlyMap<string, EvidenceEntry>): string[] {
  const { report, say } = sheet
  const [best, second] = report.evidence
  if (!best) return []
  const names = report.readings.map((id) => say.reading(id))
  const ofReading = (id: string) => report.evidence.find(({ reading }) => reading === id)!
  const told = best.entries.flatMap(({ id }, place): Told[] => {
    const entry = entries.get(id)
    const log = report.readings.map((reading) => ofReading(reading).entries[place]!.logLikelihood)
    return entry ? [{ entry, log }] : []
  })
  const byDay = report.days.map((day) => [
    isoDate(day),
    ...report.readings.map((reading) => {
      const issue = report.issued.find((one) => one.reading === reading && one.asOf === day)!
      return logText(issue.logLikelihood)
    }),
  ])
  const whole = [isoDate(report.asOf), ...report.readings.map((id) => logText(ofReading(id).logLikelihood))]
  const ratio = second ? Math.exp(best.logLikelihood - second.logLikelihood) : null
  return [
    ...paragraph(`## ${say.sections.evidence}`),
    ...(second && ratio !== null
      ? paragraph(
          say.evidenceNote(say.reading(best.reading), plainNumber(ratio, 1), say.reading(second.reading)),
        )
      : []),
    ...markdownTable(say.evidenceHead(names), [...byDay, whole], 1),
    ...entryTable(say.surprising, surprising(told), names, sheet),
    ...entryTable(say.dividing, dividing(told), names, sheet),
    ...paragraph(say.surpriseNote),
  ]
}

function surprising(told: readonly Told[]): Told[] {
  return [...told].sort((a, b) => Math.min(...a.log) - Math.min(...b.log)).slice(0, entriesShown)
}

function dividing(told: readonly Told[]): Told[] {
  const spread = ({ log }: Told) => Math.max(...log) - Math.min(...log)
  return [...told]
    .filter((one) => spread(one) >= leastDifference)
    .sort((a, b) => spread(b) - spread(a))
    .slice(0, entriesShown)
}

function entryTable(
  title: string,
  told: readonly Told[],
  names: readonly string[],
  { say, situations, language }: HindcastSheet,
): string[] {
  if (told.length === 0) return []
  const words = entryWords(situations[0]!, language)
  const rows = told.map(({ entry, log }) => [words(entry), isoDate(entry.day), ...log.map(logText)])
  return [...paragraph(`### ${title}`), ...markdownTable(say.surpriseHead(names), rows, 2)]
}

function logText(value: number): string {
  return value.toFixed(2).replace('-', '−')
}
