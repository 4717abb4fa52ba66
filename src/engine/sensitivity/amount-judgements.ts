import type { Ask, Judgement, Situation } from '../../language/situation.ts'
import type { Chain } from '../chain.ts'
import type { AmountTerm } from './score-shard.ts'

/** A judgement that an asked quantity itself is made of. */
export interface AmountJudgement {
  readonly address: string
  readonly term: AmountTerm
}

/** The judgements of the quantity that a question asks about: none where it asks about none. */
export function amountJudgements(
  { quantities }: Situation,
  { space, events }: Chain,
  ask: Ask,
): AmountJudgement[] {
  if (ask.kind !== 'mean' && ask.kind !== 'above') return []
  const { start, grows, jumps } = quantities.find(({ id }) => id === ask.quantity)!
  const term = ({ address, nominal }: Judgement, of: AmountTerm['of']): AmountJudgement => ({
    address,
    term: { of, halfStep: nominal === 0 ? 1 : Math.abs(nominal) / 10 },
  })
  return [
    term(start, { kind: 'start' }),
    ...grows.map(({ factor: id, state, perYear }) => {
      const factor = space.factors.indexOf(id)
      return term(perYear, { kind: 'state', factor, state: space.states[factor]!.indexOf(state) })
    }),
    ...jumps.map(({ event, by }) => term(by, { kind: 'event', event: events.indexOf(event) })),
  ]
}
