import { holds } from '../language/holds.ts'
import type { Assignment, EventDefinition, Situation } from '../language/situation.ts'

/** Least and greatest sum of points on one event. */
export interface PointSpan {
  readonly least: number
  readonly greatest: number
}

/** More combinations than this are not tried one by one. */
const mostCombinations = 50_000

/**
 * The span of nominal points on every event, over the combinations of the factors that bear on it in which its
 * requirement holds and nothing impossible does. Where there are too many combinations to try, the sums of all negative
 * and of all positive points stand for them: never too narrow.
 */
export function pointsOnEvents(situation: Situation): Readonly<Record<string, PointSpan>> {
  return Object.fromEntries(situation.events.map((event) => [event.id, pointsOnEvent(situation, event)]))
}

function pointsOnEvent(situation: Situation, event: EventDefinition): PointSpan {
  const onIt = situation.influences.filter(({ to }) => to.kind === 'event' && to.event === event.id)
  const conditions = [...onIt.map(({ from }) => from), ...(event.requires === null ? [] : [event.requires])]
  const named = [
    ...new Set(conditions.flatMap((any) => any.flatMap((all) => all.map(({ factor }) => factor)))),
  ]
  const factors = named.map((id) => situation.factors.find((factor) => factor.id === id)!)
  const combinations = factors.reduce((product, { states }) => product * states.length, 1)
  if (combinations > mostCombinations) return widestSpan(onIt.map(({ points }) => points.nominal))
  let least = Infinity
  let greatest = -Infinity
  for (let row = 0; row < combinations; row++) {
    const states = assignmentAt(row, factors)
    if (event.requires !== null && !holds(event.requires, states)) continue
    if (situation.impossible.some((condition) => certainlyHolds(condition, states))) continue
    const sum = onIt.reduce(
      (total, { from, points }) => total + (holds(from, states) ? points.nominal : 0),
      0,
    )
    least = Math.min(least, sum)
    greatest = Math.max(greatest, sum)
  }
  return Number.isFinite(least) ? { least, greatest } : { least: 0, greatest: 0 }
}

function assignmentAt(row: number, factors: Situation['factors']): Assignment {
  let rest = row
  return Object.fromEntries(
    factors.map(({ id, states }) => {
      const state = states[rest % states.length]!.id
      rest = Math.floor(rest / states.length)
      return [id, state]
    }),
  )
}

/** A condition on factors outside the combination is left open, so it rules nothing out. */
function certainlyHolds(condition: Situation['impossible'][number], states: Assignment): boolean {
  return condition.some((clause) =>
    clause.every(({ factor, states: allowed }) => allowed.includes(states[factor] ?? '')),
  )
}

function widestSpan(points: readonly number[]): PointSpan {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  return {
    least: sum(points.filter((value) => value < 0)),
    greatest: sum(points.filter((value) => value > 0)),
  }
}
