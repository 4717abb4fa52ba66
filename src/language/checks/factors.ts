import { shareTolerance } from '../assemble/event.ts'
import { conditionText } from '../condition.ts'
import type { EventDefinition, Factor } from '../situation.ts'
import { valueAlong } from '../tree.ts'
import { type Check, type Checking, keyPlace, placeOf } from './check.ts'
import { canHold, neighboursOf, type Reach } from './reachable.ts'

/** The chances of a start add up to 1. */
export const checkStart: Check<Factor> = ({ id, start, at }, checking) => {
  const sum = start.reduce((total, weight) => total + weight.nominal, 0)
  if (start.length === 0 || Math.abs(sum - 1) <= shareTolerance) return
  checking.notice('shares-not-whole', placeOf(checking, ['factors', id, 'start'], at), {
    factor: id,
    sum,
    limit: 1,
  })
}

/** A factor has something to choose between, and an order where one is used. */
export const checkShape: Check<Factor> = ({ id, states, ordered, oneWay, at }, checking) => {
  const place = placeOf(checking, ['factors', id, 'states'], at)
  if (states.length < 2) checking.notice('too-few-states', place, { factor: id, count: states.length })
  if (oneWay && !ordered) {
    checking.notice('one-way-without-order', placeOf(checking, ['factors', id, 'one-way'], at), {
      factor: id,
    })
  }
}

/** What acts on a factor that is never reconsidered does nothing. */
export const checkTempo: Check<Factor> = ({ id, tempo, lean, inertia, at }, checking) => {
  if (tempo) return
  const influence = checking.situation.influences.find(({ to }) => 'factor' in to && to.factor === id)
  const idle = lean.find((one) => one !== null) ?? inertia
  const place = idle?.at ?? influence?.at
  if (place)
    checking.notice(
      'without-tempo',
      place,
      { factor: id, what: idle ? 'lean' : 'influence' },
      { related: [at] },
    )
}

/** Every state can be reached; the cause is told, not what follows from it. */
export const checkReach: Check<Factor> = (factor, checking) => {
  const reach = checking.widestReach
  const reached = reach.get(factor.id)
  const missed = factor.states.filter((state) => !reached?.has(state.id))
  const locked = missed.filter((state) => isLocked(factor, state.id, reach))
  for (const state of locked.length > 0 ? locked : missed) noticeMissed(factor, state, checking)
}

/** Whether a state that a reached one could move to is barred by its own gate or by waiting for an event. */
function isLocked(factor: Factor, id: string, reach: Reach): boolean {
  const index = factor.states.findIndex((state) => state.id === id)
  const state = factor.states[index]!
  if (!factor.tempo || state.onlyByEvent) return true
  const reached = [...reach.get(factor.id)!]
  return state.requires !== null && reached.some((from) => neighboursOf(factor, from).includes(index))
}

function noticeMissed(factor: Factor, state: Factor['states'][number], checking: Checking): void {
  const path = ['factors', factor.id, 'states']
  const at = keyPlace(valueAlong(checking.tree, path), state.id, factor.at)
  if (state.requires && !state.onlyByEvent && factor.tempo) {
    const place = placeOf(checking, [...path, state.id, 'requires'], at)
    const condition = conditionText(state.requires, orderIn(checking))
    checking.notice('requires-never-holds', place, { of: `${factor.id}=${state.id}`, condition })
  } else checking.notice('unreachable-state', at, { factor: factor.id, state: state.id })
}

/** An event can happen. */
export const checkEvent: Check<EventDefinition> = ({ id, rate, requires, at }, checking) => {
  const isWindow = checking.situation.calendar.some(({ what }) => what.kind === 'window' && what.event === id)
  if (rate.high === 0 && !isWindow) checking.notice('event-never-happens', rate.at, { event: id })
  if (!requires || canHold(requires, checking.widestReach)) return
  const condition = conditionText(requires, orderIn(checking))
  checking.notice('requires-never-holds', placeOf(checking, ['events', id, 'requires'], at), {
    of: id,
    condition,
  })
}

/** The order of the states of each factor. */
export function orderIn({ situation }: Checking): (factor: string) => readonly string[] {
  return (id) => situation.factors.find((factor) => factor.id === id)?.states.map((state) => state.id) ?? []
}
