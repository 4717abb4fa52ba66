import type { Day } from '../../language/day.ts'
import type { StandingEntry } from '../../language/ledger-standing.ts'
import type { Assignment, Condition, Situation } from '../../language/situation.ts'

/** The chance of each state of each factor, by factor and state. */
export type StateChances = ReadonlyMap<string, ReadonlyMap<string, number>>

/**
 * Where each factor was last known to be: its start, then what the ledger's states say and what its events and the
 * calendar set for certain, up to the end of a day. Nothing is computed from the influences: it is what somebody goes
 * by who takes it that all stays as it is.
 */
export function lastKnownStates(
  situation: Situation,
  entries: readonly StandingEntry[],
  day: Day,
): StateChances {
  const known = new Map(
    situation.factors.map(({ id, states, start }) => [
      id,
      new Map(states.map((state, place) => [state.id, start[place]?.nominal ?? 0])),
    ]),
  )
  for (const { date, sets } of changes(situation, entries)) {
    if (date > day) break
    for (const [factor, chances] of Object.entries(sets)) known.set(factor, new Map(Object.entries(chances)))
  }
  return known
}

interface Change {
  readonly date: Day
  readonly sets: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** On one date the calendar comes first. */
function changes(situation: Situation, entries: readonly StandingEntry[]): Change[] {
  const dated = situation.calendar.flatMap(({ date, what }) =>
    what.kind === 'outcomes' && what.outcomes.length === 1 && what.outcomes[0]!.chance?.nominal === 1
      ? [{ date, sets: certainly(what.outcomes[0]!.sets) }]
      : [],
  )
  const entered = entries.map((entry) => ({ date: entry.day, sets: setBy(situation, entry) }))
  return [...dated, ...entered].sort((a, b) => a.date - b.date)
}

function certainly(sets: Assignment): Change['sets'] {
  return Object.fromEntries(Object.entries(sets).map(([factor, state]) => [factor, { [state]: 1 }]))
}

function setBy({ events, factors }: Situation, entry: StandingEntry): Change['sets'] {
  if (entry.kind === 'event') {
    const outcomes = events.find(({ id }) => id === entry.event)?.outcomes ?? []
    const only = outcomes.length === 1 ? outcomes[0] : undefined
    const outcome = outcomes.find(({ id }) => id !== null && id === entry.outcome) ?? only
    const isCertain = outcome !== undefined && (outcome !== only || entry.outcome !== null || isSure(outcome))
    return isCertain ? certainly(outcome.sets) : {}
  }
  if (entry.kind !== 'state') return {}
  const all = factors.find(({ id }) => id === entry.factor)?.states ?? []
  const rest = all.length - entry.states.length
  const chance = (id: string) => {
    const isListed = entry.states.includes(id)
    if (rest === 0) return 1 / all.length
    return isListed ? entry.confidence / entry.states.length : (1 - entry.confidence) / rest
  }
  return { [entry.factor]: Object.fromEntries(all.map(({ id }) => [id, chance(id)])) }
}

function isSure({ chance }: { readonly chance: { readonly nominal: number } | null }): boolean {
  return chance === null || chance.nominal === 1
}

/** The chance that a condition holds, factors taken as independent. */
export function chanceOfCondition(condition: Condition, known: StateChances): number {
  const factors = [...new Set(condition.flatMap((clause) => clause.map(({ factor }) => factor)))]
  const from = (place: number, states: Record<string, string>): number => {
    if (place === factors.length)
      return condition.some((clause) => clause.every((part) => part.states.includes(states[part.factor]!)))
        ? 1
        : 0
    const factor = factors[place]!
    let sum = 0
    for (const [state, chance] of known.get(factor) ?? [])
      if (chance > 0) sum += chance * from(place + 1, { ...states, [factor]: state })
    return sum
  }
  return from(0, {})
}
