import type { Factor } from '../language/situation.ts'

/** A value for each item, under its id. */
export function recordById<Item extends { readonly id: string }, Value>(
  items: readonly Item[],
  value: (item: Item, place: number) => Value,
): Record<string, Value> {
  return Object.fromEntries(items.map((item, place) => [item.id, value(item, place)]))
}

/** A value for each state of each factor, under the ids of both. */
export function recordByState<Value>(
  factors: readonly Pick<Factor, 'id' | 'states'>[],
  value: (factor: string, state: number, id: string) => Value,
): Record<string, Record<string, Value>> {
  return recordById(factors, (factor) =>
    recordById(factor.states, ({ id }, place) => value(factor.id, place, id)),
  )
}
