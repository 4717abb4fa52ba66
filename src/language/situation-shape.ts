import { condition } from './condition-shape.ts'
import {
  actor,
  calendarEntry,
  claim,
  contingency,
  criterion,
  event,
  factor,
  indicator,
  influence,
  option,
  quantity,
  question,
  values,
  whatIf,
} from './element-shapes.ts'
import { choice, date, flag, later, name, names, text } from './plain-shapes.ts'
import { listOf, mapOf, mapOrElse, named, optional, type RecordRead, record, required } from './shape.ts'

const readingFields = {
  id: required(name, 'What the judgements of the situation itself are called.'),
  title: optional(text, 'What people call it.'),
  'based-on': optional(names, 'Sources that it follows.'),
  note: optional(text, 'A remark.'),
}

/** The top level of a situation: every key of the language that is no element's own. */
export const situationFields = {
  kizashi: required(choice(['1']), 'Version of the language.'),
  title: required(text, 'What the situation is called.'),
  note: optional(text, 'A remark.'),
  from: required(date, 'The first day.'),
  to: required(date, 'The last day.'),
  viewpoint: optional(name, 'The actor whose concern orders the briefing.'),
  reading: optional(
    mapOrElse(record('reading', readingFields), name),
    'What the judgements below are called; `base` without it.',
  ),
  actors: optional(mapOf('actors', actor), 'Who decides and who is concerned.'),
  sources: optional(later('sources'), 'Files in CSL-YAML, CSL-JSON or BibTeX, or the sources themselves.'),
  claims: optional(mapOf('claims', claim), 'What somebody said, each with its source.'),
  factors: required(mapOf('factors', factor), 'What lasts and matters, each in one of its states.'),
  events: optional(mapOf('events', event), 'What happens and is over.'),
  influences: optional(listOf('influences', influence), 'What makes what more or less likely.'),
  impossible: optional(listOf('impossible', condition), 'What can never be at once.'),
  alike: optional(listOf('alike', condition), 'What counts as one outcome where outcomes are compared.'),
  calendar: optional(listOf('calendar', calendarEntry), 'What has a date.'),
  quantities: optional(mapOf('quantities', quantity), 'What grows.'),
  indicators: optional(mapOf('indicators', indicator), 'What can be seen.'),
  contingencies: optional(mapOf('contingencies', contingency), 'What one may have to be ready for.'),
  options: optional(mapOf('options', option), 'What can be done.'),
  'what-ifs': optional(mapOf('what-ifs', whatIf), 'Named trials.'),
  criteria: optional(mapOf('criteria', criterion), 'By what the options are judged.'),
  values: optional(mapOf('values', values), 'Sets of weights for the criteria.'),
  questions: optional(mapOf('questions', question), 'What is asked.'),
}

export const situationShape = record('situation', situationFields)
export type WrittenSituation = RecordRead<typeof situationFields>

/** Top-level keys whose entries are gathered from all files, and those that are lists in the order of files. */
export const gatheredMaps = [
  'actors',
  'claims',
  'factors',
  'events',
  'quantities',
  'indicators',
  'contingencies',
  'options',
  'what-ifs',
  'criteria',
  'values',
  'questions',
] as const
export const gatheredLists = ['influences', 'impossible', 'alike', 'calendar'] as const

/** What a reading may judge differently, and what a measure may. */
export const changedByReading = [...gatheredMaps, ...gatheredLists, 'viewpoint', 'note'] as const
export const changedByMeasure = [
  'factors',
  'events',
  'influences',
  'calendar',
  'quantities',
  'indicators',
] as const

const readingFileFields = {
  reading: required(name, 'The id of this reading.'),
  title: optional(text, 'What people call it.'),
  note: optional(text, 'A remark.'),
  because: optional(names, 'Claims that it stands on.'),
  'based-on': optional(names, 'Sources that it follows.'),
  silent: optional(names, 'Elements that its source says nothing about.'),
  unpublished: optional(flag, 'True: it is left out of what is published, unless it is asked for.'),
  changes: optional(later('reading-changes'), 'What it judges differently.'),
}
export const readingShape = record('reading', readingFileFields)

const rowFields = {
  type: optional(name, 'What kind of statement it is.'),
  says: optional(text, 'What it says.'),
  carried: optional(names, 'What carries it: claims.ID, factors.ID, influences.TEXT and so on.'),
  aside: optional(text, 'Why nothing does.'),
}
export const coverageRow = named('coverage-row', record('coverage-row', rowFields))
export const coverageShape = record('coverage', {
  coverage: required(
    mapOf('coverage', coverageRow),
    'Each statement of the documents, and where the situation carries it.',
  ),
  title: optional(text, 'What people call it.'),
  note: optional(text, 'A remark.'),
})
