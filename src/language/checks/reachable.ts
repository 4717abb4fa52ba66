import type { Assignment, Clause, Condition, EventDefinition, Factor, Situation } from '../situation.ts'

/** By factor, the states that it can be in at some moment, each factor judged for itself. */
export type Reach = ReadonlyMap<string, ReadonlySet<string>>

/** Whether the condition could hold, as far as each factor for itself tells. */
export function canHold(condition: Condition, reach: Reach): boolean {
  return condition.some((clause) => clauseCanHold(clause, reach))
}

function clauseCanHold(clause: Clause, reach: Reach): boolean {
  return clause.every(({ factor, states }) => states.some((state) => reach.get(factor)?.has(state)))
}

/**
 * The states that each factor can reach from its start, by reconsideration, events, the calendar and the given
 * assignments. Factors are judged one by one, so that a few more states than can truly be reached may be among them.
 */
export function reachOf(situation: Situation, assignments: readonly Assignment[]): Reach {
  const reach = new Map(situation.factors.map((factor) => [factor.id, startOf(factor)]))
  const calendar = situation.calendar.flatMap(({ what }) => (what.kind === 'outcomes' ? what.outcomes : []))
  for (const sets of [...assignments, ...calendar.map((outcome) => outcome.sets)]) add(reach, sets)
  const windows = new Set(
    situation.calendar.flatMap(({ what }) => (what.kind === 'window' ? [what.event] : [])),
  )
  const isPossible = (event: EventDefinition) => event.rate.high > 0 || windows.has(event.id)
  const events = situation.events.filter(isPossible)
  let before = -1
  while (before !== sizeOf(reach)) {
    before = sizeOf(reach)
    for (const factor of situation.factors) spread(factor, reach)
    for (const event of events) {
      if (event.requires && !canHold(event.requires, reach)) continue
      for (const outcome of event.outcomes) add(reach, outcome.sets)
    }
  }
  return reach
}

function startOf(factor: Factor): Set<string> {
  return new Set(
    factor.states.filter((_, index) => (factor.start[index]?.high ?? 0) > 0).map((state) => state.id),
  )
}

function add(reach: Map<string, Set<string>>, sets: Assignment): void {
  for (const [factor, state] of Object.entries(sets)) reach.get(factor)?.add(state)
}

function sizeOf(reach: Reach): number {
  let size = 0
  for (const states of reach.values()) size += states.size
  return size
}

/** Adds the states that one factor can move to from those it can be in. */
function spread(factor: Factor, reach: Map<string, Set<string>>): void {
  const reached = reach.get(factor.id)!
  if (!factor.tempo) return
  for (const from of [...reached]) {
    for (const index of neighboursOf(factor, from)) {
      const state = factor.states[index]!
      if (!reached.has(state.id) && canEnter(factor, index, from, reach)) reached.add(state.id)
    }
  }
}

function canEnter(factor: Factor, index: number, from: string, reach: Reach): boolean {
  const { onlyByEvent, requires } = factor.states[index]!
  if (onlyByEvent) return false
  return !requires || canHold(requires, new Map([...reach, [factor.id, new Set([from])]]))
}

/** The states, by index, that a reconsideration could choose from a state, its gates left aside. */
export function neighboursOf(factor: Factor, from: string): number[] {
  const here = factor.states.findIndex((state) => state.id === from)
  if (factor.states[here]?.final) return []
  return factor.states.flatMap((_, index) => {
    if (index === here || (factor.ordered && Math.abs(index - here) > 1)) return []
    return factor.oneWay && index < here ? [] : [index]
  })
}
