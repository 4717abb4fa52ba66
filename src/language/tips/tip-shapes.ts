import { clause } from '../condition-shape.ts'
import { choice, flag, line, name, names, number, text } from '../plain-shapes.ts'
import {
  listOf,
  mapOf,
  mapOrElse,
  named,
  optional,
  type RecordRead,
  record,
  required,
  type Shape,
} from '../shape.ts'

/** What one column must hold, as written: one of some texts, or a test. */
const rowTestFields = {
  is: optional(listOf('list-of-texts', line, 'alone'), 'One of these texts.'),
  not: optional(listOf('list-of-texts', line, 'alone'), 'None of these texts.'),
  contains: optional(
    listOf('list-of-texts', line, 'alone'),
    'One of these stands in it; capitals do not matter.',
  ),
  'starts-with': optional(listOf('list-of-texts', line, 'alone'), 'It begins with one of these.'),
  'at-least': optional(number('number'), 'It is a number, this or more.'),
  'at-most': optional(number('number'), 'It is a number, this or less.'),
}
export const rowTest = named('row-test', record('row-test', rowTestFields))
export type WrittenRowTest = RecordRead<typeof rowTestFields>

const rowClause = mapOf('row-condition', mapOrElse(rowTest, listOf('list-of-texts', line, 'alone')))
/** A map means all of; a list of maps means any of. */
const rowCondition = named('row-condition', listOf('row-condition', rowClause, 'alone'))

const proposalFields = {
  event: optional(name, 'The event that it speaks of.'),
  outcome: optional(name, 'How the event ended.'),
  indicator: optional(name, 'The indicator that it speaks of.'),
  seen: optional(flag, 'Whether the indicator is seen; true without it.'),
  state: optional(clause, 'The factor that it speaks of, with one or several of its states.'),
  confidence: optional(number('chance'), 'How sure a row makes one of the state.'),
}
export const proposal: Shape<RecordRead<typeof proposalFields>> = named(
  'proposal',
  record('proposal', proposalFields),
)

const thresholdFields = {
  rows: optional(number('number'), 'Rows, each counted once.'),
  reports: optional(number('number'), 'Reports that the rows count.'),
  sources: optional(number('number'), 'Different sources.'),
}
export const threshold = named('tip-threshold', record('tip-threshold', thresholdFields))

const ruleFields = {
  title: optional(text, 'What people call it.'),
  from: required(name, 'The format of the rows: gdelt, acled, ucdp, or a table described under `tables`.'),
  where: required(rowCondition, 'What the columns of a row must hold.'),
  per: optional(choice(['day', 'month']), 'Rows of one day, or of one month, make one proposal.'),
  apart: optional(names, 'Columns that keep rows of one day apart.'),
  'at-least': optional(threshold, 'How much it takes to be proposed.'),
  propose: required(proposal, 'What it proposes for the ledger.'),
  because: optional(names, 'Claims that the entry will stand on.'),
  note: optional(
    text,
    'What the entry will say of itself; {column} stands for what the first row holds there.',
  ),
}
export const tipRule = named('tip', record('tip', ruleFields))
export type WrittenTipRule = RecordRead<typeof ruleFields>

const columnFields = {
  id: optional(line, 'Tells rows apart.'),
  date: required(line, 'When it was.'),
  end: optional(line, 'The last day, where it is a span.'),
  time: optional(line, 'The time of day.'),
  location: optional(line, 'Where it was: keeps rows of one day apart.'),
  source: optional(line, 'Who reported it.'),
  reports: optional(line, 'How many reports a row counts.'),
}
export const tableColumns = named('table-columns', record('table-columns', columnFields))

const tableFields = {
  title: optional(text, 'What people call it.'),
  columns: required(tableColumns, 'Which column says what.'),
  header: optional(
    listOf('list-of-texts', line),
    'The names of the columns, where the file has no line of them.',
  ),
  separator: optional(
    choice([',', ';', 'tab']),
    'What stands between fields, where the first line does not show it.',
  ),
  encoding: optional(
    choice(['utf-8', 'shift_jis', 'euc-jp', 'utf-16le', 'utf-16be', 'windows-1252']),
    'Where the bytes do not show it.',
  ),
  'date-order': optional(
    choice(['year-month-day', 'day-month-year', 'month-day-year']),
    'The order of figures in its dates.',
  ),
  zone: optional(name, 'The zone of its dates and times: UTC, +09:00; without it the place’s own.'),
  'kept-in': optional(name, 'The zone in which the ledger is to have them.'),
}
export const rowTable = named('row-table', record('row-table', tableFields))
export type WrittenRowTable = RecordRead<typeof tableFields>

export const tipsShape = record('tips-file', {
  tips: optional(mapOf('tips', tipRule), 'Rules that turn rows into proposals for the ledger.'),
  tables: optional(mapOf('tables', rowTable), 'How tables of your own are to be read.'),
  note: optional(text, 'A remark.'),
})
