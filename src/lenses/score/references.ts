import { dayOfAsk } from '../../language/assemble/ask.ts'
import { type Day, daysPerYear } from '../../language/day.ts'
import type { StandingEntry } from '../../language/ledger-standing.ts'
import type { Question, Situation } from '../../language/situation.ts'
import { exponential } from '../../numeric/exponential.ts'
import type { DailyTrack } from './daily-track.ts'
import { chanceOfCondition, lastKnownStates, type StateChances } from './last-known-states.ts'
import { daysOf, type QuestionLife } from './question-life.ts'

/**
 * What the events' base rates alone say, day by day: 1 − exp(−rate · time left). Null where the question does not ask
 * for events by a date, where one of them has no base rate, and where something is given.
 */
export function baseRateTrack(question: Question, { events }: Situation, life: QuestionLife): DailyTrack {
  const { ask, given } = question
  if (ask.kind !== 'event' || given !== null) return daysOf(life).map(() => null)
  const rates = ask.events.map(
    (id) => events.find((event) => event.id === id)?.baseRate?.rate.nominal ?? null,
  )
  const perYear = rates.reduce((sum, rate) => (sum === null || rate === null ? null : sum + rate), 0)
  const dateEnd = dayOfAsk(ask) + 1
  return daysOf(life).map((day) =>
    perYear === null ? null : 1 - exponential((-perYear * (dateEnd - day)) / daysPerYear),
  )
}

/**
 * What follows if all stays as it was last known: no event happens, every factor keeps its state, every amount its
 * start. Null where something is given.
 */
export function noChangeTrack(
  { ask, given }: Question,
  situation: Situation,
  entries: readonly StandingEntry[],
  life: QuestionLife,
): DailyTrack {
  const days = daysOf(life)
  if (given !== null) return days.map(() => null)
  if (ask.kind === 'above') {
    const start = situation.quantities.find(({ id }) => id === ask.quantity)?.start.nominal ?? 0
    return days.map(() => (start > ask.above ? 1 : 0))
  }
  if (ask.kind !== 'at' && ask.kind !== 'reach') return days.map(() => 0)
  const seen = entries.filter(({ kind }) => kind === 'event' || kind === 'state')
  const steps = new Set([
    ...seen.map(({ day }) => day),
    ...situation.calendar.map(({ date }) => date),
    life.opened,
  ])
  let known: StateChances | null = null
  let chance = 0
  return days.map((day: Day) => {
    if (known === null || steps.has(day)) {
      known = lastKnownStates(situation, seen, day)
      chance = chanceOfCondition(ask.condition, known)
    }
    return chance
  })
}

/** The number that follows if all stays as it was at the start. */
export function noChangeNumber({ ask }: Pick<Question, 'ask'>, { quantities }: Situation): number {
  return ask.kind === 'mean' ? (quantities.find(({ id }) => id === ask.quantity)?.start.nominal ?? 0) : 0
}
