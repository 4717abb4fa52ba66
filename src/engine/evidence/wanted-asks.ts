import type { Day } from '../../language/day.ts'
import type { Ask, Course, Quantity } from '../../language/situation.ts'
import type { Chain } from '../chain.ts'
import type { Tally } from '../exact/copies.ts'
import { hasChance } from '../exact/exact-forecast.ts'
import { dayOf } from '../exact/follow-question.ts'
import { type ChanceRequest, isAskClosed } from '../exact/plan-sweeps.ts'
import type { Selection } from '../selection.ts'

/** A question as it must be followed through the evidence: with its own day, since what is known differs before and after. */
export interface WantedAsk {
  readonly key: string
  readonly ask: Ask
  /** Followed together with it: the answer is that of both. */
  readonly given: Ask | null
}

/** Names what is followed for a request: the question, with its `given` where it has one. */
export function askKey(ask: Ask, given: Ask | null): string {
  return JSON.stringify([ask, given])
}

/** Everything to be followed for the questions and contingencies of a selection, and for the quantities of a whole one. */
export function wantedAsks({ situation }: Course, selection: Selection): WantedAsk[] {
  const asked: ChanceRequest[] = [
    ...situation.questions.filter(({ id }) => selection.questions.has(id)),
    ...situation.contingencies.filter(({ id }) => selection.contingencies.has(id)),
    ...(selection.whole ? situation.quantities.map((quantity) => meanAtEnd(quantity, situation.to)) : []),
  ]
  const single = asked.flatMap(({ ask, given }) =>
    given ? [[ask, given] as const, [given, null] as const] : [[ask, null] as const],
  )
  const byKey = new Map(
    single
      .filter(([ask]) => ask.kind !== 'above')
      .map(([ask, given]): [string, WantedAsk] => [
        askKey(ask, given),
        { key: askKey(ask, given), ask, given },
      ]),
  )
  return [...byKey.values()]
}

export function meanAtEnd({ id }: Quantity, to: Day): ChanceRequest {
  return { ask: { kind: 'mean', quantity: id, at: to }, given: null }
}

/** What a sweep follows for it on a chain. */
export function followedFor(chain: Chain, { ask, given }: WantedAsk) {
  if (hasChance(ask)) return { kind: 'chance' as const, ask, given, isAskClosed: isAskClosed({ ask, given }) }
  return { kind: 'amount' as const, tally: tallyOf(chain, ask) }
}

function tallyOf(chain: Chain, ask: Ask): Tally {
  const byEvent = new Float64Array(chain.events.length)
  if (ask.kind === 'count') for (const id of ask.events) byEvent[chain.events.indexOf(id)]! += 1
  const table = ask.kind === 'mean' ? chain.quantities.find(({ id }) => id === ask.quantity)! : null
  for (const { event, by } of table?.jumps ?? []) byEvent[event]! += by
  return { grows: table?.grows ?? [], byEvent, until: dayOf(ask) }
}
