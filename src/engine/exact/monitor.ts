import type { Day } from '../../language/day.ts'
import type { CompiledAsk, CompiledCondition } from '../chain.ts'

/** A yes-or-no question that a sweep keeps in mind beside the configuration until it is settled. */
export type WatchedAsk = Extract<CompiledAsk, { kind: 'event' | 'reach' | 'before' | 'at' }>

/** A watched question and the day on which it is closed: what is not settled then has failed; null never. */
export interface Monitor {
  readonly ask: WatchedAsk
  readonly closes: Day | null
}

/** What a happening of an event means to an open question. */
export function verdictOf(ask: WatchedAsk, event: number): 'yes' | 'no' | 'open' {
  if (ask.kind === 'before' && ask.before.includes(event)) return 'no'
  if (ask.kind === 'event' || ask.kind === 'before') return ask.events.includes(event) ? 'yes' : 'open'
  return 'open'
}

/** The condition whose first holding settles the question, if it is of that kind. */
export function reachedBy(ask: WatchedAsk): CompiledCondition | null {
  return ask.kind === 'reach' ? ask.condition : null
}

/** Which questions are still open, one bit each; 0: all are answered with yes. */
export type OpenSet = number
/** A history in which some question was answered with no. */
export const failed = -1

/** Open questions after a happening of an event, `failed` where it answers one with no. */
export function openAfter(monitors: readonly Monitor[], open: OpenSet, event: number): OpenSet {
  let after = open
  for (const [place, { ask }] of monitors.entries()) {
    if ((open & (1 << place)) === 0) continue
    const verdict = verdictOf(ask, event)
    if (verdict === 'no') return failed
    if (verdict === 'yes') after &= ~(1 << place)
  }
  return after
}
