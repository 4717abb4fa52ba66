import { condition } from './condition-shape.ts'
import { date, flag, name, names, number } from './plain-shapes.ts'
import { named, optional, type RecordRead, record } from './shape.ts'

const beforeFields = record('before', {
  event: optional(names, 'The event, or any of several, that must not come first.'),
})

const askFields = {
  event: optional(names, 'An event, or a list: any of them happens.'),
  state: optional(condition, 'A condition that holds.'),
  quantity: optional(name, 'A quantity: its mean, or with `above` the chance of exceeding a value.'),
  by: optional(date, 'Last day of the span that is asked about.'),
  at: optional(date, 'The day that is asked about.'),
  count: optional(flag, 'true: the expected number of times.'),
  before: optional(beforeFields, 'And before the first happening of this.'),
  above: optional(number('number'), 'The value to be exceeded.'),
}

/** A question as written. */
export const ask = named('ask', record('ask', askFields))
export type WrittenAsk = RecordRead<typeof askFields>
