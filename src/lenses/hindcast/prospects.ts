import type { Day } from '../../language/day.ts'
import { daysPerYear } from '../../language/day.ts'
import type { StandingEntry } from '../../language/ledger-standing.ts'
import type { EventDefinition, Situation } from '../../language/situation.ts'
import { exponential } from '../../numeric/exponential.ts'
import { pooled } from './forecasters.ts'
import { monthsLater } from './issue-days.ts'
import type { Issued } from './issued.ts'

/** The spans over which events are forecast, in months from the issue. */
export const horizons = [3, 6, 12] as const
export type Horizon = (typeof horizons)[number]

/** Where the spans of an issue end, as far as they have ended. */
export function spanEnds(day: Day, until: Day): Day[] {
  return horizons.map((months) => monthsLater(day, months)).filter((end) => end <= until)
}

/** “It happens within so many months of the issue”, settled by the ledger, with what everybody said. */
export interface Prospect {
  readonly event: string
  readonly months: Horizon
  /** The day of the issue; what happens on it no longer counts. */
  readonly from: Day
  /** The last day that counts. */
  readonly to: Day
  /** Ids of the entries that hold it; none where it did not come. */
  readonly came: readonly string[]
  /** Whether it came is disputed: a question about it was found ambiguous. */
  readonly isDisputed: boolean
  /** In the order of `forecasters`; null where one has nothing to say. */
  readonly said: readonly (number | null)[]
}

/**
 * Every event that is always reported, from every issue, over every span that has ended: none is chosen, none left out.
 * What comes is settled by the ledger, which holds such an event on its day or says by silence that it did not happen.
 */
export function prospectsOf(
  { events, from: first }: Situation,
  entries: readonly StandingEntry[],
  issued: readonly Issued[],
  disputed: ReadonlySet<string>,
): Prospect[] {
  const reported = events.filter(({ alwaysReported }) => alwaysReported)
  const days = [...new Set(issued.map(({ asOf }) => asOf))].sort((a, b) => a - b)
  return days.flatMap((day) => {
    const readings = issued.filter(({ asOf }) => asOf === day)
    return readings[0]!.ends.flatMap((end, place) =>
      reported.map((event): Prospect => {
        const known = entriesOf(event.id, entries)
        const came = (after: Day, until: Day) => known.filter((one) => one.day > after && one.day <= until)
        const before = monthsLater(day, -horizons[place]!)
        const asBefore = before < first ? null : came(before, day).length > 0 ? 1 : 0
        const readingsSaid = readings.map(({ ahead }) => ahead[event.id]![place]!)
        return {
          event: event.id,
          months: horizons[place]!,
          from: day,
          to: end,
          came: came(day, end).map(({ id }) => id),
          isDisputed: disputed.has(event.id),
          said: [...pooled(readingsSaid), baseRateChance(event, end - day), asBefore, 0, 0.5],
        }
      }),
    )
  })
}

function entriesOf(event: string, entries: readonly StandingEntry[]) {
  return entries.filter((entry) => entry.kind === 'event' && entry.event === event)
}

/** 1 − exp(−rate · time) at the base rate; null where the event has none. */
function baseRateChance({ baseRate }: EventDefinition, days: number): number | null {
  return baseRate === null ? null : 1 - exponential((-baseRate.rate.nominal * days) / daysPerYear)
}

/** Events about which a question ended without an answer because its wording does not tell. */
export function disputedEvents(situation: Situation, entries: readonly StandingEntry[]): ReadonlySet<string> {
  const ambiguous = new Set(
    entries.flatMap((entry) =>
      entry.kind === 'resolution' && entry.outcome === 'ambiguous' ? [entry.question] : [],
    ),
  )
  const asked = situation.questions.filter(({ id }) => ambiguous.has(id))
  return new Set(asked.flatMap(({ ask }) => (ask.kind === 'event' ? ask.events : [])))
}
