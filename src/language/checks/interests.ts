import { conditionText } from '../condition.ts'
import type { Actor, Interest } from '../situation.ts'
import type { Check } from './check.ts'
import { orderIn } from './factors.ts'

/** No actor names the same thing twice among its interests: the second is never asked, or says the opposite of the first. */
export const checkInterests: Check<Actor> = ({ id, interests }, checking) => {
  const order = orderIn(checking)
  const first = new Map<string, Interest>()
  for (const interest of interests) {
    const { about, kind, at } = interest
    const said = 'event' in about ? about.event : conditionText(about.condition, order)
    const before = first.get(said)
    if (before === undefined) {
      first.set(said, interest)
      continue
    }
    const facts = { actor: id, what: said, isOpposite: before.kind === kind ? 'no' : 'yes' }
    checking.notice('interest-repeated', at, facts, { related: [before.at] })
  }
}
