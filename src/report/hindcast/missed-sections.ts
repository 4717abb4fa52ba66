import type { EvidenceEntry } from '../../engine/evidence/evidence.ts'
import type { Situation } from '../../language/situation.ts'
import { placeOf } from '../../lenses/hindcast/event-summaries.ts'
import { groundsOf } from '../../lenses/hindcast/grounds.ts'
import type { Prospect } from '../../lenses/hindcast/prospects.ts'
import type { PlacedJudgement } from '../../lenses/placed-judgements.ts'
import { claimWords } from '../claim-words.ts'
import { isoDate } from '../dates.ts'
import { elementWords } from '../element-words.ts'
import { judgementWords } from '../judgement-words.ts'
import { pickText } from '../text.ts'
import { entryWords } from '../update/entry-words.ts'
import { forecasterName, type HindcastSheet, shareText, titleIn } from './hindcast-sheet.ts'
import { markdownTable, paragraph } from './markdown.ts'

type Entries = ReadonlyMap<string, EvidenceEntry>

/** The worst forecasts, and for each of their events the judgements and claims on which it rests and what came. */
export function missedSection(sheet: HindcastSheet, entries: Entries): string[] {
  const { report, say, situations } = sheet
  if (report.worst.length === 0) return []
  const names = report.readings.map((id) => say.reading(id))
  const rows = report.worst.map((prospect) => [
    isoDate(prospect.from),
    say.months(prospect.months),
    titleIn(situations[0]!.events, prospect.event, sheet),
    ...report.readings.map((_, place) => shareText(prospect.said[place]!, sheet)),
    cameText(prospect, entries, sheet),
  ])
  const events = [...new Set(report.worst.map(({ event }) => event))]
  return [
    ...paragraph(`## ${say.sections.missed}`),
    ...markdownTable(say.missedHead(names), rows, 3),
    ...paragraph(say.missedNote(report.worst.length)),
    ...events.flatMap((event) => eventGrounds(event, entries, sheet)),
  ]
}

function cameText({ came }: Prospect, entries: Entries, { say }: HindcastSheet): string {
  if (came.length === 0) return say.didNotCome
  return came.map((id) => isoDate(entries.get(id)!.day)).join(say.separator)
}

function eventGrounds(event: string, entries: Entries, sheet: HindcastSheet): string[] {
  const { report, say, situations, language } = sheet
  const [situation] = situations
  const definition = situation!.events.find(({ id }) => id === event)!
  const prospects = report.prospects.filter((prospect) => prospect.event === event)
  const last = Math.max(...prospects.map(({ to }) => to))
  const grounds = groundsOf(situation!, event, report.days[0]!, last)
  const happened = [...new Set(prospects.flatMap(({ came }) => came))].sort()
  const note = definition.note ? pickText(definition.note, language) : ''
  return [
    ...paragraph(`### ${titleIn(situation!.events, event, sheet)}`),
    ...paragraph(
      [
        ratesText(event, sheet),
        ...(grounds.occasions.length === 0
          ? []
          : [say.occasions(judged(grounds.occasions, situation!, sheet))]),
        grounds.influences.length === 0
          ? say.nothingRaises
          : say.raisedBy(judged(grounds.influences, situation!, sheet)),
        ...(note === '' ? [] : [say.note(note)]),
      ].join(language === 'ja' ? '' : ' '),
    ),
    say.restsOn,
    '',
    ...claimLines(grounds.rate.because, sheet),
    '',
    ...happened.flatMap((id) => paragraph(whatCame(entries.get(id)!, sheet))),
  ]
}

function ratesText(event: string, { situations, say, language }: HindcastSheet): string {
  const values = situations.map((situation) => {
    const { rate } = groundsOf(situation, event, situation.from, situation.to)
    return { reading: say.reading(situation.reading.id), text: valueText(rate, situation, { say, language }) }
  })
  const different = [...new Set(values.map(({ text }) => text))]
  return different
    .map((text) => {
      const readings = values.filter((one) => one.text === text).map(({ reading }) => reading)
      return say.rate(readings.join(say.separator), text)
    })
    .join(language === 'ja' ? '' : ' ')
}

function valueText(
  judgement: PlacedJudgement,
  situation: Situation,
  { say, language }: Pick<HindcastSheet, 'say' | 'language'>,
): string {
  const { value, range } = judgementWords(situation, language)(judgement)
  return range === null ? value : say.ranged(value, range)
}

function judged(judgements: readonly PlacedJudgement[], situation: Situation, sheet: HindcastSheet): string {
  const words = judgementWords(situation, sheet.language)
  return judgements
    .map((judgement) => `${words(judgement).subject} ${valueText(judgement, situation, sheet)}`)
    .join(sheet.language === 'ja' ? '；' : '; ')
}

function claimLines(ids: readonly string[], { situations, say, language }: HindcastSheet): string[] {
  const words = claimWords(situations[0]!, language)
  return ids.map((id) => {
    const { says, grade } = words(id)
    return `- ${say.claim(id, says, grade)}`
  })
}

function whatCame(entry: EvidenceEntry, { situations, say, language }: HindcastSheet): string {
  const words = claimWords(situations[0]!, language)
  const claims = entry.because.map((id) => {
    const { says, grade } = words(id)
    return say.claim(id, says, grade)
  })
  const text = entryWords(situations[0]!, language)(entry)
  const note = entry.note ? [say.entryNote(pickText(entry.note, language))] : []
  return say.whatCame(isoDate(entry.day), text, [...claims, ...note].join(language === 'ja' ? '' : ' '))
}

/** Events with a base rate: where the judgements were worth more than the count, and what they rest on. */
export function foreseenSection(sheet: HindcastSheet): string[] {
  const { report, say, situations } = sheet
  const [situation] = situations
  const names = elementWords(situation!, sheet.language)
  const shown = [
    ...report.readings.map((reading) => placeOf(report.forecasters, 'reading', reading)),
    placeOf(report.forecasters, 'reference', 'base-rate'),
  ]
  const compared = report.events
    .filter(({ savedOverBaseRate }) => savedOverBaseRate !== null)
    .sort((a, b) => b.savedOverBaseRate! - a.savedOverBaseRate!)
  if (compared.length === 0) return []
  const rows = compared.map(({ event, yes, prospects, said, savedOverBaseRate }) => [
    names.event(event),
    say.came(yes, prospects),
    ...shown.map((place) => shareText(said[place]!, sheet)),
    savedText(savedOverBaseRate!),
  ])
  const head = say.foreseenHead(shown.map((place) => forecasterName(report.forecasters[place]!, sheet)))
  const foreseen = compared.filter(({ yes, savedOverBaseRate }) => yes > 0 && savedOverBaseRate! > 0)
  return [
    ...paragraph(`## ${say.sections.foreseen}`),
    ...markdownTable(head, rows, 1),
    ...paragraph(say.foreseenNote),
    ...foreseen.flatMap(({ event }) => {
      const { rate, occasions: dated } = groundsOf(situation!, event, report.days[0]!, report.asOf)
      const occasions = dated.length === 0 ? [] : [`- ${say.occasions(judged(dated, situation!, sheet))}`]
      const lines = [...claimLines(rate.because, sheet), ...occasions]
      return [...paragraph(say.foreseen(names.event(event))), ...lines, '']
    }),
  ]
}

function savedText(value: number): string {
  const text = Math.abs(value).toFixed(3)
  return text === '0.000' ? text : `${value < 0 ? '−' : '+'}${text}`
}
