import { textOfDay } from '../dates.ts'
import type { WrittenCalendarEntry } from '../element-shapes.ts'
import type { CalendarEntry } from '../situation.ts'
import { type Resolver, resolve } from './declared.ts'
import { outcomesOf } from './event.ts'
import { type Grounds, groundsOf, judgementOf, noteOf } from './judgement.ts'

/** The calendar in the order of dates, entries of one date in the order written. */
export function assembleCalendar(
  resolver: Resolver,
  written: readonly WrittenCalendarEntry[],
): CalendarEntry[] {
  const perDate = new Map<string, number>()
  const entries = written.flatMap((entry) => {
    if (entry.date === null) return []
    const date = textOfDay(entry.date.day)
    const place = (perDate.get(date) ?? 0) + 1
    perDate.set(date, place)
    const id = entry.id?.text ?? (place === 1 ? date : `${date}#${place}`)
    return assembleEntry(resolver, id, entry, entry.date.day) ?? []
  })
  noticeRepeatedIds(resolver, entries)
  return entries.sort((a, b) => a.date - b.date)
}

function assembleEntry(
  resolver: Resolver,
  id: string,
  written: WrittenCalendarEntry,
  date: number,
): CalendarEntry | null {
  const grounds = groundsOf(resolver, written)
  const what = whatOf(resolver, id, written, grounds)
  return (
    what && {
      id,
      title: written.title ?? { und: id },
      because: grounds.because,
      ...noteOf(written.note),
      at: written.place,
      date,
      what,
    }
  )
}

function whatOf(
  resolver: Resolver,
  id: string,
  written: WrittenCalendarEntry,
  grounds: Grounds,
): CalendarEntry['what'] | null {
  if (written.event !== null) return windowOf(resolver, id, written, grounds)
  if (written.chance !== null) {
    resolver.notice('missing-key', written.chance.at, { key: 'event', kind: 'calendar' })
    return null
  }
  if (written.outcomes === null && written.sets === null) {
    resolver.notice('missing-key', written.date?.at ?? written.place, { key: 'outcomes', kind: 'calendar' })
    return null
  }
  const outcomes = outcomesOf(resolver, written, (name) => `calendar|${id}|${name}`, grounds)
  return outcomes && { kind: 'outcomes', outcomes }
}

function windowOf(
  resolver: Resolver,
  id: string,
  written: WrittenCalendarEntry,
  grounds: Grounds,
): CalendarEntry['what'] | null {
  const event = resolve(resolver, 'event', written.event!)
  if (written.outcomes !== null || written.sets !== null) {
    const keys = ['event', written.outcomes ? 'outcomes' : 'sets']
    resolver.notice('one-or-the-other', written.event!.at, { keys })
    return null
  }
  if (written.chance === null) {
    resolver.notice('missing-key', written.event!.at, { key: 'chance', kind: 'calendar' })
    return null
  }
  return event === null
    ? null
    : { kind: 'window', event, chance: judgementOf(resolver, `window|${id}`, written.chance, grounds) }
}

function noticeRepeatedIds(resolver: Resolver, entries: readonly CalendarEntry[]): void {
  const first = new Map<string, CalendarEntry>()
  for (const entry of entries) {
    const known = first.get(entry.id)
    if (known)
      resolver.notice(
        'duplicate-id',
        entry.at,
        { name: entry.id, kinds: ['calendar'] },
        { related: [known.at] },
      )
    else first.set(entry.id, entry)
  }
}
