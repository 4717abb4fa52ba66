import { dayOfAsk } from '../assemble/ask.ts'
import { textOfDay } from '../dates.ts'
import type { Day } from '../day.ts'
import type { Ask, CalendarEntry, Option, Question, Situation, WhatIf } from '../situation.ts'
import type { Span } from '../span.ts'
import { type Check, type Checking, placeOf } from './check.ts'

/** The term runs forwards. */
export const checkTerm: Check<Situation> = ({ from, to }, checking) => {
  if (from < to) return
  const start = { file: 'situation.yaml', start: 0, end: 0 }
  const related = [placeOf(checking, ['from'], start)]
  checking.notice(
    'dates-out-of-order',
    placeOf(checking, ['to'], start),
    { from: textOfDay(from), to: textOfDay(to) },
    { related },
  )
}

/** A day lies within the term. */
function checkDay(day: Day, at: Span, what: string, { situation, notice }: Checking): void {
  const { from, to } = situation
  if (from >= to || (day >= from && day <= to)) return
  notice('date-outside-term', at, { date: textOfDay(day), what, from: textOfDay(from), to: textOfDay(to) })
}

export const checkCalendarDay: Check<CalendarEntry> = (entry, checking) =>
  checkDay(entry.date, dateOfEntry(entry, checking), 'calendar', checking)

/** The place of an entry's date; calendar entries have no key to be found by. */
function dateOfEntry({ at }: CalendarEntry, { tree }: Checking): Span {
  const calendar = placeEntry(tree, at)
  return calendar ?? at
}

function placeEntry(tree: Checking['tree'], at: Span): Span | null {
  const list = tree.entries.find((entry) => entry.key === 'calendar')?.value
  const items = list?.kind === 'list' ? list.items : []
  const item = items.find((one) => one.at.file === at.file && one.at.start === at.start)
  const date = item?.kind === 'map' ? item.entries.find((entry) => entry.key === 'date') : undefined
  return date?.value.at ?? null
}

/** The dates of a question of any kind, under the section where it is written. */
export function checkAskDays(section: string): Check<Question> {
  return ({ id, ask, given, at }, checking) => {
    const asks: [string, Ask | null][] = [
      ['ask', ask],
      ['given', given],
    ]
    for (const [key, asked] of asks) {
      if (!asked) continue
      const place = placeOf(checking, [section, id, key, 'by' in asked ? 'by' : 'at'], at)
      checkDay(dayOfAsk(asked), place, 'question', checking)
    }
  }
}

export const checkOptionDay: Check<Option> = ({ id, from, at }, checking) =>
  checkDay(from, placeOf(checking, ['options', id, 'from'], at), 'option', checking)

export const checkWhatIfDay: Check<WhatIf> = ({ id, from, at }, checking) => {
  if (from !== null) checkDay(from, placeOf(checking, ['what-ifs', id, 'from'], at), 'what-if', checking)
}
