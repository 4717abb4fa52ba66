import type { Quantity, Situation } from '../../language/situation.ts'
import type { QuantityTable, Space } from '../chain.ts'
import type { Draw } from '../draw.ts'

/** The quantities whose factors and events are all kept; the others cannot be followed and are left out. */
export function quantityTables(
  situation: Situation,
  space: Space,
  events: readonly string[],
  draw: Draw,
): QuantityTable[] {
  return situation.quantities
    .filter(
      (quantity) =>
        quantity.grows.every(({ factor }) => space.factors.includes(factor)) &&
        quantity.jumps.every(({ event }) => events.includes(event)),
    )
    .map((quantity) => quantityTable(quantity, space, events, draw))
}

function quantityTable(
  quantity: Quantity,
  space: Space,
  events: readonly string[],
  draw: Draw,
): QuantityTable {
  const growing = [...new Set(quantity.grows.map(({ factor }) => factor))]
  return {
    id: quantity.id,
    start: draw(quantity.start),
    grows: growing.map((id) => {
      const factor = space.factors.indexOf(id)
      const perYear = new Float64Array(space.sizes[factor]!)
      for (const growth of quantity.grows) {
        if (growth.factor === id)
          perYear[space.states[factor]!.indexOf(growth.state)]! += draw(growth.perYear)
      }
      return { factor, perYear }
    }),
    jumps: quantity.jumps.map(({ event, by }) => ({ event: events.indexOf(event), by: draw(by) })),
  }
}
