import type { EvidenceEntry } from '../../engine/evidence/evidence.ts'
import type { StandingEntry } from '../../language/ledger-standing.ts'
import type { Situation } from '../../language/situation.ts'
import type { HindcastReport } from '../../lenses/hindcast/hindcast-report.ts'
import { isoDate, longDate } from '../dates.ts'
import type { Language } from '../language.ts'
import { pickText } from '../text.ts'
import { evidenceSection } from './evidence-section.ts'
import { type HindcastSheet, hindcastSheet, titleIn } from './hindcast-sheet.ts'
import { paragraph } from './markdown.ts'
import { foreseenSection, missedSection } from './missed-sections.ts'
import { prospectSections } from './prospect-sections.ts'
import { openSection, questionSections } from './question-sections.ts'

/**
 * The hindcast as a page in Markdown: first what it cannot show, then scores, questions, evidence, and what was missed.
 *
 * @param situations  the same situation in each reading, the main one first
 */
export function hindcastPage(
  situations: readonly Situation[],
  entries: readonly StandingEntry[],
  report: HindcastReport,
  language: Language,
): string {
  const sheet = hindcastSheet(situations, report, language)
  const evidence = new Map(entries.filter(isEvidence).map((entry) => [entry.id, entry]))
  const lines = [
    ...opening(sheet),
    ...limits(sheet),
    ...prospectSections(sheet),
    ...questionSections(sheet),
    ...evidenceSection(sheet, evidence),
    ...missedSection(sheet, evidence),
    ...foreseenSection(sheet),
    ...openSection(sheet),
  ]
  return `${lines.join('\n').replaceAll('\u202f', ' ').trimEnd()}\n`
}

function isEvidence(entry: StandingEntry): entry is EvidenceEntry {
  return entry.kind === 'event' || entry.kind === 'state' || entry.kind === 'indicator'
}

function opening(sheet: HindcastSheet): string[] {
  const { situations, report, language, say } = sheet
  const days = report.days.map((day) => isoDate(day)).join(say.separator)
  const open = language === 'ja' ? '（' : ' ('
  const close = language === 'ja' ? '）' : ')'
  const readings = situations.map(
    ({ reading }) => `${say.reading(reading.id)}${open}${pickText(reading.title, language)}${close}`,
  )
  return [
    ...paragraph(`# ${say.title(pickText(situations[0]!.title, language))}`),
    ...paragraph(say.made),
    ...paragraph(say.lead(days, longDate(report.asOf, language), readings.join(say.separator))),
  ]
}

function limits(sheet: HindcastSheet): string[] {
  const { situations, report, language, say } = sheet
  const { lateBaseRates, looks, events, states, grades, writers } = report.makeup
  const late = lateBaseRates.map(({ event }) => titleIn(situations[0]!.events, event, sheet))
  const until = Math.max(...lateBaseRates.map((one) => one.until))
  const came = report.events.filter(({ yes }) => yes > 0).length
  const gradeTexts = Object.entries(grades).map(
    ([grade, count]) => `${grade === 'none' ? say.ungraded : grade} ${count}`,
  )
  const items = [
    say.limits.hindsight,
    ...(late.length === 0 ? [] : [say.limits.baseRates(longDate(until, language), late.join(say.separator))]),
    ...(situations[0]!.calendar.length === 0 ? [] : [say.limits.calendar]),
    say.limits.dated(writers.join(say.separator)),
    say.limits.makeup(
      looks.seen + looks.notSeen,
      looks.seen,
      looks.notSeen,
      events,
      states,
      gradeTexts.join(say.separator),
    ),
    ...(report.prospects.length === 0
      ? []
      : [say.limits.dependence(report.prospects.length, report.events.length, came), say.limits.rare]),
  ]
  return [...paragraph(`## ${say.sections.limits}`), ...items.map((item) => `- ${item}`), '']
}
