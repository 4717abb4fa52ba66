import type { Ask } from '../language/situation.ts'
import type { Chain, CompiledAsk } from './chain.ts'
import { compileCondition } from './compile/condition.ts'

/** A question in indices of a chain that keeps what it asks about; throws where the chain does not. */
export function compileAsk(chain: Chain, ask: Ask): CompiledAsk {
  const events = (ids: readonly string[]) => ids.map((id) => placeOf(chain.events, id))
  const quantities = chain.quantities.map(({ id }) => id)
  switch (ask.kind) {
    case 'event':
    case 'count':
      return { ...ask, events: events(ask.events) }
    case 'before':
      return { ...ask, events: events(ask.events), before: events(ask.before) }
    case 'at':
    case 'reach':
      return { ...ask, condition: compileCondition(chain.space, ask.condition) }
    case 'mean':
    case 'above':
      return { ...ask, quantity: placeOf(quantities, ask.quantity) }
  }
}

function placeOf(ids: readonly string[], id: string): number {
  const place = ids.indexOf(id)
  if (place < 0) throw new Error(`${id} was left out of a chain that is asked about it.`)
  return place
}
