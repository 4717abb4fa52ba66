import { ask } from './ask-shape.ts'
import { assignment, clause, condition, target } from './condition-shape.ts'
import { choice, date, flag, grade, later, line, look, name, names, number, text } from './plain-shapes.ts'
import {
  listOf,
  mapOf,
  mapOrElse,
  mapped,
  type Name,
  named,
  optional,
  type RecordRead,
  record,
  required,
  wholeMapOf,
} from './shape.ts'

const common = {
  title: optional(text, 'What people call it; without one, its id.'),
  because: optional(names, 'Claims that it stands on.'),
  note: optional(text, 'A remark.'),
}
const judged = { ...common, 'moves-with': optional(name, 'Ranges that share this name share one draw.') }

const stateFields = {
  title: optional(text, 'What people call it.'),
  requires: optional(condition, 'Can be entered by reconsideration only where this holds.'),
  'only-by-event': optional(flag, 'Entered by events and the calendar alone.'),
  final: optional(flag, 'Never left by reconsideration.'),
  note: optional(text, 'A remark.'),
}
export const state = named('state', record('state', stateFields))
export type WrittenState = { readonly id: Name; readonly body: RecordRead<typeof stateFields> | null }

const states = mapOrElse(
  mapped(
    mapOf('states', { read: (tree, notice) => ({ body: state.read(tree, notice) }), schema: state.schema }),
    (entries) => entries.map(({ name: id, value }): WrittenState => ({ id, body: value.body })),
  ),
  mapped(listOf('states', name), (ids) => ids.map((id): WrittenState => ({ id, body: null }))),
)

const factorFields = {
  ...judged,
  owner: optional(names, 'Actors who decide it, jointly if several; without one, the environment.'),
  states: required(states, 'Its states: a list, or a map from each to what holds of it.'),
  ordered: optional(flag, 'true: the states stand in an order and only neighbours follow each other.'),
  'one-way': optional(flag, 'true: an ordered factor that only moves up.'),
  start: required(
    mapOrElse(wholeMapOf('start', number('chance')), name),
    'The state at the start, or a chance for each.',
  ),
  tempo: optional(
    mapOrElse(wholeMapOf('tempo', number('tempo')), number('tempo')),
    'Mean time between reconsiderations, or one for each state. Without it, it moves by events alone.',
  ),
  lean: optional(wholeMapOf('lean', number('points')), 'Points of each state with no influence at work.'),
  inertia: optional(number('points'), 'Points for staying as it is.'),
}
export const factor = named('factor', record('factor', factorFields))
export type WrittenFactor = RecordRead<typeof factorFields>

const outcomeFields = {
  ...judged,
  chance: optional(number('chance'), 'Its chance, given that it happens.'),
  sets: optional(assignment, 'The factors that it sets.'),
}
export const outcome = named('outcome', record('outcome', outcomeFields))
export type WrittenOutcome = { readonly id: Name | null; readonly body: RecordRead<typeof outcomeFields> }

const outcomes = mapOrElse(
  mapped(mapOf('outcomes', outcome), (entries) =>
    entries.map(({ name: id, value }): WrittenOutcome => ({ id, body: value })),
  ),
  mapped(listOf('outcomes', outcome), (bodies) => bodies.map((body): WrittenOutcome => ({ id: null, body }))),
)

const baseRateFields = {
  rate: required(number('rate'), 'How often such things have happened.'),
  because: common.because,
  note: common.note,
}
const baseRate = mapOrElse(record('base-rate', baseRateFields), number('rate'))

const eventFields = {
  ...judged,
  owner: optional(names, 'Actors who bring it about.'),
  rate: required(number('rate'), 'How often it happens with no influence at work.'),
  'base-rate': optional(baseRate, 'The outside view, shown beside what the model implies.'),
  requires: optional(condition, 'Happens only where this holds.'),
  outcomes: optional(outcomes, 'What may come of it, each with its chance.'),
  sets: optional(assignment, 'What it sets, where only one thing can come of it.'),
  reported: optional(choice(['always']), 'always: its absence from the ledger means that it did not happen.'),
}
export const event = named('event', record('event', eventFields))
export type WrittenEvent = RecordRead<typeof eventFields>

const influenceFields = {
  from: required(condition, 'The condition under which it is at work.'),
  to: required(target, 'What it acts on.'),
  points: required(number('points'), 'Points: one doubles the odds or the rate.'),
  because: common.because,
  note: common.note,
  'moves-with': judged['moves-with'],
}
export const influence = named('influence', record('influence', influenceFields))
export type WrittenInfluence = RecordRead<typeof influenceFields>

const calendarFields = {
  ...judged,
  id: optional(name, 'A name for it, so that a reading can replace it.'),
  date: required(date, 'The day.'),
  outcomes: optional(outcomes, 'What may come of it, each with its chance.'),
  sets: optional(assignment, 'What it sets for certain.'),
  event: optional(name, 'The event that this is an occasion for.'),
  chance: optional(number('chance'), 'The chance that the event happens on that day.'),
}
export const calendarEntry = named('calendar', record('calendar', calendarFields))
export type WrittenCalendarEntry = RecordRead<typeof calendarFields>

const aboutFields = {
  want: optional(mapOrElse(condition, name), 'What the actor wants: a condition, or an event.'),
  avoid: optional(mapOrElse(condition, name), 'What the actor wants to avoid.'),
  weight: optional(
    number('number'),
    'What it counts for, where interests add up instead of standing in order.',
  ),
  because: common.because,
  note: common.note,
}
export const interest = named('interest', record('interest', aboutFields))
export type WrittenInterest = RecordRead<typeof aboutFields>

const actorFields = {
  ...common,
  interests: optional(listOf('interests', interest), 'What it wants and avoids, the most important first.'),
  ranking: optional(
    listOf('ranking', listOf('ranking', clause, 'alone')),
    'Or outcomes, the best first, equal ones in one line.',
  ),
}
export const actor = named('actor', record('actor', actorFields))
export type WrittenActor = RecordRead<typeof actorFields>

const viaFields = {
  source: required(name, 'The source where it was read.'),
  at: optional(line, 'The place in it.'),
}
const claimFields = {
  says: required(text, 'What was said, in your own words.'),
  source: optional(name, 'The source that says it.'),
  at: optional(line, 'The place in the source.'),
  via: optional(record('via', viaFields), 'Where it was read, if elsewhere.'),
  by: optional(text, 'Who says so: an actor, or a name.'),
  date: optional(line, 'What it speaks of: a year, a month, a day or a span.'),
  grade: optional(grade, 'Admiralty code: reliability of the source, credibility of the claim.'),
  note: common.note,
}
export const claim = named('claim', record('claim', claimFields))
export type WrittenClaim = RecordRead<typeof claimFields>

const quantityFields = {
  ...judged,
  unit: optional(text, 'Its unit.'),
  start: optional(number('number'), 'Its value at the start; 0 without one.'),
  grows: optional(mapOf('grows', mapOf('grows', number('number'))), 'Growth a year, by factor and state.'),
  jumps: optional(mapOf('jumps', number('number')), 'By how much each happening of an event changes it.'),
}
export const quantity = named('quantity', record('quantity', quantityFields))
export type WrittenQuantity = RecordRead<typeof quantityFields>

const indicatorFields = {
  ...judged,
  look: optional(look, 'How often one can look anew.'),
  seen: required(
    mapOf('seen', wholeMapOf('seen', number('chance'))),
    'For one factor, the chance of seeing it given each state.',
  ),
}
export const indicator = named('indicator', record('indicator', indicatorFields))
export type WrittenIndicator = RecordRead<typeof indicatorFields>

const questionFields = {
  ...common,
  ask: required(ask, 'What is asked.'),
  given: optional(ask, 'Condition on this.'),
}
export const question = named('question', record('question', questionFields))
export type WrittenQuestion = RecordRead<typeof questionFields>

const contingencyFields = {
  ...questionFields,
  'moves-with': judged['moves-with'],
  harm: required(
    mapOrElse(mapOf('harm', number('points')), number('points')),
    'Harm in points, to the viewpoint or by actor: one point is twice as bad, a negative one benign.',
  ),
  'part-of': optional(name, 'The contingency that this is a branch of.'),
}
export const contingency = named('contingency', record('contingency', contingencyFields))
export type WrittenContingency = RecordRead<typeof contingencyFields>

const criterionFields = {
  ...questionFields,
  want: required(choice(['low', 'high']), 'Whether a low or a high answer is better.'),
  'at-most': optional(number('number'), 'The most that is acceptable.'),
  'at-least': optional(number('number'), 'The least that is acceptable.'),
}
export const criterion = named('criterion', record('criterion', criterionFields))
export type WrittenCriterion = RecordRead<typeof criterionFields>

const weightFields = {
  weight: required(number('number'), 'Its weight.'),
  because: common.because,
  note: common.note,
}
const valuesFields = {
  ...common,
  actor: optional(name, 'Whose values these are.'),
  criteria: required(
    mapOf('weights', mapOrElse(record('weight', weightFields), number('number'))),
    'A weight for each criterion.',
  ),
}
export const values = named('values', record('values', valuesFields))
export type WrittenValues = RecordRead<typeof valuesFields>

const measureFields = {
  ...judged,
  changes: optional(later('measure-changes'), 'What it replaces.'),
  adds: optional(
    later('adds'),
    'Points that it adds to influences, leans and inertia, and doublings of rates and tempos.',
  ),
  sets: optional(assignment, 'The factors that it sets on its date.'),
}
const optionFields = {
  ...measureFields,
  actor: optional(name, 'Who takes it.'),
  from: required(date, 'The day from which it applies.'),
  cost: optional(choice(['none', 'low', 'medium', 'high']), 'What it costs.'),
  excludes: optional(names, 'Options that cannot be taken together with it.'),
  needs: optional(names, 'Options without which it cannot be taken.'),
}
export const option = named('option', record('option', optionFields))
export type WrittenOption = RecordRead<typeof optionFields>

const whatIfFields = {
  ...measureFields,
  from: optional(date, 'The day from which it applies; without one, the start.'),
}
export const whatIf = named('what-if', record('what-if', whatIfFields))
export type WrittenWhatIf = RecordRead<typeof whatIfFields>
